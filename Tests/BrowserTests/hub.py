"""A real server on a database of its own, a fake Gemini behind it, and another agent beside it."""

import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

from browser import wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
SERVER = os.environ.get("TRIAGE_SERVE", ROOT / ".build/debug/triage-serve")


class Gemini:
    """Answers as the service does; what it says of a complaint, the complaint's words decide."""

    def __init__(self):
        self.notes = []
        self.is_open = threading.Event()
        self.is_open.set()
        fake = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                fake.is_open.wait(60)
                text = json.dumps({"results": [fake.judge(ticket) for ticket in tickets(body)]})
                answer = json.dumps({
                    "candidates": [{"content": {"parts": [{"text": text}], "role": "model"}, "finishReason": "STOP",
                                    "index": 0}],
                    "usageMetadata": {"promptTokenCount": 400, "candidatesTokenCount": 100, "totalTokenCount": 500},
                    "modelVersion": "gemini-3.5-flash-lite", "responseId": "fake",
                }).encode()
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def judge(self, ticket):
        text, note = ticket["complaint"], ticket.get("note")
        if note:
            self.notes.append(note)
        urgency = "High" if "today" in text else "Low" if "wish" in text else "Medium"
        category = "Billing" if "charged" in text else "Feature Request" if "wish" in text else "Technical"
        score = 2 if "today" in text else 8 if "wish" in text else 4
        evidence = re.search(r"\bI need it today\b", text)
        return {
            "id": ticket["id"], "category": category, "urgency": urgency, "sentiment_score": score,
            "summary": f"About {text[:60]}", "language": "en", "evidence": evidence[0] if evidence else text[:12],
            "draft_response": f"Dear customer, we look into it{', and heed: ' + note if note else ''}. Kind regards",
        }

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.is_open.set()
        self.server.shutdown()
        self.server.server_close()


def tickets(body):
    return json.loads(body["contents"][-1]["parts"][0]["text"])["tickets"]


class Hub:
    """The server's process. `start` after `stop` listens on the same port again."""

    def __init__(self, *flags, **settings):
        self.flags = flags
        self.folder = tempfile.mkdtemp(prefix="triage-hub-")
        self.database = f"{self.folder}/triage.db"
        self.gemini = Gemini()
        self.settings = {
            "GOOGLE_API_KEY": "test-key", "GOOGLE_GEMINI_BASE_URL": self.gemini.address, "HOME": self.folder,
            "PATH": os.environ["PATH"], "TMPDIR": self.folder, **settings,
        }
        self.port = 0
        self.token = settings.get("TRIAGE_AGENT_TOKEN")
        self.process = None
        self.start()

    def start(self):
        command = [SERVER, "--listen", f"127.0.0.1:{self.port}", "--db", self.database, *self.flags]
        self.log = open(f"{self.folder}/log", "w+")
        self.process = subprocess.Popen(command, env=self.settings, stdin=subprocess.DEVNULL, stderr=self.log)
        self.port = int(wait_for(self._told_port, "the server to listen"))

    def _told_port(self):
        self.log.seek(0)
        text = self.log.read()
        if self.process.poll() is not None:
            raise AssertionError(f"the server ended: {text}")
        found = re.search(r"listening on http://127\.0\.0\.1:(\d+)/", text)
        return found and found[1]

    def stop(self, kill=False):
        self.process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
        self.process.wait(timeout=60)
        self.log.close()

    def close(self):
        if self.process.poll() is None:
            self.stop(kill=True)
        self.gemini.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def call(self, method, path, body=None, headers=None, **query):
        """What another agent's program does."""
        given = {"content-type": "application/json", **(headers or {})}
        if self.token:
            given["authorization"] = f"Bearer {self.token}"
        address = f"{self.url}{path}{'?' + urllib.parse.urlencode(query) if query else ''}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(address, data, given, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as fault:
            raise AssertionError(f"{method} {path}: {fault.code} {fault.read().decode()}") from None

    def ticket(self, id):
        return self.call("GET", f"/api/tickets/{id}")

    def submit(self, complaint, analysed=True, **fields):
        """Stores a complaint, and waits until it has been analysed."""
        id = self.call("POST", "/api/tickets", {"customer_complaint": complaint, **fields})["id"]
        if analysed:
            wait_for(lambda: self.ticket(id)["status"] == "completed", f"ticket {id} to be analysed")
        return id

    def reply(self, id, text, agent="Bo"):
        return self.call("PATCH", f"/api/tickets/{id}", {"agent_edited_response": text}, agent_id=agent)

    def sql(self, statement, *values):
        """What another program does to the file."""
        with sqlite3.connect(self.database, timeout=60) as database:
            database.execute(statement, values)
        database.close()
