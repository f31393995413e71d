"""The head that distinguishes languages with Latin letters."""
import os
import re

import numpy as np
from sklearn.linear_model import LogisticRegression

import features
from letters import HERE, letters

END = re.compile(r"(?<=[.!?])\s+|\n+")


def is_latin(text):
    found = [letter for letter in text if letter.isalpha()]
    return bool(found) and sum(letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in found) * 2 > len(found)


def samples(rows):
    """Whole texts, their sentences and their first words, because a customer may write only a few words."""
    texts = [(row["text"], row["lang"]) for row in rows]
    with open(os.path.join(HERE, "languages.txt"), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                tag, text = line.strip().split(" ", 1)
                pieces = END.split(text)
                texts += [(text, tag)] * 3 + [(piece, tag) for piece in pieces] * 6
                texts += [(" ".join(pieces[i : i + 3]), tag) for i in range(len(pieces) - 2)] * 4
    result = []
    for text, tag in texts:
        pieces = [text] + [p for p in END.split(text)[:3] if 12 < len(p) < len(text)]
        words = text.split()
        if len(words) > 6:
            pieces.append(" ".join(words[:4]))
        result += [(piece, tag) for piece in pieces if is_latin(piece)]
    return result


class Languages:
    def __init__(self, pairs):
        X = matrix([text for text, _ in pairs])
        tags = np.array([tag for _, tag in pairs])
        self.tags = sorted(set(tags))
        self.weights, self.biases = [], []
        for tag in self.tags:
            head = LogisticRegression(
                C=30, solver="liblinear", dual=True, max_iter=30, tol=0.01, random_state=1).fit(X, tags == tag)
            self.weights.append(head.coef_.ravel())
            self.biases.append(float(head.intercept_[0]))

    def scores(self, texts):
        return matrix(texts) @ np.stack(self.weights, 1) + np.array(self.biases)


def matrix(texts):
    return features.language_matrix([letters(text) for text in texts], [features.marks(text) for text in texts])
