"""How long an export of a million quads takes, as a ratio to bare pyoxigraph in the same run, and its peak memory.

    python bench/export.py [--quads 1000000]

Each export runs in a process of its own, in turns with bare pyoxigraph's writing of the same store in that format. The
store is of an article read by hand (`tests/examples.py`), again and again under other ids. Linux only.
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
        began = time.perf_counter()
        export(store, format, output)
else:
    import pyoxigraph
    store = pyoxigraph.Store.read_only(folder + "/store/data")
    began = time.perf_counter()
    syntax = getattr(pyoxigraph.RdfFormat, name)
    if syntax.supports_datasets:
        store.dump(output, format=syntax)
    else:
        pyoxigraph.serialize((quad.triple for quad in store), output, format=syntax)
seconds = time.perf_counter() - began
print(seconds, int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def copies(number: int) -> Iterator[pyoxigraph.Quad]:
    from examples import harbour

    from kg.rdf import to_oxigraph, to_quads

    one = harbour()
    articles = (replace(one.article, id=f"copy-{count}") for count in range(number))
    return to_oxigraph(to_quads(replace(one, article=article) for article in articles))


def measure(folder: str, kind: str, name: str, output: Path) -> tuple[float, float]:
    words = [sys.executable, "-c", MEASURED, folder, kind, name, str(output)]
    seconds, megabytes = subprocess.run(words, check=True, capture_output=True, text=True, cwd=ROOT).stdout.split()
    return float(seconds), float(megabytes)


def main() -> None:
    from kg.store import Store

    parser = argparse.ArgumentParser()
    parser.add_argument("--quads", type=int, default=1_000_000)
    wanted = parser.parse_args().quads
    per_article = sum(1 for _ in copies(1))
    with tempfile.TemporaryDirectory() as folder:
        Store.open(folder).close()
        database = pyoxigraph.Store(f"{folder}/store/data")
        database.bulk_extend(copies(max(1, wanted // per_article)))
        print(f"{len(database):,} quads")
        del database
        for kind, name in FORMATS.items():
            bare, _ = measure(folder, kind, name, Path(folder) / "bare")
            ours, megabytes = measure(folder, kind, "kg", Path(folder) / "ours")
            print(f"{kind:8} {ours:6.1f} s, {ours / bare:.2f} x bare pyoxigraph ({bare:.1f} s), {megabytes:.0f} MB")


if __name__ == "__main__":
    main()
