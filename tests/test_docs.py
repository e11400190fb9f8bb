"""What the documents say exists: verbs, files, modules, dependencies, rules."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

import kg
from kg.cli import app

ROOT = Path(__file__).parent.parent
PAGES = ["CHANGELOG.md", "README.md", "seeds/README.md"]
PAGES += sorted(page.relative_to(ROOT).as_posix() for page in (ROOT / "docs").glob("*.md"))
VERBS = frozenset(getattr(get_command(app), "commands", {}))
MADE = {"graph.ttl", "graph.html", "story.txt", "page.html", "gold.jsonl"}  # by the examples, or the reader's own
FOLDERS = ("", "docs", "kg", "kg/stages", "kg/view", "kg/view/js", "ontologies", "ontologies/lexicon", "seeds")
SUFFIXES = "py|toml|ttl|rq|md|ipynb|js|css|html|png|json"


def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def named_files(page: str) -> Iterator[str]:
    """Yield files as code (`blocks.py`, `queries/*.rq`) and as targets of links."""
    text = text_of(page)
    yield from re.findall(rf"`([\w./*-]+\.(?:{SUFFIXES}))`", text)
    yield from (target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target)


def exists(name: str, page: str) -> bool:
    folders = {(ROOT / page).parent, *(ROOT / folder for folder in FOLDERS)}
    return any(any(folder.glob(name)) if "*" in name else (folder / name).exists() for folder in folders)


def code_lines(page: str) -> Iterator[str]:
    """Yield the lines of code blocks, fenced or indented."""
    fenced = False
    for line in text_of(page).splitlines():
        if line.startswith("```"):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            yield line.strip()


def code_of(page: str) -> Iterator[str]:
    """Yield what is marked as code within a line too."""
    yield from code_lines(page)
    yield from re.findall(r"`([^`\n]+)`", text_of(page))


@pytest.mark.parametrize("page", PAGES)
def test_files_named_in_docs_exist(page: str) -> None:
    missing = [name for name in named_files(page) if name not in MADE and not exists(name, page)]
    assert not missing, f"{page} names files that are not there"


@pytest.mark.parametrize("page", PAGES)
def test_anchors_of_links_exist(page: str) -> None:
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"(?m)^#+ (.*)$", text_of(page))
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text_of(page))) <= headings


@pytest.mark.parametrize("page", PAGES)
def test_verbs_in_docs_exist(page: str) -> None:
    used = {match for line in code_of(page) for match in re.findall(r"(?:^|\| |`)kg ([a-z]+)\b", line)}
    assert used <= VERBS, f"{page} shows verbs that kg has not"


@pytest.mark.parametrize("page", PAGES)
def test_options_in_docs_exist(page: str) -> None:
    "An example that ends in 'No such option' is worse than none."
    commands = getattr(get_command(app), "commands", {})
    for line in code_lines(page):
        if not line.startswith("kg ") or line.count("'") % 2 or line.count('"') % 2:
            continue
        words = shlex.split(line, comments=True)
        known = {
            option for parameter in commands[words[1]].params for option in parameter.opts + parameter.secondary_opts
        }
        assert {word for word in words if word.startswith("-") and word != "-"} <= known | {"--help"}, line


def test_every_verb_is_in_the_readme() -> None:
    assert {verb for verb in VERBS if f"`kg {verb}" not in text_of("README.md")} == set()


def test_make_targets_in_docs_exist() -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", text_of("Makefile")))
    used = {match for page in PAGES for line in code_of(page) for match in re.findall(r"^make ([a-z]+)", line)}
    assert used and used <= targets


def test_named_queries_in_docs_exist() -> None:
    used = {
        match for page in PAGES for line in code_lines(page) for match in re.findall(r"^kg query \w+ ([a-z-]+)", line)
    }
    assert used and used <= {path.stem for path in (ROOT / "kg/queries").glob("*.rq")}


def test_names_of_the_python_api_in_docs_exist() -> None:
    used = {name for page in PAGES for line in code_of(page) for name in re.findall(r"\bkg\.([a-z_]+)\(", line)}
    assert used and {name for name in used if not hasattr(kg, name)} == set()


@pytest.mark.parametrize("module", sorted((ROOT / "kg").glob("*.py")), ids=lambda path: path.name)
def test_every_module_is_on_the_map(module: Path) -> None:
    "docs/architecture.md is what a newcomer reads first."
    assert module.name in text_of("docs/architecture.md")


@pytest.mark.parametrize("module", sorted((ROOT / "kg/stages").rglob("*.py")), ids=lambda path: path.name)
def test_every_stage_is_on_the_map(module: Path) -> None:
    assert module.stem == "__init__" or re.search(rf"\b{module.stem}\b", text_of("docs/architecture.md"))


@pytest.mark.parametrize(
    "folder", sorted(path for path in (ROOT / "kg").iterdir() if path.is_dir() and path.name[0] != "_")
)
def test_every_folder_of_the_package_is_on_the_map(folder: Path) -> None:
    assert f"{folder.name}/" in text_of("docs/architecture.md")


def test_every_script_of_bench_is_in_the_docs() -> None:
    pages = "".join(map(text_of, PAGES)) + text_of("Makefile")
    assert {script.name for script in (ROOT / "bench").glob("*.py") if f"bench/{script.name}" not in pages} == set()


def test_every_dependency_has_its_line() -> None:
    "What is installed on a user's machine is accounted for, extras too."
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    page = text_of("docs/dependencies.md")
    rows = set(re.findall(r"(?m)^\| ([\w.-]+) \|", page)) - {"package"}
    assert {_package(line) for line in project["dependencies"]} == rows
    extras = {_package(line) for lines in project["optional-dependencies"].values() for line in lines} - {"newskg"}
    prose = page[page.index("Extras:") :].lower()
    assert {name for name in extras if not re.search(rf"\b{re.escape(name.lower())}\b", prose)} == set()


def _package(line: str) -> str:
    return re.split(r"[<>=\[;! ]", line, maxsplit=1)[0]


def test_every_rule_that_code_gives_is_explained() -> None:
    "kg explain shows a rule's name; docs/extraction.md says what it reads."
    code = "".join(path.read_text("utf-8") for path in (ROOT / "kg/stages").rglob("*.py"))
    rules = set(re.findall(r"\"((?:events|relations)/[a-z-]+)\"", code))
    page = text_of("docs/extraction.md")
    assert len(rules) > 15 and {rule for rule in rules if f"`{rule}`" not in page} == set()
    explained = set(re.findall(r"`((?:events|relations)/[a-z-]+)`", page))
    assert explained - {"relations/country-before-name"} <= rules, "docs explain a rule that is gone"


def test_known_failures_are_told() -> None:
    "The reason of each strict xfail stands, in these words, under 'What is known to go wrong'."
    marked = re.compile(r"mark\.xfail\(\s*strict=True,\s*reason=\"([^\"]+)\"")
    tests = "".join(path.read_text("utf-8") for path in sorted((ROOT / "tests").glob("test_*.py")))
    page = " ".join(text_of("docs/extraction.md").split())
    assert {reason for reason in marked.findall(tests) if reason not in page} == set()
