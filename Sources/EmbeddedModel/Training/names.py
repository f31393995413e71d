"""Words as the tagger of names reads them: the same as NameUnits.swift and NameFeatures.swift."""
import functools
import os
import unicodedata

import numpy as np

from features import BASE, MASK, spread
from letters import HERE, fold

BITS = 18
SEED = 0x7A66
SLOTS = 1 << 13
GIVEN, FAMILY, BEFORE, BEHIND = 1, 2, 4, 8
USES = {"given": GIVEN, "family": FAMILY, "before": BEFORE, "behind": BEHIND}
# How long a name or what introduces one may be in characters of a script without blanks, and how far that reaches.
LONGEST_RUN, LONGEST_THAI_RUN, REACH_BEHIND, REACH_BEFORE = 4, 12, 12, 6
(NONE, HIRAGANA, KATAKANA, THAI, HAN, NUMBER, HANGUL1, _, _, _, HANGUL5, ARABIC, INDIC, SMALL, CAPITAL,
 CAPITALS, CAPITALISED, MIXED) = range(18)
BLANK, NOTHING, START, END = 0, 16, 17, 18


def word_hash(values):
    value = 0
    for letter in values:
        value = (value * BASE + letter) & MASK
    return value


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
                result[use + "-" + LANGUAGES.get(script, script)] = words
    return result


@functools.cache
def known_names():
    """A word's or a run's hash: what it is used as."""
    table = {}
    for kind, words in lists().items():
        for word in words:
            value = word_hash([v for k, v in map(fold, map(ord, word)) if k in "li"])
            table[value] = table.get(value, 0) | USES[kind.split("-")[0]]
    return table


def known_table():
    """As KnownNames.swift looks it up: each slot a hash's high bits and the uses."""
    slots = np.zeros(SLOTS, np.uint32)
    for value, use in sorted(known_names().items()):
        mixed = int(spread(np.array([value], np.uint64), 0x9A3E)[0])
        slot = mixed & (SLOTS - 1)
        while slots[slot]:
            slot = (slot + 1) & (SLOTS - 1)
        slots[slot] = mixed >> 36 << 4 | use
    return slots


def sign(code):
    letter = chr(code)
    for number, signs in enumerate((".!?\x04", ",;", ":", "-", "([{", "\"'"), 1):
        if letter in signs:
            return number
    return 7


def alone(shape):
    return HIRAGANA <= shape <= HAN


def hangul(shape):
    return HANGUL1 <= shape <= HANGUL5


def writing(shape):
    """Which thresholds a unit is measured by: words, words of Hangul, words without capitals, Thai, kana and Han."""
    if hangul(shape):
        return 1
    if shape in (ARABIC, INDIC):
        return 2
    return 0 if not alone(shape) else 3 if shape == THAI else 4


def may_be_name(shape):
    return shape not in (NONE, NUMBER, SMALL)


class Units:
    """The units of a text: where they stand (in characters), letters, hash, shape, gap before."""

    def __init__(self, text):
        self.text = text
        self.place, self.letters, self.shape, self.gap = [], [], [], []
        self.read()
        self.hash = [word_hash(letters) for letters in self.letters]
        self.known, self.covered = [0] * len(self.hash), [0] * len(self.hash)
        self.before, self.behind = [(0, 0)] * len(self.hash), [(0, 0)] * len(self.hash)
        self.find_known()

    def read(self):
        text, position, gap = self.text, 0, START
        while position < len(text):
            code = ord(text[position])
            kind, value = fold(code)
            if kind == "i" or kind == "l" and 0xE00 <= value < 0xE80:
                value = code if kind == "i" else value
                shape = (THAI if 0xE00 <= value < 0xE80 else HIRAGANA if 0x3040 <= value < 0x30A0
                         else KATAKANA if 0x30A0 <= value < 0x3100 else HAN)
                self.add(position, position + 1, [value], shape, gap)
                position += 1
                gap = NOTHING
            elif kind == "l":
                position = self.word(position, gap)
                gap = NOTHING
            else:
                position += 1
                if kind == "p":
                    gap = self.passed(gap, value)
        self.end = END if gap == NOTHING or not self.place else gap

    @staticmethod
    def passed(gap, value):
        gap = BLANK if gap == NOTHING else gap
        if value == 0x0A:
            return gap & 7 | 8
        if value == 0x20 or 0x09 <= value <= 0x0D or gap == START:
            return gap
        return gap & 8 | sign(value)

    def word(self, start, gap):
        text, position, end = self.text, start, start
        letters, capital, small, digit, first_capital = [], False, False, False, False
        while position < len(text):
            code = ord(text[position])
            kind, value = fold(code)
            if kind == "l" and not 0xE00 <= value < 0xE80:
                if unicodedata.category(text[position]) == "Nd":
                    digit = True
                else:
                    upper = text[position].isupper() if code < 0x590 else False
                    capital, small = capital or upper, small or not upper
                    if not letters:
                        first_capital = upper
                letters.append(value)
                position += 1
                end = position
            elif kind == "x":
                position += 1
            elif kind == "p" and value in (0x27, 0x2D) and self.joins(position + 1):
                position += 1
            else:
                break
        self.add(start, end, letters, self.word_shape(letters, capital, small, digit, first_capital), gap)
        return end

    def joins(self, position):
        if position >= len(self.text):
            return False
        kind, value = fold(ord(self.text[position]))
        return kind == "l" and value >= 0x3A and not 0xE00 <= value < 0xE80

    @staticmethod
    def word_shape(letters, capital, small, digit, first_capital):
        first = letters[0]
        if digit:
            return NUMBER
        if 0xAC00 <= first < 0xD7B0:
            return HANGUL1 + min(len(letters), 5) - 1
        if 0x590 <= first < 0x800:
            return ARABIC
        if 0x900 <= first < 0xA00:
            return INDIC
        if not capital:
            return SMALL
        if len(letters) == 1:
            return CAPITAL
        if not small:
            return CAPITALS
        return CAPITALISED if first_capital else MIXED

    def add(self, start, end, letters, shape, gap):
        self.place.append((start, end))
        self.letters.append(letters)
        self.shape.append(shape)
        self.gap.append(gap)

    def find_known(self):
        names = known_names()
        for i, shape in enumerate(self.shape):
            if alone(shape):
                best, value = None, 0
                for length in range(1, 1 + (LONGEST_THAI_RUN if shape == THAI else LONGEST_RUN)):
                    j = i + length - 1
                    if j >= len(self.shape) or not alone(self.shape[j]):
                        break
                    if length > 1 and self.gap[j] != NOTHING:
                        break
                    value = (value * BASE + self.letters[j][0]) & MASK
                    uses = names.get(value, 0)
                    if uses & (GIVEN | FAMILY):
                        best = length, uses & (GIVEN | FAMILY)
                    if uses & BEFORE:
                        self.reach_behind(j + 1, value)
                    if uses & BEHIND:
                        self.reach_before(i - 1, value)
                if best:
                    length, use = best
                    self.known[i] = use + 4 * length
                    for offset in range(1, length):
                        self.covered[i + offset] = use + 4 * offset
            elif may_be_name(shape):
                self.known[i] = names.get(self.hash[i], 0)
                if not self.known[i] and hangul(shape):
                    self.known[i] = self.syllables(self.letters[i])

    def reach_behind(self, start, value):
        """What begins at `start` stands behind a word that introduces names."""
        for distance in range(1, REACH_BEHIND + 1):
            j = start + distance - 1
            if j >= len(self.shape) or self.gap[j] not in (NOTHING, BLANK):
                break
            self.before[j] = value, distance

    def reach_before(self, end, value):
        """What ends at `end` stands before a word that follows names; the nearest such word counts."""
        for distance in range(1, REACH_BEFORE + 1):
            j = end - distance + 1
            if j < 0 or self.gap[j + 1] not in (NOTHING, BLANK):
                break
            if not 0 < self.behind[j][1] < distance:
                self.behind[j] = value, distance

    @staticmethod
    def syllables(letters):
        def uses(first, last):
            return known_names().get(word_hash(letters[first:last]), 0) if len(letters) >= last else 0
        return ((8 if uses(0, 1) & FAMILY else 0) + (16 if len(letters) > 3 and uses(0, 2) & FAMILY else 0)
                + (32 if uses(1, 3) & GIVEN else 0))


def buckets(texts):
    """For each unit that may be a name: (number of the text, number of the unit), and its buckets."""
    count = sum(len(units.hash) for units in texts) + 8 * len(texts)
    columns = {name: np.zeros(count, np.uint64) for name in "whole shape gap known covered".split()}
    affixes = {key: np.zeros(count, np.uint64) for key in range(26, 34)}
    extra = {name: np.zeros(count, np.uint64) for name in (
        "length first second third rest fromend begin nextfirst nexttwo before distance behind ahead").split()}
    asked, owner, place = [], [], 0
    for number, units in enumerate(texts):
        n = len(units.hash)
        columns["whole"][place : place + 4] = 1
        at = place + 4
        columns["whole"][at : at + n] = units.hash
        columns["shape"][at : at + n] = units.shape
        columns["gap"][at : at + n] = units.gap
        columns["gap"][at + n] = units.end
        columns["known"][at : at + n] = units.known
        columns["covered"][at : at + n] = units.covered
        columns["whole"][at + n : at + n + 4] = 2
        for i, letters in enumerate(units.letters):
            if not may_be_name(units.shape[i]):
                continue
            asked.append(at + i)
            owner.append((number, i))
            extra["fromend"][at + i], extra["begin"][at + i] = min(n - 1 - i, 6), min(i, 4)
            extra["before"][at + i], extra["distance"][at + i] = units.before[i]
            extra["behind"][at + i], extra["ahead"][at + i] = units.behind[i]
            if alone(units.shape[i]):
                continue
            extra["length"][at + i] = min(len(letters), 9)
            for length in range(1, 5):
                if len(letters) > length:
                    affixes[25 + length][at + i] = word_hash(letters[:length])
                    affixes[29 + length][at + i] = word_hash(letters[-length:])
            if hangul(units.shape[i]):
                extra["first"][at + i], extra["rest"][at + i] = letters[0], word_hash(letters[3:])
                extra["second"][at + i], extra["third"][at + i] = (letters[1:2] or [0])[0], (letters[2:3] or [0])[0]
                next_letters = units.letters[i + 1] if i + 1 < n else [2]
                extra["nextfirst"][at + i], extra["nexttwo"][at + i] = next_letters[0], word_hash(next_letters[:2])
        place = at + n + 4
    i = np.array(asked, np.int64)
    W = lambda d: columns["whole"][i + d]
    S = lambda d: columns["shape"][i + d]
    G = lambda d: columns["gap"][i + d]
    K = lambda d: columns["known"][i + d]
    C = lambda d: columns["covered"][i + d]
    w, s, g, g1, k, c = W(0), S(0), G(0), G(1), K(0), C(0)
    E = lambda name: extra[name][i]
    everything = np.ones(len(i), bool)
    is_alone = (s >= HIRAGANA) & (s <= HAN)
    is_hangul = (s >= HANGUL1) & (s <= HANGUL5)
    features = [
        (1, w), (2, s, g), (3, W(-1), s), (4, W(-2), s), (5, W(1), s), (6, W(2)), (7, W(-2), W(-1)),
        (8, W(-1), w), (9, w, W(1)), (10, W(1), W(2)), (11, S(-1), s, S(1)), (12, S(-2), S(-1), s),
        (13, s, S(1), S(2)), (14, g, s, g1), (15, S(-1), g, s, g1, S(1)), (16, W(-1), g, s),
        (17, W(1), g1, s), (18, E("fromend"), s, g), (19, E("begin"), s), (20, k, c, s),
        (21, K(-1), C(-1), k, s, g), (22, k, K(1), S(1), g1, s), (23, k, c, g, s, S(1)), (24, k, W(-1)),
        (25, k, W(1)),
    ]
    rows, found = [], []

    def add(feature, mask):
        value = np.zeros(len(i), np.uint64)
        for part in feature:
            value = value * np.uint64(BASE) + (np.uint64(part) if np.isscalar(part) else part)
        rows.append(np.flatnonzero(mask))
        found.append((spread(value, SEED) >> np.uint64(64 - BITS)).astype(np.int32)[mask])

    for feature in features:
        add(feature, everything)
    for feature in (
            (39, W(-1), w, W(1)), (40, W(-2), W(-1), w), (41, w, W(1), W(2)), (42, W(-3), W(-2), W(-1)),
            (43, W(1), W(2), W(3)), (44, W(-2), W(-1), w, W(1)), (45, W(-1), w, W(1), W(2)),
            (46, W(-4), W(-3), W(-2), W(-1)), (47, W(1), W(2), W(3), W(4)), (48, W(-2), W(-1), w, W(1), W(2))):
        add(feature, is_alone)
    before, distance, behind, ahead = E("before"), E("distance"), E("behind"), E("ahead")
    for feature in ((49, before, distance, s), (50, distance, k, c, s), (51, distance, w)):
        add(feature, distance > 0)
    for feature in ((52, behind, ahead, s), (53, ahead, k, c, s), (54, ahead, w)):
        add(feature, ahead > 0)
    add((55, distance, ahead, s), (distance > 0) & (ahead > 0))
    for key, values in affixes.items():
        add((key, values[i]), values[i] != 0)
    add((34, E("length"), s), ~is_alone)
    first, rest = E("first"), E("rest")
    second, third, near, two = E("second"), E("third"), E("nextfirst"), E("nexttwo")
    for feature in ((35, first, s, g, g1), (36, first, s), (37, rest, first), (38, rest, W(-1)), (56, second, s),
                    (57, third, s), (58, near, g1, s), (59, two, g1, s), (60, rest, s), (61, k, rest, two)):
        add(feature, is_hangul)
    return owner, np.concatenate(rows), np.concatenate(found)
