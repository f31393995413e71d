"""The labelled complaints, and the fold in which each is held back."""
import glob
import json
import os
import zlib

import numpy as np

from letters import HERE

CATEGORIES = ["Billing", "Technical", "Feature Request"]
URGENCIES = ["Low", "Medium", "High"]
FOLDS = 4
# Texts that were written for one purpose count less than everyday texts.
WEIGHTS = {"names": 0.25, "alike": 0.5}


def load():
    rows = []
    for path in sorted(glob.glob(os.path.join(HERE, "..", "Corpus", "*.jsonl"))):
        with open(path, encoding="utf-8") as lines:
            rows += [json.loads(line) for line in lines]
    return rows


def labels(rows):
    category = np.array([CATEGORIES.index(row["category"]) for row in rows])
    urgency = np.array([URGENCIES.index(row["urgency"]) for row in rows])
    return category, urgency, np.array([row["sentiment"] for row in rows], float)


def weights(rows):
    return np.array([WEIGHTS.get(row["round"], 1.0) for row in rows])


def folds(rows):
    return np.array([zlib.crc32(row["text"].encode()) % FOLDS for row in rows])


def without_personal_data(row):
    """The text without its personal data, as the engine reads it. Masked values say nothing about the labels."""
    text = row["text"]
    for _, value in sorted(row.get("pii", []), key=lambda item: -len(item[1])):
        text = text.replace(value, " ")
    return text
