"""The files in deploy/, with the programs that they are for."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import unittest

from browser import wait_for
from hub import ROOT, SERVER
from support import PageTest

FILES = ROOT / "deploy"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class ProxyTest(PageTest):
    """A browser, and another client at another address, reach the server through the proxy alone."""

    settings = {"TRIAGE_AGENT_TOKEN": "correct-horse-battery", "TRIAGE_TRUSTED_PROXIES": "127.0.0.1"}
    flags = ("--log",)

    def setUp(self):
        super().setUp()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="triage-proxy-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.folder.chmod(0o755)
        self.port, self.plain_port = free_port(), free_port()
        self.url = f"https://localhost:{self.port}"

    def example(self, name, **replaced):
        """The example with the places of this test instead of those of a real machine."""
        text = (FILES / name).read_text()
        for old, new in {"127.0.0.1:8000": f"127.0.0.1:{self.hub.port}", **replaced}.items():
            self.assertIn(old, text)
            text = text.replace(old, new)
        (self.folder / name).write_text(text)
        return self.folder / name

    def start(self, *command, **environment):
        with open(self.folder / "log", "w") as log:
            proxy = subprocess.Popen(command, env=dict(os.environ, **environment), stdout=log, stderr=log)
        self.addCleanup(proxy.wait)
        self.addCleanup(proxy.terminate)

        def answers():
            self.assertIsNone(proxy.poll(), (self.folder / "log").read_text())
            return self.curl("/health")[0] == "200"
        wait_for(answers, "the proxy to answer")

    def curl(self, path, *options):
        """The status and the body, asked for from another address of this machine."""
        done = subprocess.run(
            ["curl", "--silent", "--insecure", "--interface", "127.0.0.2", "--write-out", "\n%{http_code}", *options,
             self.url.replace("localhost", "127.0.0.1") + path], stdout=subprocess.PIPE, text=True, timeout=60)
        body, _, status = done.stdout.rpartition("\n")
        return status, body

    def check_all(self):
        page = self.open(self.url + "/")
        page.wait("!!document.querySelector('#token')")
        page.type("correct-horse-battery")
        page.press("Enter")
        self.lives(page)
        self.wait_for_ids(page, self.hub.submit("The map crashes when I open it"))
        [cookie] = page.send("Network.getCookies")["cookies"]
        self.assertTrue(cookie["secure"] and cookie["httpOnly"])
        self.assertEqual(self.curl("/api/tickets")[0], "401")
        complaint = self.folder / "complaint"
        complaint.write_text('{"customer_complaint": "The parcel never came to us"}')
        posted = self.curl("/api/tickets", "--data", f"@{complaint}", "--header", "content-type: application/json",
                           "--header", "X-Forwarded-For: 203.0.113.9")
        self.assertEqual(posted[0], "201", posted)
        complaint.write_text("x" * 70_000)
        self.assertEqual(self.curl("/api/tickets", "--data", f"@{complaint}")[0], "413")
        with open(f"{self.hub.folder}/log") as log:
            [line] = [line for line in log if line.startswith("POST /api/tickets 201 ") and " 127.0.0.2" in line]
        self.assertTrue(line.endswith(" 127.0.0.2\n"))


class NginxTest(ProxyTest):
    def test_page_and_socket_through_nginx(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-subj", "/CN=localhost", "-keyout", self.folder / "key", "-out", self.folder / "certificate"],
            check=True, stderr=subprocess.DEVNULL)
        example = self.example("nginx.conf", **{
            "listen 80;": f"listen 127.0.0.1:{self.plain_port};", "listen 443 ssl;": f"listen 127.0.0.1:{self.port} ssl;",
            "/etc/ssl/certs/tickets.example.com.pem": f"{self.folder}/certificate",
            "/etc/ssl/private/tickets.example.com.key": f"{self.folder}/key"})
        stores = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        paths = "".join(f"{name}_temp_path {self.folder}/{name};" for name in stores)
        main = self.folder / "main.conf"
        main.write_text(f"daemon off; pid {self.folder}/pid; error_log {self.folder}/error; events {{}} "
                        f"http {{ access_log off; {paths} include {example}; }}")
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        command = [program, "-e", self.folder / "error", "-c", main]
        tried = subprocess.run([*command, "-t"], stderr=subprocess.PIPE, text=True)
        self.assertEqual(tried.returncode, 0, tried.stderr)
        self.assertNotIn("[warn]", tried.stderr)
        self.start(*command)
        self.check_all()
        plain = subprocess.run(
            ["curl", "--silent", "--head", f"http://127.0.0.1:{self.plain_port}/docs", "--header", "Host: localhost"],
            stdout=subprocess.PIPE, text=True)
        self.assertIn("\nLocation: https://localhost/docs", plain.stdout.replace("\r", ""))


class CaddyTest(ProxyTest):
    def test_page_and_socket_through_caddy(self):
        example = self.example("Caddyfile", **{"tickets.example.com {": self.url + ", https://127.0.0.1:"
                                               + f"{self.port} {{\n\ttls internal"})
        options = f"{{\n\tadmin off\n\thttp_port {self.plain_port}\n\tskip_install_trust\n}}\n"
        example.write_text(options + example.read_text())
        self.start("caddy", "run", "--config", example, "--adapter", "caddyfile", HOME=str(self.folder),
                   XDG_DATA_HOME=str(self.folder), XDG_CONFIG_HOME=str(self.folder))
        self.check_all()


class ServiceTest(unittest.TestCase):
    def test_unit_is_sound_and_confined(self):
        with tempfile.TemporaryDirectory() as folder:
            unit = pathlib.Path(folder) / "triage.service"
            text = (FILES / "triage.service").read_text()
            self.assertIn("ExecStart=/usr/local/bin/triage serve\n", text)
            unit.write_text(text.replace("/usr/local/bin/triage", str(SERVER)))
            for command in (["verify", "--man=no"], ["security", "--offline=yes", "--threshold=15"]):
                done = subprocess.run(
                    ["systemd-analyze", *command, unit], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
