"""What Presidio's pattern recognisers find in pii.jsonl, and how fast it and scrubadub are.

Run by `privacy` with the Python of its virtual environment; prints one JSON object.
"""
import json
import os
import sys
import time

import scrubadub
import tldextract
from presidio_analyzer import predefined_recognizers as predefined

FOLDER = sys.argv[1]
# Its own copy of the list of public suffixes: without it, the first e-mail would be looked up online.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
NAMES = ["CreditCard", "Email", "Iban", "Ip", "Phone", "UsSsn", "UsItin", "UsLicense", "UsPassport",
         "UsBank", "MacAddress", "UkNino", "EsNif", "ItFiscalCode", "InPan", "Url", "Date"]
RECOGNIZERS = [getattr(predefined, name + "Recognizer")() for name in NAMES]


def load(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file if line.strip()]


def analyse(text):
    """What would be masked: Presidio's own threshold lets everything through, as its default does."""
    found = [result for recognizer in RECOGNIZERS
             for result in recognizer.analyze(text, recognizer.supported_entities, None) or []]
    return [(result.start, result.end, result.entity_type) for result in found
            if result.score > 0.05 and result.entity_type not in ("URL", "DATE_TIME")]


def speed(function, texts):
    begin = time.process_time()
    for text in texts:
        function(text)
    return sum(len(text.encode()) for text in texts) / (time.process_time() - begin) / 1e6


complaints = load("complaints.jsonl")
scrubber = scrubadub.Scrubber()
print(json.dumps({
    "findings": [analyse(text) for text in load("pii.jsonl")],
    "speeds": {"Presidio": speed(analyse, complaints),
               "scrubadub": speed(scrubber.clean, complaints)},
}))
