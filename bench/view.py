"""How fast the view is at any size, in headless Chromium with software rendering.

    python bench/view.py [--nodes 10000]

Prints the build of the page in Python and its size, then, in one browser: ready after load, a change of filter with the
core and with all nodes shown, panning with both (frames per second), and the first sight of timeline and table.
"""

from __future__ import annotations

import argparse
import math
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from playwright.sync_api import sync_playwright  # noqa: E402
from view_news import many  # noqa: E402

from kg.view import to_html  # noqa: E402

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]
FILTER = """() => { const out = [];
    for (let i = 0; i < 8; i += 1) {
        const { type } = kgView.filter.off;
        const before = performance.now();
        if (!type.delete("Person")) type.add("Person");
        kgView.refresh();
        out.push(performance.now() - before);
    }
    return out; }"""
SWITCH = """(view) => { const before = performance.now(); kgView.views.show(view);
    document.body.offsetHeight; return performance.now() - before; }"""
COUNT = """() => { window.frames_ = 0; window.counting = true; window.began = performance.now();
    const frame = () => { frames_ += 1; if (counting) requestAnimationFrame(frame); };
    requestAnimationFrame(frame); }"""
STOP = "() => { counting = false; return (1000 * frames_) / (performance.now() - began); }"


def frames(page: Any) -> float:
    """Return frames per second while the drawing is dragged about."""
    page.mouse.move(620, 450)
    page.mouse.down()
    page.evaluate(COUNT)
    for step in range(60):
        page.mouse.move(620 + 100 * math.sin(step / 6), 450 + 60 * math.cos(step / 6))
    rate = float(page.evaluate(STOP))
    page.mouse.up()
    return rate


def ready(playwright: Any, file: Path) -> float:
    """Return milliseconds from load until the first picture is drawn whole, in a browser of its own."""
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
    page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
    page.goto(f"file://{file}")
    page.wait_for_function("() => window.kgView", timeout=60_000)
    needed = float(page.evaluate("() => kgView.ready"))
    browser.close()
    return needed


def print_ready(times: list[float]) -> None:
    middle, least, most = statistics.median(times), min(times), max(times)
    print(f"ready: median of {len(times)} {middle:.0f} ms (at most 1000), {least:.0f} to {most:.0f}")


def measure(nodes: int) -> None:
    began = time.perf_counter()
    page_text = to_html(many(nodes))
    built = time.perf_counter() - began
    print(f"{nodes} nodes: page built in {built:.1f} s (at most 6), {len(page_text.encode()) / 1e6:.1f} MB (at most 5)")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_text(page_text, "utf-8")
        print_ready([ready(playwright, file) for _ in range(7)])
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
        page.goto(f"file://{file}")
        page.wait_for_function("() => window.kgView", timeout=60_000)
        print(f"filter, core: median {statistics.median(page.evaluate(FILTER)):.0f} ms (at most 100)")
        print(f"pan, core: {frames(page):.0f} frames a second (at least 50)")
        for view in ("timeline", "table"):
            print(f"{view}: {page.evaluate(SWITCH, view):.0f} ms, ", end="")
            print(f"filter: median {statistics.median(page.evaluate(FILTER)):.0f} ms")
        page.evaluate(SWITCH, "network")
        if page.is_visible("#all"):
            page.click("#all")
            page.wait_for_timeout(1500)
            print(f"pan, all: {frames(page):.0f} frames a second (at least 15)")
            print(f"filter, all: median {statistics.median(page.evaluate(FILTER)):.0f} ms")
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=10_000)
    measure(parser.parse_args().nodes)


if __name__ == "__main__":
    main()
