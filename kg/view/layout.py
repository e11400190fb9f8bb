"""Where each node stands on the canvas: computed once, here, the same for the same news.

More news moves what was there only a little: each node starts in a direction of its own, told by its id alone.

Up to a few hundred nodes are laid out by stress majorization (Gansner, Koren & North 2004): the distance of two nodes
on the paper follows their distance in the graph. What the news is most about is drawn to the middle. Then labels are
pushed apart and nodes off the lines that do not touch them. Thousands of nodes are split into groups, each round whom
the news is most about, laid out each on its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Pairs = NDArray[np.int64]

WHOLE = 360  # most nodes that are laid out in one piece
_WIDE = 1.06  # canvases are wider than high
_GOLDEN = 2.399963  # radians between one seed of a sunflower and the next
_BLOCK = 128
_ASTRAY = 2.0  # how much farther a place counts that lies off its side
_SIDEWAYS = 0.5  # cosine of the widest angle between a part's side of the canvas and its place
_CELLS = 24
_FEW = 12  # smaller groups go with another
_FINE = 90  # most nodes whose labels and lines are cleared one by one


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be placed: `boxes` half width and half height of each node with its label, `weights` 0 to 1 how much
    the news is about it, `pairs` the nodes that a line joins, `lengths` how long each line would like to be, `turns`
    0 to 1 the direction from the middle in which each node starts: always the same for the same node.
    """

    boxes: Points
    weights: Points
    pairs: Pairs
    lengths: Points
    turns: Points

    def part(self, members: NDArray[np.int64]) -> Plan:
        """Return the plan of some of the nodes, with the lines among them."""
        number = np.full(len(self.boxes), -1)
        number[members] = np.arange(len(members))
        inside = (number[self.pairs] >= 0).all(axis=1) if len(self.pairs) else np.zeros(0, dtype=bool)
        pairs, lengths = number[self.pairs[inside]], self.lengths[inside]
        return Plan(self.boxes[members], self.weights[members], pairs, lengths, self.turns[members])

    def heaviest(self, members: NDArray[np.int64]) -> int:
        """Return the node that stands for several."""
        return int(members[np.lexsort((self.turns[members], -self.weights[members]))[0]])


def place(plan: Plan) -> Points:
    """Return x and y of every node, in pixels round the middle of the canvas."""
    count = len(plan.boxes)
    if count == 0:
        return np.zeros((0, 2))
    groups = _components(plan)
    placed = [_place_connected(plan.part(members)) for members in groups]
    where = _pack(groups, placed, plan)
    return _centred(where).round(1)


def core(count: int, pairs: Sequence[tuple[int, int]], weights: Sequence[float], size: int) -> list[int]:
    """Return the `size` nodes that best show what the news is about, grown from the heaviest along lines: connected.

    Plain "top by degree" would leave many of them without a single line.
    """
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for a, b in pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    chosen: list[int] = []
    taken: set[int] = set()
    ties: dict[int, int] = {}
    rest = sorted(range(count), key=lambda i: (-weights[i], -len(neighbours[i]), i))
    while len(chosen) < min(size, count):
        if ties:
            best = max(ties, key=lambda i: (ties[i] / math.sqrt(len(neighbours[i])) + 2 * weights[i], -i))
        else:
            best = next(i for i in rest if i not in taken)
        ties.pop(best, None)
        taken.add(best)
        chosen.append(best)
        for other in neighbours[best] - taken:
            ties[other] = ties.get(other, 0) + 1
    return chosen


def _components(plan: Plan) -> list[NDArray[np.int64]]:
    """Return the connected parts, largest first."""
    parts = [np.array(sorted(part)) for part in nx.connected_components(_graph(plan))]
    return sorted(parts, key=lambda members: (-len(members), int(members[0])))


def _centred(where: Points) -> Points:
    middle: Points = (where.max(axis=0) + where.min(axis=0)) / 2
    return where - middle


def _graph(plan: Plan) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(range(len(plan.boxes)))
    graph.add_edges_from(plan.pairs.tolist())
    return graph


def _place_connected(plan: Plan) -> Points:
    count = len(plan.boxes)
    if count == 1:
        return np.zeros((1, 2))
    if count > WHOLE:
        return _place_communities(plan)
    where = _stress(plan, rounds=220 if count <= _FINE else 60)
    where[:, 0] *= _WIDE
    for _ in range(24 if count <= _FINE else 1):
        where = _apart(where, plan.boxes, rounds=30)
        if count <= _FINE:
            where = _off_lines(where, plan)
    return _apart(where, plan.boxes, rounds=120)


def _stress(plan: Plan, rounds: int) -> Points:
    """Stress majorization. The heavier a node the nearer to the middle it starts."""
    count = len(plan.boxes)
    wanted = _paths(plan) if count <= _FINE else _hops(plan) * float(plan.lengths.mean())
    np.fill_diagonal(wanted, 1.0)
    strength = wanted**-2.0
    np.fill_diagonal(strength, 0.0)
    pull = 0.1 * strength.sum(axis=1) * plan.weights**2
    system = np.diag(strength.sum(axis=1) + pull + 1e-9) - strength
    inverse = np.linalg.inv(system)
    angle, radius = math.tau * plan.turns, 60 * math.sqrt(count) * (1 - plan.weights)
    where = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    for _ in range(rounds):
        apart = _distances(where)
        ratio = strength * wanted / apart
        where = inverse @ (ratio.sum(axis=1, keepdims=True) * where - ratio @ where)
    return where


def _paths(plan: Plan) -> Points:
    """Return the length of the shortest way between any two nodes (Floyd & Warshall)."""
    count = len(plan.boxes)
    far = np.full((count, count), np.inf)
    np.fill_diagonal(far, 0.0)
    far[plan.pairs[:, 0], plan.pairs[:, 1]] = far[plan.pairs[:, 1], plan.pairs[:, 0]] = plan.lengths
    for middle in range(count):
        np.minimum(far, far[:, middle, None] + far[None, middle, :], out=far)
    return far


def _hops(plan: Plan) -> Points:
    """Return how many lines the shortest way between any two nodes has: nearly as good, and fast for hundreds.

    Whom each node reaches in so many steps is kept as the bits of one number.
    """
    count = len(plan.boxes)
    beside: list[list[int]] = [[] for _ in range(count)]
    for a, b in plan.pairs.tolist():
        beside[a].append(b)
        beside[b].append(a)
    reached = [1 << node for node in range(count)]
    steps = np.zeros((count, count))
    for _ in range(count):
        missing = 1 - _bits(reached)
        if not missing.any():
            break
        steps += missing
        further = [_united(reached, node, beside[node]) for node in range(count)]
        if further == reached:
            break
        reached = further
    steps[_bits(reached) == 0] = count
    return steps


def _united(sets: Sequence[int], node: int, others: Iterable[int]) -> int:
    union = sets[node]
    for other in others:
        union |= sets[other]
    return union


def _bits(numbers: Sequence[int]) -> NDArray[np.uint8]:
    width = (len(numbers) + 7) // 8
    raw = np.frombuffer(b"".join(number.to_bytes(width, "little") for number in numbers), dtype=np.uint8)
    return np.unpackbits(raw.reshape(len(numbers), width), axis=1, bitorder="little")[:, : len(numbers)]


def _distances(where: Points) -> Points:
    squares = (where**2).sum(axis=1)
    apart = squares[:, None] + squares[None, :] - 2 * where @ where.T
    result: Points = np.sqrt(np.maximum(apart, 1e-6))
    return result


def _apart(where: Points, boxes: Points, rounds: int) -> Points:
    """Push overlapping boxes apart, along the axis where less is missing."""
    where = where.copy()
    wanted = boxes[:, None, :] + boxes[None, :, :]
    upper = np.triu(np.ones((len(where), len(where)), dtype=bool), 1)
    for _ in range(rounds):
        gap = where[:, None, :] - where[None, :, :]
        missing = wanted - np.abs(gap)
        clash: NDArray[np.bool_] = (missing[..., 0] > 0.5) & (missing[..., 1] > 0.5)
        np.fill_diagonal(clash, False)
        if not clash.any():
            break
        side = np.where(gap[..., 0] == 0, np.where(upper, 1.0, -1.0), np.sign(gap[..., 0]))
        rise = np.where(gap[..., 1] == 0, np.where(upper, 1.0, -1.0), np.sign(gap[..., 1]))
        sideways = missing[..., 0] < missing[..., 1]
        where[:, 0] += (np.where(clash & sideways, missing[..., 0] * side, 0) * 0.42).sum(axis=1)
        where[:, 1] += (np.where(clash & ~sideways, missing[..., 1] * rise, 0) * 0.42).sum(axis=1)
    return where


def _off_lines(where: Points, plan: Plan, room: float = 16.0) -> Points:
    """Push nodes and the lines that do not touch them apart: a line through a node tells a lie."""
    if len(plan.pairs) == 0:
        return where
    first, second = plan.pairs[:, 0], plan.pairs[:, 1]
    start, along = where[first], where[second] - where[first]
    length = np.maximum((along**2).sum(axis=1), 1e-6)
    offset = where[:, None, :] - start[None, :, :]
    share = np.clip((offset * along[None]).sum(axis=2) / length, 0, 1)
    away = offset - share[..., None] * along[None]
    distance = np.sqrt((away**2).sum(axis=2))
    wanted = (plan.boxes[:, 1] + room)[:, None]
    nodes = np.arange(len(where))[:, None]
    near = (nodes != first) & (nodes != second) & (distance < wanted) & (share > 0.02) & (share < 0.98)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / np.sqrt(length)[:, None]
    unit = np.where((distance > 1)[..., None], away / np.maximum(distance, 1)[..., None], normal[None])
    push = np.where(near[..., None], unit * (wanted - distance)[..., None] * 0.3, 0)
    moved: Points = where + np.clip(push.sum(axis=1), -40, 40)
    back = np.clip(push.sum(axis=0), -40, 40)
    np.subtract.at(moved, first, back * 0.5)
    np.subtract.at(moved, second, back * 0.5)
    return moved


def _place_communities(plan: Plan) -> Points:
    """Lay out each community on its own, then the communities as if each were one round node."""
    members = _communities(plan)
    home = np.empty(len(plan.boxes), dtype=np.int64)
    inside: list[Points] = []
    for number, nodes in enumerate(members):
        home[nodes] = number
        inside.append(_place_loose(plan.part(nodes)))
    radii = np.array([max(40.0, float(np.abs(points).max()) + 30) for points in inside])
    joined = home[plan.pairs]
    joined = np.unique(np.sort(joined[joined[:, 0] != joined[:, 1]], axis=1), axis=0)
    share = np.array([len(nodes) for nodes in members]) / max(len(nodes) for nodes in members)
    lengths = radii[joined].sum(axis=1) if len(joined) else np.zeros(0)
    turns = plan.turns[[plan.heaviest(nodes) for nodes in members]]
    outer = Plan(np.stack([radii, radii], axis=1), share, joined, lengths, turns)
    centres = _apart(_stress(outer, rounds=60), outer.boxes, rounds=200)
    where = np.empty((len(plan.boxes), 2))
    for number, nodes in enumerate(members):
        where[nodes] = inside[number] + centres[number]
    return where


def _place_loose(plan: Plan) -> Points:
    """Lay out a community by stress; its labels are not cleared, they show as the reader comes closer."""
    if len(plan.boxes) == 1:
        return np.zeros((1, 2))
    parts = _components(plan)
    placed = [_stress(plan.part(part), rounds=25) if len(part) > 1 else np.zeros((1, 2)) for part in parts]
    dots = Plan(np.full_like(plan.boxes, 14.0), plan.weights, plan.pairs, plan.lengths, plan.turns)
    where = _pack(parts, placed, dots)
    return _centred(where)


def _communities(plan: Plan) -> list[NDArray[np.int64]]:
    """Return groups of nodes round whom the news is most about, none too large to lay out in one piece.

    Each node goes with the weightiest of those it has a line with, if that one weighs more than itself, and so on up; a
    group of few goes with the weightiest beside it. More news changes the groups only where it is about them.
    """
    count = len(plan.boxes)
    rank = np.empty(count, dtype=np.int64)
    rank[np.lexsort((plan.turns, plan.weights))] = np.arange(count)
    beside: list[list[int]] = [[] for _ in range(count)]
    for a, b in plan.pairs.tolist():
        beside[a].append(b)
        beside[b].append(a)
    upward = np.argsort(rank).tolist()
    chief = list(range(count))
    for node in reversed(upward):  # whoever weighs more has found its chief already
        best = max(beside[node], key=rank.__getitem__, default=node)
        chief[node] = chief[best] if rank[best] > rank[node] else node
    members: dict[int, list[int]] = {}
    for node in upward:
        members.setdefault(chief[node], []).append(node)
    for node in upward:
        if len(members.get(node, ())) in range(1, _FEW):
            around = [other for each in members[node] for other in beside[each] if chief[other] != node]
            if around:
                home = chief[max(around, key=rank.__getitem__)]
                for each in members[node]:
                    chief[each] = home
                members[home] += members.pop(node)
    groups: list[NDArray[np.int64]] = []
    for head in sorted(members, key=lambda node: -int(rank[node])):
        nodes = sorted(members[head], key=lambda node: -int(rank[node]))
        groups += [np.array(sorted(nodes[a:b])) for a, b in pairwise(range(0, len(nodes) + WHOLE, WHOLE)) if nodes[a:b]]
    return sorted(groups, key=lambda nodes: (-len(nodes), int(nodes[0])))


def _pack(groups: Sequence[NDArray[np.int64]], placed: Sequence[Points], plan: Plan) -> Points:
    """Set the connected parts side by side: the largest in the middle, each next one as near to it as it fits.

    A part keeps to the side of the canvas where its heaviest node starts, whatever else there is.
    """
    where = np.zeros((len(plan.boxes), 2))
    taken = np.zeros((0, 4))
    step = 0
    for members, points in zip(groups, placed, strict=True):
        boxes = plan.boxes[members]
        low, high = (points - boxes).min(axis=0) - 14, (points + boxes).max(axis=0) + 14
        side = math.tau * plan.turns[plan.heaviest(members)]
        shift, step = _free_place(low, high, taken, side, step // 2)
        where[members] = points + shift
        if 6 < len(members) <= _FINE:  # its gaps are free for small parts
            more = np.concatenate([points + shift - boxes - 8, points + shift + boxes + 8], axis=1)
        elif len(members) > _FINE:
            more = _covered(points + shift, boxes, plan.part(members).pairs)
        else:
            more = np.concatenate([low + shift, high + shift])[None]
        taken = np.concatenate([taken, more])
    return where


def _covered(where: Points, boxes: Points, pairs: Pairs) -> Points:
    """Return the cells of a coarse grid on which a large part has nodes or lines: all between them is free."""
    low, high = (where - boxes).min(axis=0), (where + boxes).max(axis=0)
    cell = (high - low) / _CELLS
    share = np.linspace(0, 1, 2 * _CELLS)[None, :, None]
    along = where[pairs[:, 0]][:, None] * (1 - share) + where[pairs[:, 1]][:, None] * share
    corners = [where + boxes * side for side in ([-1, -1], [-1, 1], [1, -1], [1, 1])]
    spots = np.concatenate([where, *corners, along.reshape(-1, 2)])
    cells = np.unique(np.clip(((spots - low) / cell).astype(np.int64), 0, _CELLS - 1), axis=0)
    return np.concatenate([low + cells * cell, low + (cells + 1) * cell], axis=1)


def _free_place(low: Points, high: Points, taken: Points, side: float, step: int) -> tuple[Points, int]:
    """Return how far to move a box so that it meets no other, and the first step of the search that was free.

    Steps run along a sunflower from the middle. The place nearest to it is taken, places off the side asked for
    (radians) counting as farther away: what else there is shifts it a little outwards or sideways, no further.
    """
    if not len(taken):
        return np.zeros(2), 0
    around = np.concatenate([taken[:, :2].min(axis=0), taken[:, 2:].max(axis=0)])
    unit = max(16.0, float((around[2:] - around[:2]).max()) / 70)
    first, best, least = -1, np.array([float(around[2] - low[0]), 0.0]), math.inf
    for begin in range(step, step + 12_000, _BLOCK):
        steps = np.arange(begin, begin + _BLOCK)
        angles, radii = steps * _GOLDEN, unit * np.sqrt(steps)
        if radii[0] > least:
            break
        shifts = np.stack([_WIDE * radii * np.cos(angles), radii * np.sin(angles)], axis=1) - (low + high) / 2
        a, b = low + shifts, high + shifts
        beside = (a[:, None, :] >= taken[None, :, 2:]) | (b[:, None, :] <= taken[None, :, :2])
        turned = np.cos(angles - side)
        free = (beside[..., 0] | beside[..., 1]).all(axis=1) & (turned > _SIDEWAYS)
        if free.any():
            first = begin if first < 0 else first
            far = np.where(free, radii * (1 + _ASTRAY * (1 - turned)), math.inf)
            if far.min() < least:
                best, least = shifts[far.argmin()], float(far.min())
    return best, max(first, step)
