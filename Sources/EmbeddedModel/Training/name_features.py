"""What the tagger of names sees of a word: hashed features, the same as NameFeatures.swift."""
import numpy as np

import slots
from features import BASE
from known_names import word_hash
from names import HAN, HANGUL1, HANGUL5, HIRAGANA, alone, hangul

PAIR_BITS = 17
BITS = PAIR_BITS + slots.TAG_BITS
FACTOR = 0xD6E8FEB86659FD93


def table(features, strength, columns):
    return slots.table(slots.slots(features, strength), features, columns, 1 << PAIR_BITS)


def numbers(texts):
    """For each unit that may be a name: (number of the text, number of the unit); and each feature of one: the unit, its number."""
    count = sum(len(units.hash) for units in texts) + 8 * len(texts)
    columns = {name: np.zeros(count, np.uint64) for name in "whole shape gap known covered begun paired kind".split()}
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
        columns["begun"][at : at + n] = units.begun
        columns["paired"][at : at + n] = units.paired
        columns["kind"][at : at + n] = units.kind
        columns["whole"][at + n : at + n + 4] = 2
        for i, letters in enumerate(units.letters):
            if not units.may_be_name[i]:
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
        (1, w), (2, s, g), (3, W(-1), s), (4, W(-2), s), (5, W(1), s), (6, W(2)), (8, W(-1), w),
        (9, w, W(1)), (11, S(-1), s, S(1)), (14, g, s, g1), (15, S(-1), g, s, g1, S(1)), (16, W(-1), g, s),
        (17, W(1), g1, s), (18, E("fromend"), s, g), (19, E("begin"), s), (20, k, c, s),
        (21, K(-1), C(-1), k, s, g), (22, k, K(1), S(1), g1, s), (23, k, c, g, s, S(1)), (24, k, W(-1)),
        (25, k, W(1)),
    ]
    begun, paired = columns["begun"][i], columns["paired"][i]
    rows, found = [], []

    def add(feature, mask):
        value = np.zeros(len(i), np.uint64)
        for part in feature:
            value = value * np.uint64(BASE) + (np.uint64(part) if np.isscalar(part) else part)
        rows.append(np.flatnonzero(mask))
        found.append((value * np.uint64(FACTOR) >> np.uint64(64 - BITS)).astype(np.int32)[mask])

    for feature in features:
        add(feature, everything)
    add((62, W(-1), W(1)), everything)
    for feature in ((69, K(-1), C(-1), k, c, K(1), C(1)), (70, K(-2), C(-2), K(-1), C(-1), k, c),
                    (71, k, c, K(1), C(1), K(2), C(2)), (86, k, c, W(-1), W(1)), (87, k, W(-2), W(-1)),
                    (88, k, W(1), W(2)), (89, S(-1), g, W(1), g1, s)):
        add(feature, everything)
    kind = lambda d: columns["kind"][i + d]
    for feature, mask in (
            ((72, kind(-1), S(-1), g, s), kind(-1)), ((73, kind(1), g1, s), kind(1)), ((74, kind(-1), k), kind(-1)),
            ((75, kind(1), k), kind(1)), ((76, kind(-2), S(-1), s), kind(-2)), ((77, kind(2), W(1), s), kind(2)),
            ((78, kind(-1), kind(1), s), kind(-1) + kind(1)), ((79, kind(0), s, g), kind(0))):
        add(feature, mask > 0)
    add((63, begun, s), begun > 0)
    add((64, paired, s), paired > 0)
    for feature in (
            (39, W(-1), w, W(1)), (40, W(-2), W(-1), w), (41, w, W(1), W(2)), (42, W(-3), W(-2), W(-1)),
            (43, W(1), W(2), W(3)), (44, W(-2), W(-1), w, W(1)), (45, W(-1), w, W(1), W(2)),
            (48, W(-2), W(-1), w, W(1), W(2))):
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
