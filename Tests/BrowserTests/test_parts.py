"""A new ticket, the numbers, the keys, and the sign-in."""

from browser import wait_for
from support import PageTest


class NewTicketTest(PageTest):
    def test_posts_a_complaint_and_opens_it(self):
        page = self.open()
        page.click(".bar a", "New ticket")
        page.click("form.new button", "Post ticket")
        page.sees("Write what the customer says.", "form.new")
        page.type("Too small")
        page.sees("9 of 5,000 characters, at least 10", "form.new")
        page.click("form.new button", "Post ticket")
        page.sees("Write at least 10 characters.", "form.new")
        page.press("Enter")
        page.type("The lamp arrived broken \U0001f622 again. I need it today")
        page.click("#customer")
        page.type("Jo Meyer")
        page.click("form.new button", "Post ticket")
        page.sees("The lamp arrived broken \U0001f622 again", ".complaint")
        page.sees("High", ".labels-part")
        ticket = self.hub.ticket(1)
        self.assertEqual(ticket["customer"], "Jo Meyer")
        self.wait_for_ids(page, 1)
        page.click(".bar a", "New ticket")
        page.wait("document.querySelector('#complaint')?.value === ''")

    def test_part_that_could_not_be_loaded_comes_with_the_connection(self):
        page = self.open()
        page.send("Network.setBlockedURLs", {"urls": ["*/assets/new.js"]})
        page.go(f"{self.hub.url}/?view=new")
        page.sees("This part of the page could not be loaded.", ".pane")
        self.lives(page)
        page.send("Network.setBlockedURLs", {"urls": []})
        self.hub.stop(kill=True)
        page.sees("Reconnecting", ".live")
        self.hub.start()
        page.wait("!!document.querySelector('form.new')", "the form to be loaded")

    def test_complaint_survives_a_lost_connection_and_is_stored_once(self):
        page = self.open("/?view=new")
        self.lives(page)
        page.click("#complaint")
        page.type("The lamp arrived broken, once again")
        self.hub.stop(kill=True)
        page.click("form.new button", "Post ticket")
        page.sees("Not posted: the server does not answer. Your text is kept here.", "form.new")
        self.hub.start()
        page.reload()
        page.wait("document.querySelector('#complaint')?.value === 'The lamp arrived broken, once again'")
        page.click("form.new button", "Post ticket")
        page.sees("The lamp arrived broken, once again", ".complaint")
        self.assertEqual(self.hub.call("GET", "/api/tickets")["pagination"]["total"], 1)


class NumbersTest(PageTest):
    def test_numbers_and_charts(self):
        self.hub.submit("I was charged twice and I need it today")
        self.hub.submit("I wish the map had a dark mode")
        done = self.hub.submit("The map crashes when I open it")
        self.hub.call("POST", f"/api/tickets/{done}/resolve", agent_id="Bo")
        page = self.open()
        page.click(".bar a", "Numbers")
        page.sees("2\nOpen", ".tiles")
        page.sees("1\nResolved", ".tiles")
        page.sees("High\n1", ".panel.urgency")
        page.sees("Feature request\n1", ".panel.category")
        page.sees("1,200 in, 300 out", ".panel.cost")
        self.assertEqual(page.run("document.querySelectorAll('svg.weeks rect.bar').length"), 1)
        page.click("#weeks-table summary")
        page.sees("4.67", "table")
        page.click(".tile", "Resolved")
        self.wait_for_ids(page, done)


class KeyTest(PageTest):
    def test_whole_work_by_keys_alone(self):
        first = self.hub.submit("The map crashes when I open it")
        second = self.hub.submit("I was charged twice and I need it today")
        page = self.open()
        self.wait_for_ids(page, second, first)
        focused = "Number(document.activeElement.closest('.card')?.dataset.id)"
        page.press("j")
        page.wait(f"{focused} === {second}")
        page.press("j")
        page.wait(f"{focused} === {first}")
        page.press("k")
        page.wait(f"{focused} === {second}")
        page.press("Enter")
        self.ready(page, second)
        page.wait("document.activeElement.tagName === 'H1'")
        page.press("j")
        self.ready(page, first)
        page.press("e")
        page.wait("document.activeElement.id === 'reply'")
        page.type("jkr")
        page.press("Escape")
        page.wait("document.activeElement.tagName === 'H1'")
        page.press("r")
        page.wait("document.activeElement.id === 'agent'")
        page.type("Kim")
        page.press("Enter")
        page.sees("Resolved by Kim", ".actions")
        self.assertTrue(self.hub.ticket(first)["agent_edited_response"].endswith("jkr"))
        page.press("Escape", "Escape")
        page.wait("!document.querySelector('.ticket')")
        page.press("/")
        page.wait("document.activeElement.id === 'search'")
        page.type("charged")
        self.wait_for_ids(page, second)
        page.press("Escape")
        page.wait(f"{focused} === {second}")
        page.press("n")
        page.wait("document.activeElement.id === 'complaint'")
        page.press("Escape", "Escape")
        page.wait("!document.querySelector('form.new')")

    def test_question_mark_lists_the_keys_and_they_can_be_switched_off(self):
        self.hub.submit("The map crashes when I open it")
        page = self.open()
        self.wait_for_ids(page, 1)
        page.press("?")
        for key in ("j", "k", "Enter", "/", "e", "r", "Escape"):
            page.wait(f"[...document.querySelectorAll('dialog kbd')].some((each) => each.innerText === {key!r})")
        self.assertEqual(page.run("document.activeElement.innerText"), "Close")
        page.click("#keys-on")
        page.press("Escape")
        page.wait("!document.querySelector('dialog')")
        page.press("n")
        page.press("j")
        self.assertFalse(page.run("!!document.querySelector('form.new') || !!document.activeElement.closest('.card')"))


class DoorTest(PageTest):
    settings = {"TRIAGE_AGENT_TOKEN": "correct-horse-battery"}

    def test_signs_in_and_out(self):
        self.hub.submit("The map crashes when I open it")
        page = self.open()
        page.sees("This server asks agents for a token.", "dialog")
        self.assertEqual(self.ids(page), [])
        page.press("Escape")
        page.type("wrong")
        page.press("Enter")
        page.sees("This is not the token.", "dialog")
        page.type("correct-horse-battery")
        page.press("Enter")
        self.wait_for_ids(page, 1)
        self.lives(page)
        self.assertEqual(page.run("document.cookie"), "")
        page.reload()
        self.wait_for_ids(page, 1)
        page.click(".bar button", "Sign out")
        page.sees("This server asks agents for a token.", "dialog")

    def test_text_is_kept_when_the_session_ends(self):
        self.hub.submit("The map crashes when I open it")
        page = self.open("/?ticket=1")
        page.wait("!!document.querySelector('#token')")
        page.type("correct-horse-battery")
        page.press("Enter")
        self.ready(page, 1)
        page.wait("!document.querySelector('dialog[open]')", "the dialog to be closed")
        page.clear("#reply")
        page.type("half a sentence")
        page.wait("document.querySelector('#reply').value === 'half a sentence'")
        page.send("Network.clearBrowserCookies")
        # Not with the mouse: another request of the page may open the dialog first, above the button.
        page.run("[...document.querySelectorAll('.editor button')].find((each) => each.innerText === 'Save reply').click()")
        page.wait("!!document.querySelector('#token')")
        page.type("correct-horse-battery")
        page.press("Enter")
        page.sees("Reply saved", ".state")
        wait_for(lambda: self.hub.ticket(1)["agent_edited_response"] == "half a sentence", "the reply to be stored")


class RateTest(PageTest):
    settings = {"TRIAGE_RATE_LIMIT": "3"}

    def test_agents_on_the_page_are_not_limited(self):
        self.hub.submit("The map crashes when I open it", analysed=False)
        page = self.open()
        for text in "map", "parcel", "map", "parcel", "map", "parcel", "map":
            page.clear("#search")
            page.type(text)
            page.wait(f"new URLSearchParams(location.search).get('search') === '{text}'")
            page.wait("!document.querySelector('[aria-busy=true]')")
            self.wait_for_ids(page, *([1] if text == "map" else []))
        self.hub.stop(kill=True)
        page.sees("Reconnecting", ".live")
        self.hub.start()
        self.lives(page)
        for text in "parcel", "map", "parcel", "map", "parcel":
            page.clear("#search")
            page.type(text)
            self.wait_for_ids(page, *([1] if text == "map" else []))
