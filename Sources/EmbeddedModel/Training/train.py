"""Trains the embedded model from the corpus and writes its weights.

`make model` runs it. The same corpus gives the same bytes. `--real FILE` also measures labelled texts from
outside the corpus.
"""
import argparse
import hashlib
import json
import os
import zlib

import numpy as np

import classifier
import copies
import corpus
import format
import known_names
import languages
import measure
import name_features
import names
import tagger
from letters import HERE
from slots import found_in

WEIGHTS = os.path.join(HERE, "..", "..", "CModelWeights", "model.weights")
# A missed High costs twice as much as a false one.
HIGH, PRESSING = 0.32, 0.50
# From this probability, an urgency is raised to High whatever the engine said.
GRAVE = 0.40
UNCERTAIN = 0.40
LANGUAGE_LEAD = 0.35
# A unit is part of a name from this probability on: words, Hangul, scripts without capitals, Thai, kana and Han. In everyday
# texts, .998 of the words that are no names must be kept.
NAMES = np.array([0.47, 0.5, 0.5, 0.6, 0.55])
# A unit beside a part of a name is one, too, from this probability on.
FURTHER = 0.25


def digest():
    """The CRC-32 of everything that determines the weights: the corpus, the lists and these programs."""
    total = 0
    for folder in (os.path.join(HERE, "..", "Corpus"), HERE):
        for name in sorted(os.listdir(folder)):
            if name.endswith((".jsonl", ".txt", ".py")) and name not in ("recorded.jsonl", "requirements.txt"):
                with open(os.path.join(folder, name), "rb") as file:
                    total = zlib.crc32(name.encode() + file.read(), total)
    return f"{total:08x}"


def held_back(rows, found, labels):
    """The scores of each text from heads that were trained without it."""
    fold, scores, weight = corpus.folds(rows), np.zeros((len(rows), len(classifier.LANES))), corpus.weights(rows)
    for k in range(corpus.FOLDS):
        numbers, heads = classifier.learnt(found, fold != k, labels, weight)
        scores[fold == k] = heads.scores(found.matrix(numbers)[fold == k])
    return scores


def held_back_names(rows, texts):
    """Chances of each unit by chains that never saw its text."""
    fold, chances = corpus.folds(rows), np.zeros(len(texts.owner))
    for k in range(corpus.FOLDS):
        train = [row for row, f in zip(rows, fold) if f != k]
        chain = names_learnt(texts, np.flatnonzero(fold[texts.text] != k), train)
        test = np.flatnonzero(fold[texts.text] == k)
        chances[test] = chain.chances(texts.X[test], texts.chains[test])
    return chances


def names_learnt(texts, which, rows):
    others = tagger.Texts(copies.others(rows))
    return tagger.learnt([(texts, which), (others, np.arange(len(others.owner)))])


def held_back_languages(rows):
    fold = corpus.folds(rows)
    right = total = 0
    for k in range(corpus.FOLDS):
        head = languages.Languages(languages.samples([row for row, f in zip(rows, fold) if f != k]))
        test = [row for row, f in zip(rows, fold) if f == k and languages.is_latin(row["text"])]
        said = np.array(head.tags)[head.scores([row["text"] for row in test]).argmax(1)]
        right += sum(row["lang"] == tag for row, tag in zip(test, said))
        total += len(test)
    return right / total


def report(rows, labels, probabilities, mood, texts, found):
    decided = classifier.decided(probabilities, mood, (HIGH, PRESSING))
    language = np.array([row["lang"] for row in rows])
    kind = np.array([row["round"] for row in rows])
    groups = [("all", language != ""), ("English", language == "en"), ("others", language != "en")]
    groups += [(tag, language == tag) for tag in sorted(set(language))]
    groups += [(name, kind == name) for name in sorted(set(kind))]
    print(f"{'':<14} {'n':>5}  category  urgency  high found  high right  mood | names found  kept  kept, no data")
    result = {}
    for name, which in groups:
        values = measure.figures([label[which] for label in labels], [said[which] for said in decided])
        tags = tagger.figures(texts, found, np.flatnonzero(which))
        result[name] = {**values, **{"names " + key: tags[key] for key in list(tags)[1:]}}
        print(measure.line(name, values), "|", "  ".join(f"{tags[key]:.4f}" for key in list(tags)[1:]))
    category, high, pressing = probabilities
    result["calibration error"] = {
        "category": measure.calibration_error(category.max(1), category.argmax(1) == labels[0]),
        "high": measure.calibration_error(high, labels[1] == 2),
        "pressing": measure.calibration_error(pressing, labels[1] >= 1),
    }
    low = (kind == "grave") & (labels[1] < 2)
    result["floor"] = {
        "grave round found": float((high >= GRAVE)[(kind == "grave") & (labels[1] == 2)].mean()),
        "grave round raised": float((high >= GRAVE)[low].mean()),
        "all found": float((high >= GRAVE)[labels[1] == 2].mean()),
        "low raised": float((high >= GRAVE)[labels[1] == 0].mean()),
    }
    sure = certain(probabilities, decided[1])
    right = (decided[0] == labels[0]) & (decided[1] == labels[1])
    result["uncertain"] = {"share": float((sure < UNCERTAIN).mean()), "right below": float(right[sure < UNCERTAIN].mean()),
                           "right above": float(right[sure >= UNCERTAIN].mean())}
    for key in ("calibration error", "floor", "uncertain"):
        print(key, {name: round(float(value), 3) for name, value in result[key].items()})
    return result


def certain(probabilities, urgency):
    category, high, pressing = probabilities
    by_urgency = np.where(urgency == 2, high, np.where(urgency == 1, np.minimum(pressing, 1 - high), 1 - pressing))
    return np.minimum(category.max(1), by_urgency)


ODD = [
    "", "😡", "a", "?!?!", "a" * 300, "a" + "\u0301" * 200, "[NAME_1] wrote [EMAIL_2] about [CARD …1111]", "[broken",
    "Привет, my Konto ist 消えた!!!", "شكرا יותר hello", "don't  \n\nstop", "１２３ ＡＢＣ", "Jean-Luc O'Brien's",
    "ﬁne ① ½ ㎏", "👩🏽‍💻 coded 🇩🇪", "...", "\u202Ereversed\u202C", "x\u200By", "İstanbul'da Iğdır", "Ὀδυσσεύς",
    "Emma한테 PayPal, McDonald's; d'Antoine et Jean-Luc", "وعبدالرحيم ومحمد", "카드1 1월 3명 김민수씨", "Wells Fargo. Mr. Cooper!",
    "I saw I. Petrova and XXXX. The I.", "คุณสมชาย 田中さん 王先生 김민수 The 김민수 the", "何も書けない。สวัสดี 好的",
]


def record(rows, numbers, lanes, features, columns):
    """Records what the Swift program must compute for some texts, bit by bit."""
    chosen = [row["text"] for row in sorted(rows, key=lambda row: hashlib.sha256(row["text"].encode()).digest())[:120]]
    texts = ODD + chosen
    X = classifier.found(texts).matrix(numbers)
    X.data[:] = 1
    sums = X @ np.stack(lanes, 1).astype(np.int64)
    units = [names.Units(text) for text in texts]
    owner, places, numbers = name_features.numbers(units)
    place, known = found_in(features, numbers)
    tags = np.zeros((len(owner), 2), np.int64)
    np.add.at(tags, places[known], np.stack(columns, 1)[place[known]].astype(np.int64))
    by_text = [[] for _ in texts]
    for (number, unit), values in zip(owner, tags.tolist()):
        by_text[number].append([unit, *values])
    with open(os.path.join(HERE, "recorded.jsonl"), "w", encoding="utf-8") as file:
        for i, text in enumerate(texts):
            row = {"text": text, "features": int(X[i].nnz), "sums": [int(v) for v in sums[i]], "names": by_text[i]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--real", help="labelled texts from outside the corpus to measure")
    arguments.add_argument("--scores", help="a file for the scores of the held-back texts")
    arguments = arguments.parse_args()
    rows = corpus.load()
    labels = corpus.labels(rows)
    read = classifier.found([corpus.without_personal_data(row) for row in rows])
    scores = held_back(rows, read, labels)
    calibration = classifier.Calibration(scores, labels)
    texts = tagger.Texts(rows)
    chances = held_back_names(rows, texts)
    found = tagger.tagged(texts, chances, NAMES, FURTHER)
    probabilities = calibration.probabilities(scores)
    if arguments.scores:
        np.savez(arguments.scores, scores=scores, high=probabilities[1], pressing=probabilities[2],
                 names=chances)
    figures = report(rows, labels, probabilities, calibration.mood(scores), texts, found)
    figures["language"] = {"right": held_back_languages(rows)}
    print("language", round(figures["language"]["right"], 4))

    numbers, heads = classifier.learnt(read, np.full(len(rows), True), labels, corpus.weights(rows))
    if arguments.real:
        with open(arguments.real, encoding="utf-8") as lines:
            real = [json.loads(line) for line in lines]
        said = heads.scores(classifier.found([row["text"] for row in real]).matrix(numbers))
        chance = calibration.probabilities(said)
        print(measure.line("real", measure.figures(
            corpus.labels(real), classifier.decided(chance, calibration.mood(said), (HIGH, PRESSING)))))
    chain = names_learnt(texts, np.arange(len(texts.owner)), rows)
    language = languages.Languages(languages.samples(rows))

    lanes, scales = format.quantised(heads.weights, 99.99)
    top = max(np.percentile(np.abs(weights), 99.9) for weights in language.weights)
    language_rows = np.zeros((1 << 13, 32), np.int8)
    for i, weights in enumerate(language.weights):
        language_rows[:, i] = np.clip(np.rint(weights / top * 127), -127, 127)
    tag_columns, tag_scales = format.quantised(chain.weights.T, 99.99)
    pad = lambda values: np.pad(np.asarray(values, float), (0, 8 - len(values)))
    constants = {
        "scales": pad(scales), "biases": pad(heads.biases), "category_lines": calibration.category,
        "high_line": calibration.high, "pressing_line": calibration.pressing, "mood_line": calibration.mood_line,
        "high_threshold": HIGH, "pressing_threshold": PRESSING, "grave": GRAVE, "uncertain": UNCERTAIN,
        "language_scale": top / 127, "language_lead": LANGUAGE_LEAD, "name_scales": tag_scales, "name_biases": chain.biases,
        "name_thresholds": NAMES, "name_links": np.exp(chain.links), "name_further": FURTHER,
    }
    data, version = format.written(
        constants, classifier.table(numbers, lanes), language_rows, list(zip(language.tags, language.biases)),
        name_features.table(chain.features, chain.strength, tag_columns), known_names.known_table())
    with open(WEIGHTS, "wb") as file:
        file.write(data)
    record(rows, numbers, lanes, chain.features, tag_columns)
    figures = {group: {key: round(float(value), 4) for key, value in values.items()} for group, values in figures.items()}
    with open(os.path.join(HERE, "figures.json"), "w", encoding="utf-8") as file:
        json.dump({"version": version, "trained from": digest(), "figures": figures}, file, indent=1)
        file.write("\n")
    print(version, len(data), "bytes")


if __name__ == "__main__":
    main()
