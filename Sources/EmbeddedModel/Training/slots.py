"""The table of weights of hashed features. A feature's number is its pair of slots and the tag that tells it from others there."""
import numpy as np

TAG_BITS = 8


def found_in(numbers, values):
    """For each value, its place in the sorted numbers, and whether it is there."""
    place = np.minimum(np.searchsorted(numbers, values), len(numbers) - 1)
    return place, numbers[place] == values


def slots(numbers, worth):
    """The slot of each feature. The two of a pair that are worth most have one; -1: the feature has none."""
    order = np.lexsort((-worth, numbers >> TAG_BITS))
    pair = numbers[order] >> TAG_BITS
    rank = np.arange(len(pair)) - np.searchsorted(pair, pair)
    result = np.empty(len(numbers), np.int64)
    result[order] = np.where(rank < 2, 2 * pair + rank, -1)
    return result


def table(slot, numbers, columns, pairs):
    """As Weights.swift reads it: for each pair of slots, two tags, and then the Int8 of each column for each."""
    count = len(columns)
    result = np.zeros((pairs, 2 + 2 * count), np.uint8)
    pair, place = slot >> 1, slot & 1
    result[pair, place] = numbers & (1 << TAG_BITS) - 1
    for number, column in enumerate(columns):
        result[pair, 2 + count * place + number] = column.view(np.uint8)
    return result
