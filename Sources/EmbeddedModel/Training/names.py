"""Splits a text into the units of the name tagger, as NameUnits.swift does."""
import unicodedata

from features import BASE, MASK
from known_names import BEFORE, BEHIND, COMMON, FAMILY, GIVEN, KINDS, OWN, THING, known_names, pair_hash, word_hash
from letters import fold

# What a part of a word is known as is told apart from what the whole would be.
PART, PREFIXED, SYLLABLES = 64, 128, 256
# How long a name or what introduces one may be in characters of a script without blanks, and how far that reaches.
REACH_BEHIND, REACH_BEFORE = 12, 6
(NONE, HIRAGANA, KATAKANA, THAI, HAN, NUMBER, HANGUL1, _, _, _, HANGUL5, ARABIC, INDIC, SMALL, CAPITAL,
 CAPITALS, CAPITALISED, MIXED, CAMEL) = range(19)
LONGEST_RUN = {HIRAGANA: 4, KATAKANA: 8, THAI: 12, HAN: 4}
BLANK, STOP, COMMA, HYPHEN, NOTHING, START, END = 0, 1, 2, 4, 16, 17, 18

# What a name ends with that loses its last letter before the ending of a case.
LATIN_LAST, CYRILLIC_LAST = (ord("a"), ord("o")), tuple(map(ord, "аяйь"))

# "and", "by", "for", "so", "like", which Arabic writes as one word with the next.
ARABIC_PREFIXES = set(map(ord, "وبلفك"))


def sign(code):
    letter = chr(code)
    for number, signs in enumerate((".!?\x04", ",;", ":", "-", "([{", "\"'"), 1):
        if letter in signs:
            return number
    return 7


def is_syllable(letter):
    """Whether the shape is one of Hangul."""
    return 0xAC00 <= letter < 0xD7B0


def alone(shape):
    return HIRAGANA <= shape <= HAN


def hangul(shape):
    return HANGUL1 <= shape <= HANGUL5


def writing(shape):
    """The group of scripts whose threshold counts for a unit: words, Hangul words, words without capitals, Thai, kana and Han."""
    if hangul(shape):
        return 1
    if shape in (ARABIC, INDIC):
        return 2
    return 0 if not alone(shape) else 3 if shape == THAI else 4


def may_be_name(shape):
    return shape not in (NONE, NUMBER, SMALL)


PARTICLES = {word_hash(map(ord, word)) for word in (
    "van von de da do dos das del della di du la le der den ter ten zu bin ibn al el بن").split()}


class Units:
    """The units of a text: their places (in characters), letters, hashes, shapes, and the gaps before them."""

    def __init__(self, text):
        self.text = text
        self.place, self.letters, self.shape, self.gap, self.joint = [], [], [], [], []
        self.read()
        self.hash = [word_hash(letters) for letters in self.letters]
        self.known, self.covered = [0] * len(self.hash), [0] * len(self.hash)
        self.begun, self.paired = [0] * len(self.hash), [0] * len(self.hash)
        self.before, self.behind = [(0, 0)] * len(self.hash), [(0, 0)] * len(self.hash)
        self.find_known()
        self.kind = [0 if alone(shape) else known_names().get(value, 0) & KINDS for value, shape in zip(self.hash, self.shape)]
        self.may_be_name = [self.candidate(i) for i in range(len(self.hash))]

    def candidate(self, i):
        """Whether a unit may be part of a name: a word that is not common; in a script without blanks, a character in or
        beside a known run, or near a word that introduces or follows names."""
        shape = self.shape[i]
        if not alone(shape):
            return may_be_name(shape) and not self.is_common(i)
        near = range(max(0, i - 1), min(len(self.hash), i + 2))
        return self.before[i][1] > 0 or self.behind[i][1] > 0 or any(
            alone(self.shape[j]) and (self.known[j] or self.covered[j]) for j in near)

    def is_common(self, i):
        """Whether a word is never a name. "I" is one, but no initial: "I. Petrova"."""
        end = self.place[i][1]
        return (known_names().get(self.hash[i], 0) & COMMON > 0
                and not (self.shape[i] == CAPITAL and self.text[end : end + 1] == "."))

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
        joint, after_small, camel = 0, False, False
        while position < len(text):
            code = ord(text[position])
            kind, value = fold(code)
            if kind == "l" and not 0xE00 <= value < 0xE80 and not (letters and self.parts(letters[0], value)):
                if unicodedata.category(text[position]) == "Nd":
                    digit = True
                else:
                    upper = text[position].isupper() if code < 0x590 else False
                    capital, small = capital or upper, small or not upper
                    camel = camel or upper and after_small
                    after_small = not upper
                    if not letters:
                        first_capital = upper
                letters.append(value)
                position += 1
                end = position
            elif kind == "x":
                position += 1
            elif kind == "p" and value in (0x27, 0x2D) and self.goes_on(position + 1):
                position += 1
                joint, after_small = joint or len(letters), False
            else:
                break
        self.add(start, end, letters, self.word_shape(letters, capital, small, digit, first_capital, camel), gap, joint)
        return end

    def goes_on(self, position):
        if position >= len(self.text):
            return False
        kind, value = fold(ord(self.text[position]))
        return kind == "l" and value >= 0x3A and not 0xE00 <= value < 0xE80

    @staticmethod
    def parts(first, letter):
        """A word in other letters ends before Hangul, because a particle may follow a foreign name."""
        return min(first, letter) >= 0x3A and is_syllable(letter) != is_syllable(first)

    @staticmethod
    def word_shape(letters, capital, small, digit, first_capital, camel):
        first = letters[0]
        if digit:
            return NUMBER
        if is_syllable(first):
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
        return CAMEL if camel else CAPITALISED if first_capital else MIXED

    def add(self, start, end, letters, shape, gap, joint=0):
        self.place.append((start, end))
        self.letters.append(letters)
        self.shape.append(shape)
        self.gap.append(gap)
        self.joint.append(joint)

    def find_known(self):
        names = known_names()
        for i, shape in enumerate(self.shape):
            if alone(shape):
                best, value = None, 0
                for length in range(1, 1 + LONGEST_RUN[shape]):
                    j = i + length - 1
                    if j >= len(self.shape) or not alone(self.shape[j]):
                        break
                    if length > 1 and self.gap[j] != NOTHING:
                        break
                    value = (value * BASE + self.letters[j][0]) & MASK
                    uses = names.get(value, 0)
                    if uses & OWN & ~(BEFORE | BEHIND):
                        best = length, uses & OWN & ~(BEFORE | BEHIND)
                    if uses & BEFORE:
                        self.reach_behind(j + 1, value)
                    if uses & BEHIND:
                        self.reach_before(i - 1, value)
                if best:
                    length, use = best
                    self.known[i] = use + 64 * length
                    for offset in range(1, length):
                        self.covered[i + offset] = use + 64 * offset
            elif may_be_name(shape):
                if not self.is_common(i):
                    self.known[i] = self.known_word(i)
                    if not self.known[i] and shape >= CAPITAL:
                        self.begun[i] = self.known_beginning(self.letters[i])
                if i + 1 < len(self.shape) and self.gap[i + 1] in (BLANK, STOP):
                    if names.get(pair_hash(self.hash[i], self.hash[i + 1]), 0):
                        self.paired[i] |= 1
                        self.paired[i + 1] |= 2

    def known_word(self, i):
        names, letters, joint = known_names(), self.letters[i], self.joint[i]
        uses = names.get(self.hash[i], 0) & OWN
        if uses:
            return uses
        if joint:
            # "John's", "Jean-Luc"; "d'Antoine".
            uses = names.get(word_hash(letters[:joint] if joint > 2 else letters[joint:]), 0) & OWN
            if uses:
                return uses | PART
        if hangul(self.shape[i]):
            return self.syllables(letters)
        if self.shape[i] == ARABIC and len(letters) > 3 and letters[0] in ARABIC_PREFIXES:
            uses = names.get(word_hash(letters[1:]), 0) & OWN
            return uses | PREFIXED if uses else 0
        return 0

    @staticmethod
    def known_beginning(letters):
        """For a name with the ending of a case: the length of the ending, and the uses of the name. The ending may stand for
        the last letter of the name: "Halinę", "Георгию"."""
        last = CYRILLIC_LAST if letters[0] >= 0x370 else LATIN_LAST
        for ending in range(1, 4):
            stem = word_hash(letters[:-ending])
            for place, letter in enumerate((0,) + last):
                if len(letters) - ending >= (3 if place else 4):
                    uses = known_names().get((stem * BASE + letter) & MASK if place else stem, 0) & (GIVEN | FAMILY)
                    if uses:
                        return uses + 4 * ending + (16 if place else 0)
        return 0

    def reach_behind(self, start, value):
        """Marks the units from `start` on as standing after a word that introduces names."""
        for distance in range(1, REACH_BEHIND + 1):
            j = start + distance - 1
            if j >= len(self.shape) or self.gap[j] not in (NOTHING, BLANK):
                break
            self.before[j] = value, distance

    def reach_before(self, end, value):
        """Marks the units up to `end` as standing before a word that follows names; the nearest such word counts."""
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
        found = ((1 if uses(0, 1) & FAMILY else 0) + (2 if len(letters) > 3 and uses(0, 2) & FAMILY else 0)
                 + (4 if uses(1, 3) & GIVEN else 0) + (8 if uses(0, 2) & GIVEN else 0)
                 + (16 if uses(0, 3) & (GIVEN | FAMILY) else 0) + (32 if uses(0, 2) & THING else 0)
                 + (64 if uses(0, 3) & THING else 0))
        return SYLLABLES + found if found else 0

    def joins(self, i):
        """Whether a unit and the next may be parts of one name: "Ana Ruiz", "J. Mbeki", "Öztürk-Meyer"."""
        gap = self.gap[i + 1]
        return gap in (BLANK, NOTHING, HYPHEN) or gap == STOP and self.shape[i] == CAPITAL

    def is_particle(self, i):
        return self.gap[i] == BLANK and self.hash[i] in PARTICLES

    def go_on(self, i, j):
        """Whether a unit and a later one may be parts of one name: with particles between them, or a comma: "Ruiz, Ana"."""
        if j == i + 1:
            return self.joins(i) or self.gap[j] == COMMA and min(self.shape[i], self.shape[j]) >= CAPITAL
        return j <= i + 3 and self.gap[j] == BLANK and all(map(self.is_particle, range(i + 1, j)))
