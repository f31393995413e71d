"""Words and names that the tagger knows: the lists beside this file, and the table that KnownNames.swift reads."""
import functools
import os

import numpy as np

from features import BASE, MASK, spread
from letters import HERE, fold

SLOTS = 1 << 17
GIVEN, FAMILY, BEFORE, BEHIND, THING, WORD, COMMON, BEGINNING, PLACE, FIRM, PERSON, SAYS = (1 << bit for bit in range(12))
USES = {"given": GIVEN, "family": FAMILY, "before": BEFORE, "behind": BEHIND, "thing": THING, "word": WORD, "common": COMMON,
        "place": PLACE, "firm": FIRM, "person": PERSON, "says": SAYS}
# What a word itself may be, and what it tells of the words beside it.
OWN, KINDS = GIVEN | FAMILY | BEFORE | BEHIND | THING | WORD, PLACE | FIRM | PERSON | SAYS


def word_hash(values):
    value = 0
    for letter in values:
        value = (value * BASE + letter) & MASK
    return value


def pair_hash(first, second):
    return (first * 0xC2B2AE3D27D4EB4F + second) & MASK


def hash_of(text):
    """Of a word; of several, written with `_`, that of the first two as a pair."""
    words = [word_hash([value for kind, value in map(fold, map(ord, word)) if kind in "li"]) for word in text.split("_")]
    return pair_hash(*words[:2]) if len(words) > 1 else words[0]


LANGUAGES = {"han": "zh", "japanese": "ja", "korean": "ko", "thai": "th", "arabic": "ar", "indic": "hi"}


@functools.cache
def lists():
    """The lists of names.txt, by what they hold and their language: `given-ko`; Latin ones as `given-latin`."""
    result = {}
    with open(os.path.join(HERE, "names.txt"), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                kind, *words = line.split()
                use, script = kind.split("-")
                result.setdefault(use + "-" + LANGUAGES.get(script, script), []).extend(words)
    return result


@functools.cache
def known_names():
    """A word's or a run's hash: what it is used as."""
    table = {}
    for kind, words in lists().items():
        for word in words:
            value = hash_of(word)
            table[value] = table.get(value, 0) | USES[kind.split("-")[0]]
    # Names win over everyday words, and "street" or "bakery" is no name.
    return {value: uses & ~COMMON if uses & OWN else uses | COMMON for value, uses in table.items()}


def beginnings():
    """The hashes of what longer words in scripts without blanks begin with."""
    for word in {word for words in lists().values() for word in words}:
        values = [value if kind == "l" else ord(letter) for letter in word for kind, value in [fold(ord(letter))]]
        if all(0xE00 <= value < 0xE80 or 0x3040 <= value < 0xA000 for value in values):
            for end in range(1, len(values)):
                yield word_hash(values[:end])


def known_table():
    """As KnownNames.swift looks it up: each slot a hash's high bits and the uses."""
    slots = np.zeros(SLOTS, np.uint32)
    table = dict(known_names())
    for value in beginnings():
        table[value] = table.get(value, 0) | BEGINNING
    for value, use in sorted(table.items()):
        mixed = int(spread(np.array([value], np.uint64), 0x9A3E)[0])
        slot = mixed & (SLOTS - 1)
        while slots[slot]:
            slot = (slot + 1) & (SLOTS - 1)
        slots[slot] = mixed >> 44 << 12 | use
    return slots
