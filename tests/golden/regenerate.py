"""Write the golden Turtle anew: what the graph of each bundled article, and of each NAME.txt here, looks like today.

    make golden && git diff tests/golden

The difference is to be read like code: each changed line is a fact gained, lost or changed.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from kg.article import read_article
from kg.build import TURTLE, build

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
PUBLISHED = "2025-07-10"  # the day of the texts that lie here


def sources() -> dict[str, Path]:
    """Return the articles by name: the bundled ones, and the texts that lie here."""
    bundled = [path for path in SEEDS.glob("*.md") if path.stem != "README"]
    return {path.stem: path for path in sorted([*bundled, *HERE.glob("*.txt")])}


def golden(source: Path) -> bytes:
    """Return the Turtle of one article, as `kg build --no-text` writes it, without what it says of the whole graph."""
    published = PUBLISHED if source.parent == HERE else None
    with tempfile.TemporaryDirectory() as folder:
        build([read_article(source, published=published)], Path(folder) / "graph", text=False)
        turtle = (Path(folder) / "graph" / TURTLE).read_text("utf-8")
    prefixes, _, rest = turtle.partition("\n# The dataset\n")  # its counts would hide what changed
    _, mark, told = rest.partition("\n# ")
    return re.sub(r'kg:lexicon "[0-9a-f]+"', 'kg:lexicon "…"', prefixes + mark + told).encode("utf-8")


def main() -> None:
    """Write every file; examples.ttl is of articles read by hand, and belongs to the tests of exports."""
    for name, source in sources().items():
        (HERE / f"{name}.ttl").write_bytes(golden(source))
        print(f"tests/golden/{name}.ttl")


if __name__ == "__main__":
    main()
