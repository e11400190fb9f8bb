"""How long an export of a million quads takes, as a ratio to bare pyoxigraph in the same run, and its peak memory.

    python bench/export.py [--quads 1000000] [--rounds 3]

Each export runs in a process of its own, in turns with bare pyoxigraph's writing of the same store in that format, and
the ratio is that of each one's fastest run; beside it the ratio of the processors' time, which is what counts where
there is one processor only. The store is of an article read by hand (`tests/examples.py`), again and again under other
ids, half of whose entities are its own. Linux only.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph

from kg.types import Extraction

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
FORMATS = {"nquads": "N_QUADS", "trig": "TRIG", "turtle": "TURTLE", "jsonld": "JSON_LD"}
MEASURED = """
import re, sys, time
from pathlib import Path
folder, format, name, output = sys.argv[1:]
if name == "kg":
    from kg.export import export
    from kg.store import Store
    with Store.open(folder, read_only=True) as store:
        began, used = time.perf_counter(), time.process_time()
        export(store, format, output)
else:
    import pyoxigraph
    store = pyoxigraph.Store.read_only(folder + "/store/data")
    began, used = time.perf_counter(), time.process_time()
    syntax = getattr(pyoxigraph.RdfFormat, name)
    if syntax.supports_datasets:
        store.dump(output, format=syntax)
    else:
        pyoxigraph.serialize((quad.triple for quad in store), output, format=syntax)
print(time.perf_counter() - began, time.process_time() - used)
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def copies(number: int) -> Iterator[pyoxigraph.Quad]:
    from examples import copy_of, harbour

    from kg.rdf import to_oxigraph, to_quads

    return to_oxigraph(to_quads(with_own(copy_of(harbour(), f"copy-{count}"), str(count)) for count in range(number)))


def with_own(told: Extraction, mark: str) -> Extraction:
    """Make every second entity one that no other article speaks of."""
    own = {entity.id: f"{entity.id}-{mark}" for entity in told.entities[::2]}

    def named(entity: str | None) -> str | None:
        return own.get(entity, entity) if entity else entity

    return replace(
        told,
        entities=tuple(replace(entity, id=named(entity.id)) for entity in told.entities),
        events=tuple(
            replace(
                event,
                place=named(event.place),
                arguments=tuple(replace(part, entity=named(part.entity)) for part in event.arguments),
            )
            for event in told.events
        ),
        relations=tuple(replace(tie, subject=named(tie.subject), object=named(tie.object)) for tie in told.relations),
        claims=tuple(replace(claim, speaker=named(claim.speaker)) for claim in told.claims),
        edges=tuple(replace(edge, subject=named(edge.subject), object=named(edge.object)) for edge in told.edges),
        authors=tuple(named(author) for author in told.authors),
        publisher=named(told.publisher),
    )


def measure(folder: str, kind: str, name: str, output: Path) -> tuple[float, float, float]:
    """Return the seconds that went by, those of the processors, and the megabytes in use at most."""
    words = [sys.executable, "-c", MEASURED, folder, kind, name, str(output)]
    found = subprocess.run(words, check=True, capture_output=True, text=True, cwd=ROOT).stdout.split()
    seconds, used, megabytes = map(float, found)
    return seconds, used, megabytes


def main() -> None:
    from kg.store import Store

    parser = argparse.ArgumentParser()
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    wanted, rounds = arguments.quads, arguments.rounds
    per_article = sum(1 for _ in copies(1))
    with tempfile.TemporaryDirectory() as folder:
        Store.open(folder).close()
        database = pyoxigraph.Store(f"{folder}/store/data")
        database.bulk_extend(copies(max(1, wanted // per_article)))
        print(f"{len(database):,} quads")
        del database
        for kind, name in FORMATS.items():
            bare, ours = [], []
            for _ in range(rounds):
                bare.append(measure(folder, kind, name, Path(folder) / "bare"))
                ours.append(measure(folder, kind, "kg", Path(folder) / "ours"))
            (seconds, used, megabytes), (bare_seconds, bare_used, _) = min(ours), min(bare)
            print(
                f"{kind:8} {seconds:5.1f} s, {seconds / bare_seconds:.2f} x bare pyoxigraph ({bare_seconds:.1f} s); "
                f"processors {used / bare_used:.2f} x; {megabytes:.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
