"""The tagger of people's names: its training, and how probabilities become names."""
import numpy as np
import scipy.sparse as sparse

import name_features
import names
from chain import MORE, Chain, Chains, states
from known_names import BEFORE, BEHIND


# "and", "by", "for" and the like are one word with the name behind them.
PREFIXES = "وبلفك"
SCRIPTS = ((0x370, "latin"), (0x590, "cyrillic"), (0x800, "arabic"), (0xE00, "indic"), (0x1E00, "alone"),
           (0x2000, "latin"), (0xAC00, "alone"), (0xD7B0, "hangul"), (0x110000, "alone"))



def script(letter):
    return next(name for end, name in SCRIPTS if ord(letter) < end)


def occurrences(text, value):
    """The places of a name as a word of its own. Letters of another script may touch it."""
    at = text.find(value)
    while at >= 0:
        end = at + len(value)
        alike = lambda letter: letter.isalpha() and script(letter) == script(value[0]) != "alone"
        begins = not alike(text[at - 1 : at]) or (
            script(value[0]) == "arabic" and text[at - 1] in PREFIXES and not text[at - 2 : at - 1].isalpha())
        if begins and (script(value[0]) == "hangul" or not alike(text[end : end + 1])):
            yield at, end
        at = text.find(value, end)


def spans(row, wanted):
    return [span for kind, value in row["pii"] if (kind == "NAME") == wanted for span in occurrences(row["text"], value)]


class Texts:
    """The units of many texts that may be names, and which of them are."""

    def __init__(self, rows):
        self.rows = rows
        self.units = [names.Units(row["text"]) for row in rows]
        self.owner, places, features = name_features.numbers(self.units)
        count = len(self.owner)
        self.X = sparse.csr_matrix(
            (np.ones(len(places), np.float32), (places, features)), shape=(count, 1 << name_features.BITS))
        self.X.sum_duplicates()
        self.text = np.array([number for number, _ in self.owner], np.int64)
        self.names = [spans(row, True) for row in rows]
        other = [spans(row, False) for row in rows]
        self.span, self.is_other = np.full(count, -1), np.zeros(count, bool)
        writing, part, goes_on = np.zeros(count, int), np.full(count, MORE), np.zeros(count, bool)
        for i, (number, unit) in enumerate(self.owner):
            units = self.units[number]
            start, end = units.place[unit]
            for n, (a, b) in enumerate(self.names[number]):
                if a < end and start < b:
                    self.span[i] = 1000 * number + n
            self.is_other[i] = any(a < end and start < b for a, b in other[number])
            writing[i] = names.writing(units.shape[unit])
            goes_on[i] = i > 0 and self.owner[i - 1] == (number, unit - 1)
            if goes_on[i] and units.joins(unit - 1):
                part[i] = units.gap[unit] != names.NOTHING
        self.chains = Chains(writing, part, goes_on)
        self.state = states(self.span, self.chains)


def learnt(parts):
    """Learns a chain from pairs of texts and the units of them that count. Other personal data is left out."""
    which = [counts[~texts.is_other[counts]] for texts, counts in parts]
    return Chain(
        sparse.vstack([texts.X[w] for (texts, _), w in zip(parts, which)]).tocsr(),
        np.concatenate([texts.state[w] for (texts, _), w in zip(parts, which)]),
        Chains.joined([texts.chains[w] for (texts, _), w in zip(parts, which)]))


def tagged(texts, chances, least, further):
    """For each text, which of its units are names. Units beside a name need only the chance `further`.
    NameTagger.swift decides in the same way."""
    found = [np.zeros(len(units.hash), bool) for units in texts.units]
    hits = chances > least[texts.chains.writing]
    joins = [i for i in range(1, len(hits)) if texts.owner[i][0] == texts.owner[i - 1][0] and
             texts.units[texts.owner[i][0]].go_on(texts.owner[i - 1][1], texts.owner[i][1])]
    for i in joins:
        hits[i] |= hits[i - 1] and chances[i] > further
    for i in joins[::-1]:
        hits[i - 1] |= hits[i] and chances[i - 1] > further
    for i in np.flatnonzero(hits):
        number, unit = texts.owner[i]
        found[number][unit] = True
    for units, hits in zip(texts.units, found):
        if hits.any():
            again(units, hits)
            drop_titles(units, hits)
            bridge(units, hits)
    return found


def again(units, hits):
    """A name in one place of a text is a name in all places of it."""
    known = {units.hash[i] for i in np.flatnonzero(hits) if not names.alone(units.shape[i]) and len(units.letters[i]) > 2}
    for i in range(len(hits)):
        if not hits[i] and units.may_be_name[i] and units.hash[i] in known:
            hits[i] = True


def drop_titles(units, hits):
    """Takes out titles, which are no part of a name: "Hanım", "Hanım'a"."""
    for i in np.flatnonzero(hits):
        if units.known[i] < names.SYLLABLES and not names.alone(units.shape[i]) and units.known[i] & (BEFORE | BEHIND):
            hits[i] = False


def bridge(units, hits):
    """Adds small words within a name, as in "Pieter van der Zyl"."""
    for i in range(len(hits)):
        if not hits[i]:
            continue
        end = i + 1
        while end < min(len(hits), i + 3) and units.is_particle(end):
            end += 1
        if i + 1 < end < len(hits) and hits[end] and units.gap[end] == names.BLANK:
            hits[i + 1 : end] = True


def figures(texts, found, which=None):
    """The shares of names found whole, of harmless words kept, and of words kept in texts without personal data."""
    which = range(len(texts.rows)) if which is None else which
    whole = total = kept = harmless = kept_clean = clean = 0
    for number in which:
        units, hits = texts.units[number], found[number]
        own, other = texts.names[number], spans(texts.rows[number], False)
        for start, end in own:
            inside = [i for i, (a, b) in enumerate(units.place) if a < end and b > start]
            total += 1
            whole += all(hits[i] for i in inside)
        for i, (a, b) in enumerate(units.place):
            if not any(start < b and a < end for start, end in own + other):
                harmless += 1
                kept += not hits[i]
                if not texts.rows[number]["pii"]:
                    clean += 1
                    kept_clean += not hits[i]
    return {"n": total, "found": whole / max(1, total), "kept": kept / max(1, harmless),
            "kept, no data": kept_clean / max(1, clean)}
