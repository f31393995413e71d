#!/usr/bin/env python3
"""A Gemini that answers after a fixed delay, over HTTP/1.1 with connections kept: for benchmarks.

Usage: slow_gemini.py MILLISECONDS; prints its port, and serves until it is killed.
"""
import asyncio
import json
import sys

DELAY = float(sys.argv[1]) / 1000


def answer(body):
    """The bytes of a response that judges every ticket of the request alike."""
    turn = json.loads(json.loads(body)["contents"][0]["parts"][0]["text"])
    results = [{
        "id": ticket["id"], "category": "Technical", "urgency": "Medium", "sentiment_score": 4,
        "summary": "The customer reports a defect.", "language": "en", "evidence": "",
        "draft_response": "Thank you for telling us. " * 16,
    } for ticket in turn["tickets"]]
    text = json.dumps({
        "candidates": [{"content": {"parts": [{"text": json.dumps({"results": results})}],
                                    "role": "model"}, "finishReason": "STOP", "index": 0}],
        "usageMetadata": {"promptTokenCount": 700, "candidatesTokenCount": 150,
                          "totalTokenCount": 850},
        "modelVersion": "gemini-3.5-flash-lite"}).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n"
    return head.encode() + text


class Connection(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.buffer = transport, b""

    def data_received(self, data):
        self.buffer += data
        head, end, rest = self.buffer.partition(b"\r\n\r\n")
        if not end:
            return
        length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n")
                      if line.lower().startswith(b"content-length:"))
        if len(rest) < length:
            return
        body, self.buffer = rest[:length], rest[length:]
        asyncio.get_running_loop().call_later(DELAY, self.reply, answer(body))

    def reply(self, response):
        if not self.transport.is_closing():
            self.transport.write(response)


async def main():
    server = await asyncio.get_running_loop().create_server(
        Connection, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
