"""Pins how well the articles of ``tests/gold`` are read: no figure may fall below ``floors.json`` unnoticed.

    python tests/eval/floors.py             raise the floors to what is read now
    python tests/eval/floors.py --lower     lower them too, where that is meant

A floor is an F1 of a part, a little below what was measured, so that one reading for another fails nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
FLOORS = HERE / "floors.json"
MARGIN = 0.02
sys.path.insert(0, str(GOLD))


def digest() -> str:
    """Return a hash of the marked articles: other articles have other figures."""
    files = sorted(GOLD.glob("*.txt"))
    return hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()[:16]


def measure() -> dict[str, float]:
    """Return the F1 of each part over all marked articles, as they are read now."""
    from marked import lines

    from kg.evaluate import evaluate

    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        gold.write_text("".join(f"{line}\n" for line in lines()), "utf-8")
        figures = evaluate(gold).figures()
    return {figure.part: round(figure.f1 or 0.0, 3) for figure in figures if figure.label == "all"}


def read_floors() -> dict[str, Any]:
    """Return what is pinned: the digest of the articles and the floor of each part."""
    found: dict[str, Any] = json.loads(FLOORS.read_text("utf-8"))
    return found


def faults(floors: dict[str, Any], found: dict[str, float], data: str) -> list[str]:
    """Return what is below its floor, in words, and what cannot be compared."""
    if floors["digest"] != data:
        return ["tests/gold has changed since the floors were measured: make floors"]
    return [
        f"{part}: F1 fell to {found.get(part, 0.0):.3f}, {floor - found.get(part, 0.0):.3f} below its floor {floor:.3f}"
        for part, floor in floors["f1"].items()
        if found.get(part, 0.0) < floor
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="lower floors too")
    lower = parser.parse_args().lower
    found, data = measure(), digest()
    old = read_floors() if FLOORS.exists() else {"digest": data, "f1": {}}
    same = old["digest"] == data and not lower
    floors = {
        part: max(round(value - MARGIN, 3), old["f1"].get(part, 0.0) if same else 0.0) for part, value in found.items()
    }
    FLOORS.write_text(json.dumps({"digest": data, "f1": floors}, indent=2) + "\n", "utf-8")
    for part, value in found.items():
        print(f"{part:12} read {value:.3f}, floor {floors[part]:.3f}")


if __name__ == "__main__":
    main()
