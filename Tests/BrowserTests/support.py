"""What all tests of the page have: one browser, a server for each class, a page for each test."""

import sys
import unittest

from browser import LIMIT, Browser, Page, Timeout
from hub import Hub

_browser = None


def browser():
    global _browser
    if _browser is None:
        _browser = Browser()
    return _browser


def close():
    if _browser is not None:
        _browser.close()


class PageTest(unittest.TestCase):
    """Each test fails, too, when the page had a script error or broke its own security policy."""

    settings = {"TRIAGE_RATE_LIMIT": "0"}
    flags = ()

    def setUp(self):
        self.hub = Hub(*self.flags, **self.settings)
        self.addCleanup(self.hub.close)

    def open(self, path="/", **options):
        page = Page(browser(), path if "://" in path else self.hub.url + path, **options)
        self.addCleanup(self.finish, page)
        is_built = "!!document.querySelector('main')"
        try:
            page.wait(is_built, "the page to be built", limit=LIMIT / 2)
        except Timeout as fault:
            # A machine with far more to do than it can drops connections; a person loads again, too.
            print(f"loading {path} again: {fault}", file=sys.stderr)
            page.reload()
            page.wait(is_built, "the page to be built")
        return page

    def finish(self, page):
        page.close()
        self.assertEqual(page.complaints, [])

    def lives(self, page):
        page.wait("document.querySelector('.live')?.dataset.state === 'live'", "the live connection")

    def ids(self, page):
        return page.run("[...document.querySelectorAll('.card')].map((each) => Number(each.dataset.id))")

    def wait_for_ids(self, page, *ids):
        wanted = str(list(ids)).replace(" ", "")
        code = "JSON.stringify([...document.querySelectorAll('.card')].map((each) => Number(each.dataset.id)))"
        page.wait(f"{code} === {wanted!r}", f"the cards {wanted}")

    def ready(self, page, id):
        page.wait(f"document.querySelector('.ticket .origin')?.innerText.includes('#{id}')", f"ticket {id} to be open")
