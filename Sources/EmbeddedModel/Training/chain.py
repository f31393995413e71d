"""Labels a chain of units: each is no part of a name, the first part of one, or a further part. The features of the unit and
the label of the unit before decide.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), learnt by L-BFGS.
"""
import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

from slots import found_in, slots

ROUNDS, WEIGHT_DECAY, OTHER_DECAY = 60, 1.0, 0.1
NONE, FIRST, NEXT = range(3)
STATES = 3
# By the writing of a unit and by what parts it from the one before: nothing, what may stand within a name, more.
WRITINGS, PARTS, MORE = 5, 3, 2
LINKS = WRITINGS * PARTS
NEVER = -1e4


def forbidden():
    """The allowed steps: a name can only continue after a part of a name, and only across gaps that names have."""
    result = np.zeros((LINKS, STATES, STATES))
    result[:, NONE, NEXT] = NEVER
    result[MORE::PARTS, :, NEXT] = NEVER
    return result


class Chains:
    """For each unit: its group of scripts, the gap before it, and whether it continues the chain of the unit before."""

    def __init__(self, writing, part, goes_on):
        self.writing, self.part, self.goes_on = writing, part, goes_on
        self.link = writing * PARTS + part
        starts = np.flatnonzero(~goes_on)
        lengths = np.diff(np.append(starts, len(goes_on)))
        self.chain = np.cumsum(~goes_on) - 1
        self.ends = starts + lengths - 1
        order = starts[np.argsort(-lengths, kind="stable")]
        sizes = np.sort(lengths)[::-1]
        # The units that stand first, second, third … in their chains.
        self.steps = [order[: np.searchsorted(-sizes, -t)] + t for t in range(lengths.max(initial=0))]

    def __getitem__(self, which):
        """The layout of some of the units; a chain ends where a unit is left out."""
        follows = np.append(False, which[1:] == which[:-1] + 1)
        return Chains(self.writing[which], self.part[which], self.goes_on[which] & follows)

    @staticmethod
    def joined(parts):
        return Chains(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("writing", "part", "goes_on")))


def states(span, chains):
    """The states from the number of the name that each unit belongs to, or -1."""
    same = np.append(False, span[1:] == span[:-1]) & chains.goes_on & (chains.part != MORE)
    return np.where(span < 0, NONE, np.where(same, NEXT, FIRST))


class Chain:
    """The `weights` of `features` and the `biases` of scripts for FIRST and NEXT; `links`: [link, state before, state]."""

    def __init__(self, X, state, chains):
        features = np.unique(X.indices)
        start = np.zeros(2 * len(features) + 2 * WRITINGS + LINKS * STATES * STATES)
        loss = Loss(only(X, features), state, chains)
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8, "ftol": 1e-6}).x
        weights, self.biases, self.links = parts(found)
        self.links += forbidden()
        # Weak features have no slot in the program.
        self.strength = np.abs(weights).max(1)
        has_slot = slots(features, self.strength) >= 0
        self.features, self.weights, self.strength = features[has_slot], weights[has_slot], self.strength[has_slot]

    def chances(self, X, chains):
        """The probability that each unit is part of a name, given the whole chain."""
        score = scores(only(X, self.features), chains, self.weights, self.biases)
        forward, backward = passes(score, chains, self.links)
        both = forward + backward
        return 1 - np.exp(both[:, NONE] - log_sum(both, 1))


def only(X, features):
    """The columns of these features, which are sorted."""
    place, known = found_in(features, X.indices)
    row = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
    return sparse.csr_matrix((X.data[known].astype(float), (row[known], place[known])), shape=(X.shape[0], len(features)))


def parts(values):
    links, biases = LINKS * STATES * STATES, 2 * WRITINGS
    return (values[: -links - biases].reshape(-1, 2), values[-links - biases : -links].reshape(WRITINGS, 2),
            values[-links:].reshape(LINKS, STATES, STATES))


def scores(X, chains, weights, biases):
    return np.hstack([np.zeros((X.shape[0], 1)), X @ weights + biases[chains.writing]])


def log_sum(values, axis):
    most = values.max(axis, keepdims=True)
    return (most + np.log(np.exp(values - most).sum(axis, keepdims=True))).squeeze(axis)


def passes(score, chains, links):
    """Forward and backward sums, as logarithms: the weight of all paths to each state of each unit, and of all paths from it."""
    step = links[chains.link]
    forward, backward = np.empty(score.shape), np.zeros(score.shape)
    forward[chains.steps[0]] = score[chains.steps[0]] + np.array([0, 0, NEVER])
    for units in chains.steps[1:]:
        forward[units] = score[units] + log_sum(forward[units - 1][:, :, None] + step[units], 1)
    for units in chains.steps[:0:-1]:
        backward[units - 1] = log_sum(step[units] + (score[units] + backward[units])[:, None, :], 2)
    return forward, backward


class Loss:
    """The negative log likelihood of the texts, and its gradient."""

    def __init__(self, X, state, chains):
        self.X, self.transposed, self.chains, self.state = X, X.T.tocsr(), chains, state
        self.forbidden = forbidden()
        self.within = np.flatnonzero(chains.goes_on)
        self.is_state = np.eye(STATES)[state]
        self.seen = self.counted(self.is_state[self.within - 1][:, :, None] * self.is_state[self.within][:, None, :])

    def counted(self, pairs):
        link = self.chains.link[self.within]
        columns = [np.bincount(link, pair, LINKS) for pair in pairs.reshape(len(pairs), -1).T]
        return np.stack(columns, 1).reshape(LINKS, STATES, STATES)

    def __call__(self, values):
        weights, biases, links = parts(values)
        chains, within = self.chains, self.within
        score = scores(self.X, chains, weights, biases)
        forward, backward = passes(score, chains, links + self.forbidden)
        total = log_sum(forward[chains.ends], 1)
        here = total[chains.chain][:, None]
        chance = np.exp(forward + backward - here)
        pairs = np.exp(
            (forward[within - 1] - here[within])[:, :, None] + (links + self.forbidden)[chains.link[within]]
            + (score + backward)[within][:, None, :])
        error = (chance - self.is_state)[:, 1:]
        gradient = np.concatenate([
            (self.transposed @ error + WEIGHT_DECAY * weights).ravel(),
            np.stack([np.bincount(chains.writing, column, WRITINGS) for column in error.T], 1).ravel()
            + OTHER_DECAY * biases.ravel(),
            (self.counted(pairs) - self.seen + OTHER_DECAY * links).ravel()])
        likelihood = (score * self.is_state).sum() + (links * self.seen).sum() - total.sum()
        decay = WEIGHT_DECAY * (weights ** 2).sum() + OTHER_DECAY * ((biases ** 2).sum() + (links ** 2).sum())
        return decay / 2 - likelihood, gradient
