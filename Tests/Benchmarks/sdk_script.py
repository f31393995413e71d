#!/usr/bin/env python3
"""What a user would write instead of `triage process`: google-genai, asyncio, sqlite3.

Usage: sdk_script.py DATABASE CONCURRENCY, with GOOGLE_API_KEY and GOOGLE_GEMINI_BASE_URL set. The
database has a table ticket (id, complaint, status, answer).
"""
import asyncio
import json
import sqlite3
import sys

from google import genai
from google.genai import types

PROMPT = "Sort this customer complaint: category, urgency, sentiment from 1 to 10, and a reply."


async def main(path, concurrency):
    store = sqlite3.connect(path)
    client = genai.Client()
    limit = asyncio.Semaphore(concurrency)
    config = types.GenerateContentConfig(
        system_instruction=PROMPT, response_mime_type="application/json")

    async def analyse(ticket, complaint):
        turn = json.dumps({"tickets": [{"id": str(ticket), "complaint": complaint}]})
        async with limit:
            response = await client.aio.models.generate_content(
                model="gemini-3.5-flash-lite", contents=turn, config=config)
        with store:
            store.execute("UPDATE ticket SET status = 'completed', answer = ? WHERE id = ?",
                          (response.text, ticket))

    rows = store.execute("SELECT id, complaint FROM ticket WHERE status = 'pending'").fetchall()
    await asyncio.gather(*(analyse(*row) for row in rows))


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
