"""Writes the file of weights in the layout that Weights.swift and Constants.swift read."""
import hashlib
import struct

import numpy as np

CONSTANTS = [
    ("scales", 8), ("biases", 8), ("category_lines", 12), ("high_line", 3), ("pressing_line", 3), ("mood_line", 7),
    ("high_threshold", 1), ("pressing_threshold", 1), ("grave", 1), ("uncertain", 1),
    ("language_scale", 1), ("language_lead", 1), ("name_scales", 2), ("name_biases", 10),
    ("name_thresholds", 5), ("name_links", 135), ("name_further", 1),
]


def quantised(columns, percentile=100.0):
    """Converts the weights of each column to Int8 with its own scale. Weights above the percentile are cut to it."""
    scales, result = [], []
    for column in columns:
        used = np.abs(column[column != 0])
        top = np.percentile(used, percentile) if len(used) else 1.0
        scales.append(top / 127)
        result.append(np.clip(np.rint(column / (top / 127)), -127, 127).astype(np.int8))
    return result, np.array(scales)


def written(constants, classifier, languages, tags, tagger, known):
    """The bytes of the file. `languages` are rows of Int8, `tags` are pairs of a tag and a bias."""
    numbers = []
    for name, count in CONSTANTS:
        values = np.atleast_1d(np.asarray(constants[name], np.float32)).ravel()
        assert len(values) == count, name
        numbers += values.tolist()
    numbers += [0.0] * (256 - len(numbers))
    body = struct.pack("<256f", *numbers) + classifier.tobytes() + languages.tobytes()
    tags = tags + [("", -1e9)] * (32 - len(tags))
    body += b"".join(struct.pack("<8sf", tag.encode(), bias) for tag, bias in tags)
    body += tagger.tobytes() + known.astype("<u4").tobytes()
    version = "embedded-" + hashlib.sha256(body).hexdigest()[:7]
    return b"TRIAGEM1" + version.encode().ljust(16, b"\0") + body, version
