"""Measures: accuracy, quadratic kappa, recall and precision of High, rank correlation, calibration."""
import numpy as np
from scipy.stats import spearmanr


def kappa(truth, said, count=3):
    table = np.zeros((count, count))
    np.add.at(table, (truth, said), 1)
    weights = np.subtract.outer(np.arange(count), np.arange(count)) ** 2
    expected = np.outer(table.sum(1), table.sum(0)) / max(1, table.sum())
    return 1 - (weights * table).sum() / max(1e-9, (weights * expected).sum())


def figures(truth, said):
    category, urgency, mood = truth
    said_category, said_urgency, said_mood = said
    high, said_high = urgency == 2, said_urgency == 2
    both = (high & said_high).sum()
    mood_rank = spearmanr(mood, said_mood).statistic if len(set(mood)) > 1 else float("nan")
    return {
        "n": len(category), "category": (category == said_category).mean(),
        "urgency": kappa(urgency, said_urgency), "high found": both / max(1, high.sum()),
        "high right": both / max(1, said_high.sum()), "mood": mood_rank,
    }


def calibration_error(probability, right, bins=10):
    """The mean distance between probabilities and actual rates, over ten bins."""
    place = np.minimum((probability * bins).astype(int), bins - 1)
    return sum(
        abs(probability[place == b].mean() - right[place == b].mean()) * (place == b).mean()
        for b in range(bins) if (place == b).any())


def line(name, values):
    numbers = "  ".join(f"{values[key]:.2f}" for key in list(values)[1:])
    return f"{name:<14} {values['n']:>5}  {numbers}"
