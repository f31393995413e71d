"""What the tagger of names learns from besides the corpus: snippets, and copies of texts with other names."""
import os
import random
import re

from known_names import lists
from letters import HERE

COPIES = 3
RENAMED = 6
WORDS = 0.15


def snippets():
    """Lines of words around names, and of words with capitals that are no names."""
    rows = []
    with open(os.path.join(HERE, "snippets.txt"), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                lang, text = line.strip().split(" ", 1)
                rows.append(snippet(lang, text))
    return rows


def snippet(lang, text):
    pii = [["NAME", value] for value in re.findall(r"{(.*?)}", text)]
    return {"text": re.sub(r"[{}[\]]", "", text), "pii": pii, "lang": lang}


def renamed(seed=11):
    """Copies of the snippets with names in brackets, as of "Tanner & Sons": other names are no people there, either."""
    chance = random.Random(seed)
    result = []
    with open(os.path.join(HERE, "snippets.txt"), encoding="utf-8") as lines:
        for line in lines:
            if "[" in line and not line.startswith("#"):
                lang, text = line.strip().split(" ", 1)
                for _ in range(RENAMED):
                    other = lambda match: (invented(chance, {"lang": lang}, match[1], 0.8) or match[1])
                    result.append(snippet(lang, re.sub(r"\[(.*?)\]", other, text)))
    return result


def invented(chance, row, value, family=0.3):
    """A name of the same form from the lists; none for a form that they do not have."""
    words, first, language = value.split(), value[0], row["lang"]
    if len(words) > 2:
        return None

    def pick(use, kind):
        # Names that are words, too, are in no other list.
        is_word = use == "given" and "word-" + kind in lists() and chance.random() < WORDS
        return chance.choice(lists()[("word" if is_word else use) + "-" + kind])

    def mixed(kind):
        given, last = pick("given", kind), pick("given", kind)
        return given if chance.random() < 0.5 else given[0] + last[-1]

    if "\uac00" <= first < "\ud7b0":
        if len(words) > 1:
            return None
        name = mixed("ko")
        return {1: pick("family", "ko"), 2: name}.get(len(value), pick("family", "ko") + name)
    if language == "zh" and all("\u4e00" <= letter < "\ua000" for letter in value):
        return pick("family", "zh") + mixed("zh") if 1 < len(value) < 4 else None
    if language == "ja" and all("\u3040" <= letter < "\ua000" or letter == " " for letter in value):
        return (pick("family", "ja") + value[len(words[0])] + pick("given", "ja") if len(words) == 2 else
                pick("family", "ja") + (pick("given", "ja") if len(value) > 3 else "") if chance.random() < 0.7 else
                pick("given", "ja"))
    kind = next((kind for end, kind in SCRIPTS if ord(first) < end), None)
    if not kind or not first.isupper() and kind in ("latin", "cyrillic"):
        return None
    use = "family" if len(words) == 1 and chance.random() < family else "given"
    name = pick(use, kind) + (" " + pick("family", kind) if len(words) == 2 else "")
    return name.upper() if len(value) > 2 and value.isupper() else name.title()


# Where a script ends, and which lists are written in it.
SCRIPTS = ((0x370, "latin"), (0x400, None), (0x530, "cyrillic"), (0x600, None), (0x700, "ar"), (0x900, None),
           (0x980, "hi"), (0xE00, None), (0xE80, "th"))


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


def with_capitals(rows, share=0.1, stressed=0.2, seed=7):
    """Copies of some English texts in which words begin with a capital, as people write what they stress."""
    chance = random.Random(seed)
    result = []
    for row in rows:
        if row["lang"] != "en" or chance.random() >= share:
            continue
        own = "|".join(re.escape(value) for _, value in sorted(row["pii"], key=lambda item: -len(item[1])))
        stress = lambda match: match[1].title() if match[1] and chance.random() < stressed else match[0]
        result.append({**row, "text": re.sub(f"{own}|\\b([a-z]{{4,}})\\b" if own else r"\b([a-z]{4,})\b", stress, row["text"])})
    return result


def others(rows):
    """Texts beside these that the tagger learns from."""
    more = snippets()
    return with_other_names(rows + more) + with_capitals(rows) + more + renamed()
