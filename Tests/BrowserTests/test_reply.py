"""The reply: no text is lost, and nobody's is overwritten."""

from support import PageTest

VALUE = "document.querySelector('#reply')?.value"


class ReplyTest(PageTest):
    def setUp(self):
        super().setUp()
        self.id = self.hub.submit("The map crashes when I open it")
        self.page = self.open(f"/?ticket={self.id}")
        self.ready(self.page, self.id)
        self.lives(self.page)

    def write(self, text):
        self.page.clear("#reply")
        self.page.type(text)

    def stored(self):
        return self.hub.ticket(self.id)["agent_edited_response"]

    def test_saves_what_was_made_of_the_draft(self):
        self.assertIn("Dear customer, we look into it", self.page.run(VALUE))
        self.page.sees("The AI's draft, as it wrote it", ".state")
        self.write("Dear Jo,\n\n  it is mended. \U0001f44d")
        self.page.sees("Not saved yet. Kept in this browser.", ".state")
        self.page.sees("27 of 2,000 characters", ".counter")
        self.page.click(".editor button", "Save reply")
        self.page.sees("Reply saved", ".state")
        self.assertEqual(self.stored(), "Dear Jo,\n\n  it is mended. \U0001f44d")
        self.page.sees("saved a reply", ".history")
        # The draft is still there, and can be taken again; so can one's own text.
        self.page.click(".draft summary", "The AI's draft")
        self.page.click(".draft button", "Use it")
        self.page.wait(f"{VALUE}.startsWith('Dear customer')")

    def test_too_long_a_reply_cannot_be_saved(self):
        self.write("x" * 2001)
        self.page.sees("2,001 of 2,000 characters", ".counter")
        self.page.sees("It is 1 character too long.", ".state")
        self.page.click(".editor button", "Save reply")
        self.page.click(".actions button", "Resolve")
        self.assertIsNone(self.stored())

    def test_an_empty_reply_cannot_be_saved(self):
        self.page.run("localStorage.setItem('triage.agent', JSON.stringify('Kim'))")
        self.page.reload()
        self.ready(self.page, self.id)
        for text in "", " \n ":
            self.write(text)
            self.page.sees("An empty reply cannot be saved. The AI's draft is below.", ".state")
            self.page.click(".editor button", "Save reply")
            self.page.click(".actions button", "Resolve")
        self.page.click(".draft summary")
        self.page.click(".draft button", "Use it")
        self.page.wait(f"{VALUE}.startsWith('Dear customer')")
        self.assertIsNone(self.stored())
        self.assertIsNone(self.hub.ticket(self.id)["resolved_at"])

    def test_focus_stays_after_saving(self):
        self.write("Dear Jo")
        self.page.click(".editor button", "Save reply")
        self.page.sees("Reply saved", ".state")
        self.assertEqual(self.page.run("document.activeElement.innerText"), "Save reply")

    def test_unsaved_text_survives_a_reload(self):
        self.write("half a sentence")
        self.page.reload()
        self.page.wait(f"{VALUE} === 'half a sentence'")
        self.page.sees("Not saved yet. Kept in this browser.", ".state")
        other = self.hub.submit("The parcel never arrived here")
        self.page.click(f'.card[data-id="{other}"] a')
        self.ready(self.page, other)
        self.page.click(f'.card[data-id="{self.id}"] a')
        self.ready(self.page, self.id)
        self.page.wait(f"{VALUE} === 'half a sentence'")

    def test_unsaved_text_survives_a_lost_connection(self):
        self.write("a text in bad times")
        self.hub.stop(kill=True)
        self.page.sees("Reconnecting", ".live")
        self.page.click(".editor button", "Save reply")
        self.page.sees("Not saved: the server does not answer. Your text is kept here.", ".state")
        self.page.type(", longer")
        self.hub.start()
        self.lives(self.page)
        self.assertEqual(self.page.run(VALUE), "a text in bad times, longer")
        self.page.click(".editor button", "Save reply")
        self.page.sees("Reply saved", ".state")
        self.assertEqual(self.stored(), "a text in bad times, longer")

    def test_reply_of_another_agent_is_shown_beside_ones_own(self):
        self.write("mine")
        self.hub.reply(self.id, "theirs")
        self.page.sees("Another reply was saved meanwhile", ".conflict")
        self.page.sees("theirs", ".conflict blockquote")
        self.page.sees("Saved by Bo", ".conflict")
        self.assertEqual(self.page.run(VALUE), "mine")
        self.page.click(".editor button", "Save reply")
        self.page.wait("document.querySelector('.conflict').contains(document.activeElement)")
        self.assertEqual(self.stored(), "theirs")
        self.page.click(".conflict button", "Save mine instead")
        self.page.sees("Reply saved", ".state")
        self.assertEqual(self.stored(), "mine")

    def test_no_button_moves_when_the_author_of_another_reply_becomes_known(self):
        self.page.run("""(() => {
          const ask = window.fetch;
          const first = new Promise((resume) => (window.answerHistory = resume));
          window.fetch = async (...input) => {
            if (String(input[0]).includes("/history")) await first;
            return ask(...input);
          };
        })()""")
        self.write("mine")
        self.hub.reply(self.id, "theirs")
        self.page.sees("Another reply was saved meanwhile", ".conflict")
        self.page.run("window.place = (one) => JSON.stringify(one.getBoundingClientRect())")
        self.page.run("window.button = document.querySelector('.conflict button'); window.before = place(button); 0")
        self.page.run("window.answerHistory()")
        self.page.sees("Saved by Bo", ".conflict")
        self.assertTrue(self.page.run("button.isConnected && place(button) === before"))

    def test_reply_of_another_agent_can_be_taken_and_ones_own_brought_back(self):
        self.write("mine")
        self.hub.reply(self.id, "theirs")
        self.page.click(".conflict button", "Use this one")
        self.page.wait(f"{VALUE} === 'theirs'")
        self.page.click(".editor button", "Bring my text back")
        self.page.wait(f"{VALUE} === 'mine'")
        self.assertEqual(self.stored(), "theirs")

    def test_edit_that_crosses_while_nothing_is_heard_overwrites_nothing(self):
        # The socket is deaf, so that only If-Match can tell.
        self.page.run("WebSocket.prototype.send = () => {}")
        self.page.run("window.dispatchEvent(new Event('offline'))")
        self.write("mine")
        self.hub.reply(self.id, "theirs")
        self.page.click(".editor button", "Save reply")
        self.page.sees("Another reply was saved meanwhile", ".conflict")
        self.assertEqual(self.page.run(VALUE), "mine")
        self.assertEqual(self.stored(), "theirs")

    def test_change_of_something_else_is_no_conflict(self):
        self.page.run("WebSocket.prototype.send = () => {}")
        self.page.run("window.dispatchEvent(new Event('offline'))")
        self.write("mine")
        self.hub.call("POST", f"/api/tickets/{self.id}/correct", {"urgency": "High"}, agent_id="Bo")
        self.page.click(".editor button", "Save reply")
        self.page.sees("Reply saved", ".state")
        self.assertEqual(self.stored(), "mine")

    def test_reply_comes_by_itself_where_nobody_types(self):
        self.hub.reply(self.id, "theirs")
        self.page.wait(f"{VALUE} === 'theirs'")
        self.assertTrue(self.page.run("document.querySelector('.conflict').hidden"))

    def test_writes_anew_with_a_note(self):
        self.page.click(".editor button", "Write a new draft")
        self.page.type("ask for the order number")
        self.page.press("Enter")
        self.page.wait(f"{VALUE}.includes('heed: ask for the order number')")
        self.assertEqual(self.hub.gemini.notes, ["ask for the order number"])
        self.assertEqual(self.page.run("document.activeElement.innerText"), "Write a new draft")

    def test_new_draft_does_not_touch_ones_own_text(self):
        self.write("mine")
        self.page.click(".editor button", "Write a new draft")
        self.page.type("be brief")
        self.page.click(".note button", "Write it")
        self.page.sees("heed: be brief", ".draft")
        self.page.sees("The AI's new draft", ".draft")
        self.assertEqual(self.page.run(VALUE), "mine")

    def test_notes_are_not_offered_to_an_engine_that_cannot_follow_them(self):
        self.page.sees("Write a new draft", ".editor")
        self.hub.stop()
        self.hub.settings["TRIAGE_ENGINE"] = "offline"
        self.hub.start()
        self.page.reload()
        self.ready(self.page, self.id)
        self.lives(self.page)
        self.assertNotIn("Write a new draft", self.page.text(".editor"))

    def test_resolving_saves_what_was_typed(self):
        self.write("the last word")
        self.page.click("#agent")
        self.page.type("Kim")
        self.page.press("Enter")
        self.page.sees("Resolved by Kim", ".actions")
        self.assertEqual(self.stored(), "the last word")
