"""Chromium without a head, driven over its own protocol through a pipe (no port, no library)."""

import base64
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time

LIMIT = float(os.environ.get("LIMIT", 60))  # seconds that any condition may take on a loaded machine


# Chromium reads its orders from descriptor 3 and answers on 4.
ON_3_AND_4 = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
for number, end in zip((3, 4), ends):
    os.dup2(end, number)
    os.close(end)
os.execvp(sys.argv[3], sys.argv[3:])
"""


class Timeout(AssertionError):
    pass


def wait_for(condition, what, limit=LIMIT):
    """The condition's first true value; it is asked again until the limit."""
    end = time.monotonic() + limit
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Timeout(f"waited {limit} s in vain for: {what}")
        time.sleep(0.05)


class Browser:
    """One process of Chromium with a profile of its own."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="triage-browser-")
        to_read, self.to = os.pipe()
        self.source, to_write = os.pipe()
        program = next(
            path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path)
        command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
            "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
            "--disable-extensions", "--hide-scrollbars", "--remote-debugging-pipe",
            f"--user-data-dir={self.profile}", "about:blank",
        ]
        self.process = subprocess.Popen(
            [sys.executable, "-c", ON_3_AND_4, str(to_read), str(to_write), *command], pass_fds=(to_read, to_write), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.answers = {}
        self.listeners = {}
        self.number = 0
        self.lock = threading.Lock()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        rest = b""
        while True:
            data = os.read(self.source, 1 << 16)
            if not data:
                return
            *messages, rest = (rest + data).split(b"\0")
            for text in messages:
                message = json.loads(text)
                if "id" in message:
                    self.answers.pop(message["id"]).put(message)
                elif listener := self.listeners.get(message.get("sessionId")):
                    listener(message["method"], message["params"])

    def send(self, method, parameters=None, session=None):
        with self.lock:
            self.number += 1
            number = self.number
            answer = self.answers[number] = queue.Queue()
            message = {"id": number, "method": method, "params": parameters or {}}
            if session:
                message["sessionId"] = session
            data = json.dumps(message).encode() + b"\0"
            while data:
                data = data[os.write(self.to, data):]
        try:
            result = answer.get(timeout=LIMIT)
        except queue.Empty:
            raise Timeout(f"the browser did not answer {method}") from None
        if "error" in result:
            raise AssertionError(f"{method}: {result['error']['message']}")
        return result["result"]

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


KEYS = {"Enter": (13, "\r"), "Escape": (27, ""), "Tab": (9, ""), "Backspace": (8, "")}


class Page:
    """A tab in a context of its own: nobody else's cookies and storage, unless one is given."""

    def __init__(self, browser, url, *, width=1280, height=900, scheme="light", language="en-US",
                 zone="UTC", reduced=False, touch=False, context=None):
        self.browser = browser
        self.context = context or browser.send("Target.createBrowserContext")["browserContextId"]
        self.target = browser.send(
            "Target.createTarget", {"url": "about:blank", "browserContextId": self.context})["targetId"]
        self.session = browser.send(
            "Target.attachToTarget", {"targetId": self.target, "flatten": True})["sessionId"]
        self.complaints = []
        self.under_way = {}
        self.failed = []
        browser.listeners[self.session] = self._hear
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.send(f"{domain}.enable")
        # A test's own certificate is signed by nobody whom the browser knows.
        self.send("Security.setIgnoreCertificateErrors", {"ignore": True})
        self.send("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.send("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce" if reduced else "no-preference"}]})
        agent = browser.send("Browser.getVersion")["userAgent"]
        self.send("Network.setUserAgentOverride", {"userAgent": agent, "acceptLanguage": language})
        self.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
        self.go(url)

    def send(self, method, parameters=None):
        return self.browser.send(method, parameters, self.session)

    def _hear(self, method, parameters):
        if method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded":
            entry = parameters["entry"]
            # What the server refuses and a lost connection are no faults of the page.
            if entry["level"] == "error" and entry["source"] != "network":
                self.complaints.append(entry["text"])
        elif method == "Network.requestWillBeSent":
            self.under_way[parameters["requestId"]] = parameters["request"]["url"]
        elif method == "Network.loadingFinished":
            self.under_way.pop(parameters["requestId"], None)
        elif method == "Network.loadingFailed":
            self.failed.append(f"{self.under_way.pop(parameters['requestId'], '')} {parameters['errorText']}")

    def go(self, url):
        fault = self.send("Page.navigate", {"url": url}).get("errorText")
        if fault:
            raise AssertionError(f"{url}: {fault}")
        self.wait("document.readyState === 'complete'", "the page to load")

    def reload(self):
        self.run("window.isOld = true")
        self.send("Page.reload")
        self.wait("!window.isOld && document.readyState === 'complete'", "the page to load again")

    def run(self, code):
        """The value of an expression, or of a promise."""
        answer = self.send(
            "Runtime.evaluate", {"expression": code, "awaitPromise": True, "returnByValue": True})
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise AssertionError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def wait(self, code, what=None, limit=LIMIT):
        def ask():
            try:
                return self.run(code)
            except AssertionError as fault:
                # The page is between two documents.
                if "context" in str(fault) or "navigated" in str(fault):
                    return None
                raise
        try:
            return wait_for(ask, what or code, limit)
        except Timeout as fault:
            raise Timeout(f"{fault}\non the page: {self.text()[:1500]}\nerrors: {self.complaints}"
                f"\nrequests under way: {list(self.under_way.values())}, failed: {self.failed}") from None

    def text(self, selector="body"):
        return self.run(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")

    def sees(self, text, selector="body"):
        """Waits until the element shows the text."""
        code = f"(document.querySelector({json.dumps(selector)})?.innerText ?? '').includes({json.dumps(text)})"
        self.wait(code, f"“{text}” in {selector}")

    def click(self, selector, text=None):
        """Clicks with the mouse on the first visible element that has the text, once it stands still."""
        find = f"""[...document.querySelectorAll({json.dumps(selector)})].find((each) =>
          each.checkVisibility() && !each.disabled
          && ({json.dumps(text)} === null || each.innerText.includes({json.dumps(text)})))"""
        wait_for(lambda: self._press(find, f"{selector} “{text or ''}” to click on"), f"a click on {selector} “{text or ''}”")

    def _press(self, find, what):
        """Whether the press of the mouse met the element. If it moved meanwhile, nothing hears the press."""
        x, y = self.wait(f"""(async () => {{
          const place = (one) => {{
            const box = one.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
          }};
          const one = {find};
          if (!one) return null;
          one.scrollIntoView({{ block: "nearest" }});
          const before = place(one);
          await new Promise((resume) => setTimeout(resume, 100));
          const after = one.isConnected ? place(one) : [];
          if (before.join() !== after.join()) return null;
          window.missed = undefined;
          const kinds = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
          const guard = (event) => {{
            window.missed ??= !one.isConnected || place(one).join() !== after.join();
            if (window.missed) event.preventDefault(), event.stopImmediatePropagation();
            if (event.type === "mouseup") setTimeout(() => kinds.forEach((kind) => removeEventListener(kind, guard, true)));
          }};
          kinds.forEach((kind) => addEventListener(kind, guard, true));
          return after;
        }})()""", what)
        self.move(x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1})
        # A click may have opened another document, which knows nothing of it.
        return not self.run("window.missed")

    def move(self, x, y):
        self.send("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})

    def type(self, text):
        """Types into what has the focus, as a person or an input method does."""
        self.send("Input.insertText", {"text": text})

    def press(self, *keys):
        for key in keys:
            code, text = KEYS.get(key, (ord(key[0].upper()), key))
            event = {"key": key, "windowsVirtualKeyCode": code, "text": text}
            self.send("Input.dispatchKeyEvent", {**event, "type": "keyDown" if text else "rawKeyDown"})
            self.send("Input.dispatchKeyEvent", {**event, "type": "keyUp"})

    def select(self, selector, value):
        self.wait(f"!!document.querySelector({json.dumps(selector)})")
        self.run(f"""(() => {{
          const field = document.querySelector({json.dumps(selector)});
          field.value = {json.dumps(value)};
          field.dispatchEvent(new Event("change", {{ bubbles: true }}));
        }})()""")

    def clear(self, selector):
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        self.run(f"document.querySelector({json.dumps(selector)}).select()")
        self.press("Backspace")

    def screenshot(self, path):
        data = self.send("Page.captureScreenshot", {"format": "png"})["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.browser.listeners.pop(self.session, None)
        self.browser.send("Target.closeTarget", {"targetId": self.target})
