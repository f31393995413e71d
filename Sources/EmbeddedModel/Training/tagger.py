"""The head that tells names of people, and how scores become names."""
import os
import random
import re

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

import names
from letters import HERE

VALUE = 0.2
COPIES = 3


def occurrences(text, value):
    """Where a name stands as a word of its own; a script without blanks has no such words."""
    at = text.find(value)
    while at >= 0:
        end = at + len(value)
        before, behind = text[at - 1 : at], text[end : end + 1]
        spaced = value[0].isalpha() and ord(value[0]) < 0x900
        if not (spaced and (before.isalpha() or behind.isalpha())):
            yield at, end
        at = text.find(value, end)


def spans(row, wanted):
    return [span for kind, value in row["pii"] if (kind == "NAME") == wanted for span in occurrences(row["text"], value)]


class Texts:
    """Units of many texts that may be names, with what they are."""

    def __init__(self, rows):
        self.rows = rows
        self.units = [names.Units(row["text"]) for row in rows]
        self.owner, places, buckets = names.buckets(self.units)
        count = len(self.owner)
        self.X = sparse.csr_matrix(
            (np.ones(len(places), np.float32), (places, buckets)), shape=(count, 1 << names.BITS))
        self.X.sum_duplicates()
        self.text = np.array([number for number, _ in self.owner], np.int64)
        self.is_name, self.is_other = np.zeros(count, bool), np.zeros(count, bool)
        name = [spans(row, True) for row in rows]
        other = [spans(row, False) for row in rows]
        self.names = name
        for i, (number, unit) in enumerate(self.owner):
            start = self.units[number].place[unit][0]
            self.is_name[i] = any(a <= start < b for a, b in name[number])
            self.is_other[i] = any(a <= start < b for a, b in other[number])


def snippets():
    """Lines of words around names, and of words with capitals that are no names."""
    rows = []
    with open(os.path.join(HERE, "snippets.txt"), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                lang, text = line.strip().split(" ", 1)
                pii = [["NAME", value] for value in re.findall(r"{(.*?)}", text)]
                rows.append({"text": re.sub("[{}]", "", text), "pii": pii, "lang": lang})
    return rows


def invented(chance, row, value):
    """A name of the same form from the lists; none for a form that they do not have."""
    lists = names.lists()
    given, family = "given-" + row["lang"], "family-" + row["lang"]
    pick = lambda kind: chance.choice(lists[kind])
    words = value.split()
    if len(words) > 2 or row["lang"] not in ("ko", "zh", "ja", "th", "ar", "hi"):
        return None
    if row["lang"] == "ko":
        if not all("\uac00" <= letter < "\ud7b0" for letter in value):
            return None
        first, last = pick("given-ko"), pick("given-ko")
        name = first if chance.random() < 0.5 else first[0] + last[-1]
        return {1: pick("family-ko"), 2: name}.get(len(value), pick("family-ko") + name)
    if row["lang"] == "zh":
        if not all("\u4e00" <= letter < "\ua000" for letter in value) or len(value) < 2:
            return None
        return pick("family-zh") + pick("given-zh") + (pick("given-zh") if len(value) > 2 else "")
    if row["lang"] == "ja":
        if not all("\u3040" <= letter < "\ua000" or letter == " " for letter in value):
            return None
        return pick(family) + " " + pick(given) if len(words) == 2 else pick(family if chance.random() < 0.7 else given)
    if ord(value[0]) < 0x590:
        return None
    return pick(given) + " " + pick(family) if len(words) == 2 else pick(given)


def with_other_names(rows, copies=COPIES, seed=5):
    """Copies of texts with other texts' names, so that what stands around a name is learnt, too."""
    chance = random.Random(seed)

    def kind(row, value):
        return row["lang"], len(value.split()), value[0].isupper(), "\u3040" <= value[0] <= "\u9fff"

    pool = {}
    for row in rows:
        for label, value in row["pii"]:
            if label == "NAME":
                pool.setdefault(kind(row, value), []).append(value)
    result = []
    for row in rows:
        own = sorted({value for label, value in row["pii"] if label == "NAME"}, key=lambda v: (-len(v), v))
        for number in range(copies if own else 0):
            new = {value: number % 2 and invented(chance, row, value) or chance.choice(pool[kind(row, value)])
                   for value in own}
            text = re.sub("|".join(map(re.escape, own)), lambda match: new[match.group()], row["text"])
            pii = [item for item in row["pii"] if item[0] != "NAME"] + [["NAME", value] for value in new.values()]
            result.append({**row, "text": text, "pii": pii})
    return result


def others(rows):
    """What the tagger learns from besides the texts themselves."""
    more = snippets()
    return Texts(with_other_names(rows + more) + more)


class Tagger:
    def __init__(self, *sets, C=10):
        # A feature's value is the same for all: it only scales what is learnt.
        keep = [np.flatnonzero(~texts.is_other) for texts in sets]
        X = sparse.vstack([texts.X[k] for texts, k in zip(sets, keep)]).tocsr() * VALUE
        y = np.concatenate([texts.is_name[k] for texts, k in zip(sets, keep)])
        head = LogisticRegression(
            C=C, solver="liblinear", dual=True, max_iter=40, tol=0.01, random_state=1).fit(X, y)
        self.weights, self.bias = head.coef_.ravel() * VALUE, float(head.intercept_[0])

    def scores(self, texts):
        return texts.X @ self.weights + self.bias


def tagged(texts, scores, thresholds):
    """For each text which of its units are names; NameTagger.swift decides in the same way."""
    found = [np.zeros(len(units.hash), bool) for units in texts.units]
    beside = [np.zeros(len(units.hash), bool) for units in texts.units]
    for (number, unit), score in zip(texts.owner, scores):
        least, least_beside = thresholds[names.writing(texts.units[number].shape[unit])]
        found[number][unit] = score > least
        beside[number][unit] = score > least_beside
    for units, hits, near in zip(texts.units, found, beside):
        if not hits.any():
            continue
        joined = [joins(units, i) for i in range(len(hits) - 1)]
        for i in range(len(hits) - 1):
            if joined[i] and hits[i] and near[i + 1]:
                hits[i + 1] = True
        for i in reversed(range(len(hits) - 1)):
            if joined[i] and hits[i + 1] and near[i]:
                hits[i] = True
        again(units, hits)
        drop_titles(units, hits)
        bridge(units, hits)
        drop_unlikely(units, hits)
    return found


def again(units, hits):
    """What is a name in one place is one in all."""
    known = {units.hash[i] for i in np.flatnonzero(hits) if not names.alone(units.shape[i]) and len(units.letters[i]) > 2}
    for i in range(len(hits)):
        if not hits[i] and names.may_be_name(units.shape[i]) and units.hash[i] in known:
            hits[i] = True


def drop_titles(units, hits):
    """A title before a name is no part of it."""
    for i in np.flatnonzero(hits):
        if not names.alone(units.shape[i]) and names.known_names().get(units.hash[i], 0) > names.GIVEN | names.FAMILY:
            hits[i] = False


PARTICLES = {names.word_hash(map(ord, word)) for word in (
    "van von de da do dos das del della di du la le der den ter ten zu bin ibn al el").split()}


def bridge(units, hits):
    """Small words within a name: "Pieter van der Zyl"."""
    for i in range(len(hits)):
        if not hits[i]:
            continue
        end = i + 1
        while end < min(len(hits), i + 3) and units.gap[end] == names.BLANK and units.hash[end] in PARTICLES:
            end += 1
        if i + 1 < end < len(hits) and hits[end] and units.gap[end] == names.BLANK:
            hits[i + 1 : end] = True


# Words that stand in the names of places and things, and in those of no person.
THINGS = {names.word_hash(map(ord, word)) for word in (
    "street road avenue lane boulevard park square station airport bridge tower hotel mall museum hospital university "
    "school church building river lake garantie warranty garantia garanzia visa mastercard").split()}


def drop_unlikely(units, hits):
    """Of Thai, one or two characters are no name, of Han, one; nor is a word alone behind a number, or a thing's name."""
    i = 0
    while i < len(hits):
        end = i
        while end < len(hits) and hits[end] and (end == i or joins(units, end - 1)):
            end += 1
        shape, count = units.shape[i], end - i
        if shape == names.THAI and count <= 2 or shape == names.HAN and count == 1 or not names.alone(shape) and count and (
                count == 1 and i and units.shape[i - 1] == names.NUMBER or not THINGS.isdisjoint(units.hash[i : end + 1])):
            hits[i:end] = False
        i = max(end, i + 1)


def joins(units, i):
    gap = units.gap[i + 1]
    return gap in (names.BLANK, names.NOTHING, 4) or gap == 1 and units.shape[i] == names.CAPITAL


def figures(texts, found, which=None):
    """Names found whole, harmless words kept, and the same in texts without personal data."""
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
