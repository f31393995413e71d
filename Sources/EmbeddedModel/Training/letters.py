"""A text as the classifier reads it, the same as in Letters.swift."""
import functools
import os

HERE = os.path.dirname(os.path.abspath(__file__))
BLANK, ZERO = 0x20, 0x30
INVISIBLE, PUNCTUATION = -1, -2  # minus the byte of the sign


@functools.cache
def folding():
    """The results of Text's `fold` for characters outside ASCII. A character that is missing folds to itself."""
    table = {}
    with open(os.path.join(HERE, "folding.txt"), encoding="ascii") as lines:
        for line in lines:
            first, last, kind, *value = line.split()
            for code in range(int(first, 16), int(last, 16) + 1):
                table[code] = (kind, int(value[0]) if value else code)
    return table


@functools.cache
def fold(code):
    """A pair of kind and value. The kinds: `l` a letter, `i` an ideograph, `x` invisible, `p` ASCII punctuation."""
    if code < 0x80:
        if 0x41 <= code <= 0x5A:
            return "l", code | 0x20
        if 0x61 <= code <= 0x7A or 0x30 <= code <= 0x39:
            return "l", code
        return "p", code
    return folding().get(code, ("l", code))


def is_picture(code):
    return 0x1F300 <= code < 0x1F3FB or 0x1F400 <= code < 0x1FB00 or 0x2600 <= code < 0x27C0


def placeholder_end(text, start):
    """The position after `[NAME_1]` at `start`, or after the bracket if there is no placeholder."""
    second = text[start + 1 : start + 2].encode()[:1]
    if not (second.isupper() or second == b"\xe2"):
        return start + 1
    length = 0
    for position in range(start + 1, len(text)):
        letter = text[position]
        length += len(letter.encode())
        if length > 40:
            break
        if letter == "]":
            return position + 1
        if not ("A" <= letter <= "Z" or "0" <= letter <= "9" or letter >= "\x80" or letter in " _*"):
            break
    return start + 1


def letters(text):
    out = [BLANK]

    def part():
        if out[-1] != BLANK:
            out.append(BLANK)

    position = 0
    while position < len(text):
        code = ord(text[position])
        if code == 0x5B:
            position = placeholder_end(text, position)
            part()
            continue
        position += 1
        kind, value = fold(code)
        if code >= 0x80 and is_picture(code):
            part()
            out += [code, BLANK]
        elif kind == "l":
            if ZERO <= value <= 0x39:
                if out[-1] != ZERO:
                    out.append(ZERO)
            elif not (len(out) > 1 and out[-1] == value == out[-2]):
                out.append(value)
        elif kind == "i":
            if not (len(out) > 1 and out[-1] == code == out[-2]):
                out.append(code)
        elif kind == "p":
            if value == 0x27:
                continue
            part()
            if value in (0x21, 0x3F):
                out += [value, BLANK]
    part()
    return out
