"""The linear heads for category, urgency and mood."""
import warnings

import numpy as np
import scipy.sparse as sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.svm import LinearSVR

import features
import slots
from letters import letters

warnings.simplefilter("ignore", ConvergenceWarning)
SHARPNESS, REGULARISATION, MOOD_REGULARISATION = 3, 50, 0.1
LANES = ["Billing", "Technical", "Feature Request", "high", "pressing", "mood"]
MATTERS = np.array([1, 1, 1, 2, 2, 1])


def found(texts):
    return features.Found([letters(text) for text in texts])


def rarity(X):
    """The weight of each feature. Features of few texts are worth more."""
    standing = np.asarray((X > 0).sum(0)).ravel()
    factor = np.log((1 + X.shape[0]) / (1 + standing)) ** SHARPNESS
    D = sparse.diags(factor)
    factor /= np.sqrt((X @ D).power(2).sum(1).mean())
    return factor.astype(np.float32)


class Heads:
    """The linear heads: for each lane, a weight for each feature and a constant."""

    def __init__(self, X, factor, labels, weight=None):
        category, urgency, mood = labels
        Z = (X @ sparse.diags(factor)).tocsr()
        targets = [category == k for k in range(3)] + [urgency == 2, urgency >= 1]
        self.weights, self.biases = [], []
        for target in targets:
            head = LogisticRegression(
                C=REGULARISATION, solver="liblinear", dual=True, max_iter=40, tol=0.01, random_state=1
            ).fit(Z, target, sample_weight=weight)
            self.keep(head.coef_.ravel() * factor, head.intercept_[0])
        mean = mood.mean()
        head = LinearSVR(
            C=MOOD_REGULARISATION, loss="squared_epsilon_insensitive", epsilon=0, dual=True, max_iter=40,
            tol=0.01, random_state=1).fit(Z, mood - mean, sample_weight=weight)
        self.keep(head.coef_.ravel() * factor, head.intercept_[0] + mean)

    def keep(self, weights, bias):
        self.weights.append(weights)
        self.biases.append(float(bias))

    def scores(self, X):
        return np.stack([X @ w + b for w, b in zip(self.weights, self.biases)], 1)

    def worth(self, X):
        """How much each feature moves the scores: its weights, in the scores' own deviations, times the number of its texts.

        A wrong urgency costs more than a wrong category or mood.
        """
        weights = np.stack(self.weights, 1) / self.scores(X).std(0) * MATTERS
        return np.sqrt((weights ** 2).sum(1)) * X.getnnz(0)


def learnt(found, which, labels, weight):
    """The numbers of the features that have a slot, and the heads, from some of the texts.

    Heads over all features tell how much each feature matters. Then those that matter most get the slots.
    """
    labels, weight = [label[which] for label in labels], weight[which]
    numbers = found.common(which)
    X = found.matrix(numbers)
    worth = Heads(X[which], rarity(X[which]), labels, weight).worth(X[which])
    numbers = numbers[slots.slots(numbers, worth) >= 0]
    X = found.matrix(numbers)
    return numbers, Heads(X[which], rarity(X[which]), labels, weight)


def table(numbers, columns):
    slot = slots.slots(numbers, np.zeros(len(numbers)))
    return slots.table(slot, numbers, columns, features.PAIRS)


class Calibration:
    """Maps scores to probabilities. It is fitted on texts outside the training set."""

    def __init__(self, scores, labels):
        category, urgency, mood = labels
        fit = lambda X, y: LogisticRegression(C=1.0, max_iter=1000).fit(X, y)
        head = fit(scores[:, :3], category)
        self.category = np.hstack([head.coef_, head.intercept_[:, None]])
        self.high, self.pressing = [
            np.append(head.coef_.ravel(), head.intercept_)
            for head in (fit(scores[:, 3:5], urgency == 2), fit(scores[:, 3:5], urgency >= 1))]
        head = LinearRegression().fit(scores, mood)
        self.mood_line = np.append(head.coef_, head.intercept_)

    def mood(self, scores):
        return scores @ self.mood_line[:-1] + self.mood_line[-1]

    def probabilities(self, scores):
        logits = scores[:, :3] @ self.category[:, :3].T + self.category[:, 3]
        powers = np.exp(logits - logits.max(1, keepdims=True))
        sigmoid = lambda line: 1 / (1 + np.exp(-(scores[:, 3:5] @ line[:2] + line[2])))
        high = sigmoid(self.high)
        return powers / powers.sum(1, keepdims=True), high, np.maximum(high, sigmoid(self.pressing))


def decided(probabilities, mood, thresholds):
    category, high, pressing = probabilities
    urgency = np.where(high >= thresholds[0], 2, np.where(pressing >= thresholds[1], 1, 0))
    return category.argmax(1), urgency, np.clip(np.rint(mood), 1, 10)
