"""Hashed features of letters, the same as in Features.swift and LanguageReader.swift."""
import numpy as np
import scipy.sparse as sparse

from slots import TAG_BITS, found_in

BASE = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1
# As many pairs of slots as fit: all weights together have at most four million bytes.
PAIRS = 173_000
LANGUAGE_BITS = 13
WORD, PAIR, MARK = 0xABC1, 0x0B16, 0x0ACC
LONGEST = 5
# The length of the runs that go over the blanks between words.
ACROSS = 6
# A feature of fewer texts has no slot.
LEAST = 2
SAMPLE = 600
np.seterr(over="ignore")


def run_seed(length):
    return 0x51ED + 8 * length


def spread(hashes, seed):
    factor = np.uint64(0xD6E8FEB86659FD93)
    value = (hashes ^ np.uint64(seed)) * factor
    value ^= value >> np.uint64(32)
    return value * factor


def stands_alone(a):
    return (
        ((a >= 0xE00) & (a < 0xE80)) | ((a >= 0x3040) & (a < 0x3100))
        | ((a >= 0x3400) & (a < 0xA000)) | ((a >= 0xAC00) & (a < 0xD7B0))
    )


class Stretches:
    """Computes the hashes of any ranges in many texts at once, from sums over all their letters."""

    def __init__(self, texts):
        lengths = np.array([len(text) for text in texts])
        self.values = np.array([v for text in texts for v in text], np.uint64)
        self.text = np.repeat(np.arange(len(texts)), lengths)
        count = len(self.values)
        inverse = pow(BASE, -1, 1 << 64)
        self.powers = np.ones(count + 1, np.uint64)
        self.powers[1:] = np.cumprod(np.full(count, BASE, np.uint64))
        inverses = np.ones(count + 1, np.uint64)
        inverses[1:] = np.cumprod(np.full(count, inverse, np.uint64))
        self.sums = np.zeros(count + 1, np.uint64)
        self.sums[1:] = np.cumsum(self.values * inverses[:count])
        self.blank = self.values == 0x20
        self.blanks = np.concatenate([[0], np.cumsum(self.blank)])

    def hash(self, start, end):
        return (self.sums[end] - self.sums[start]) * self.powers[end - 1]

    def runs(self, length):
        """The starts of the runs of this length that have blanks only at their ends."""
        count = len(self.values)
        start = np.arange(count - length + 1)
        end = start + length
        inner = self.blanks[end - 1] - self.blanks[np.minimum(start + 1, end - 1)]
        return start[(self.text[start] == self.text[end - 1]) & (inner == 0)]

    def runs_across(self, length):
        """The starts of the runs of this length that have a blank inside."""
        start = np.arange(len(self.values) - length + 1)
        inner = self.blanks[start + length - 1] - self.blanks[start + 1]
        return start[(self.text[start] == self.text[start + length - 1]) & (inner > 0)]

    def words(self):
        start = np.flatnonzero(self.blank[:-1] & ~self.blank[1:]) + 1
        return start, np.flatnonzero(~self.blank[:-1] & self.blank[1:]) + 1


class Found:
    """The features of many texts: for each one that occurs, the number of its text and its hash."""

    def __init__(self, texts):
        stretches = Stretches(texts)
        self.count = len(texts)
        rows, hashes = [], []

        def add(start, values, seed):
            rows.append(stretches.text[start])
            hashes.append(spread(values, seed))

        alone = np.flatnonzero(stands_alone(stretches.values))
        add(alone, stretches.values[alone], run_seed(1))
        for length in range(2, LONGEST + 1):
            start = stretches.runs(length)
            add(start, stretches.hash(start, start + length), run_seed(length))
        start = stretches.runs_across(ACROSS)
        add(start, stretches.hash(start, start + ACROSS), run_seed(ACROSS))
        start, end = stretches.words()
        words = stretches.hash(start, end)
        add(start, words, WORD)
        second = np.flatnonzero(stretches.text[start[:-1]] == stretches.text[start[1:]]) + 1
        add(start[second], words[second - 1] * np.uint64(0xC2B2AE3D27D4EB4F) + words[second], PAIR)
        rows, hashes = np.concatenate(rows), np.concatenate(hashes)
        pairs = (hashes >> np.uint64(32)) * np.uint64(PAIRS) >> np.uint64(32)
        tags = hashes >> np.uint64(32 - TAG_BITS) & np.uint64((1 << TAG_BITS) - 1)
        numbers = (pairs << np.uint64(TAG_BITS) | tags).astype(np.int64)
        # The tag of an empty slot is 0.
        tagged = tags > 0
        self.rows, self.numbers = rows[tagged].astype(np.int32), numbers[tagged]

    def common(self, which):
        """The numbers of the features of enough of these texts."""
        used = which[self.rows]
        pairs = np.unique(np.stack([self.numbers[used], self.rows[used]], 1), axis=0)
        numbers, texts = np.unique(pairs[:, 0], return_counts=True)
        return numbers[texts >= LEAST]

    def matrix(self, numbers):
        """One row for each text: 1 for each of its features among these, divided by the square root of their number."""
        column, known = found_in(numbers, self.numbers)
        X = sparse.csr_matrix(
            (np.ones(known.sum(), np.float32), (self.rows[known], column[known])), shape=(self.count, len(numbers)))
        X.sum_duplicates()
        X.data[:] = 1
        count = np.maximum(1, np.diff(X.indptr))
        return (sparse.diags((1 / np.sqrt(count)).astype(np.float32)) @ X).tocsr()


def language_matrix(texts, marks):
    """The same for the features of languages. A feature that occurs several times counts each time."""
    texts = [text[:SAMPLE] for text in texts]
    stretches = Stretches(texts)
    rows, columns = [], []

    def add(text, hashes, seed):
        rows.append(text)
        columns.append((spread(hashes, seed) >> np.uint64(64 - LANGUAGE_BITS)).astype(np.int32))

    for length in (2, 3):
        start = stretches.runs(length)
        add(stretches.text[start], stretches.hash(start, start + length), run_seed(length))
    start, end = stretches.words()
    add(stretches.text[start], stretches.hash(start, end), WORD)
    number = np.array([n for n, text in enumerate(marks) for _ in text], np.int64)
    add(number, np.array([v for text in marks for v in text], np.uint64), MARK)
    rows, columns = np.concatenate(rows), np.concatenate(columns)
    X = sparse.csr_matrix(
        (np.ones(len(rows), np.float32), (rows, columns)), shape=(len(texts), 1 << LANGUAGE_BITS))
    X.sum_duplicates()
    count = np.maximum(1, np.asarray(X.sum(1)).ravel())
    return (sparse.diags((1 / np.sqrt(count)).astype(np.float32)) @ X).tocsr()


def marks(text):
    """Latin letters with accents."""
    codes = (ord(letter) for letter in text[:SAMPLE])
    return [code for code in codes if 0xC0 <= code < 0x250 or 0x1E00 <= code < 0x1F00]
