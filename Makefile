# make demo   set up in .venv, build the graph of the bundled articles, show what is in it
# make test   set up in .venv, run all tests
# make check  lint, types, import directions
# make docs   write docs/ontology.md from the Turtle
# make bench  time kg against the bare parser, side by side

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check docs bench golden floors clean

demo: $(READY)
	@$(BIN)/kg build seeds -o demo
	@echo; echo "Who met whom?"
	@$(BIN)/kg query demo who-met-whom
	@echo; echo "Which tariffs, by whom on whom, how certain?"
	@$(BIN)/kg query demo tariffs
	@echo; echo "What was denied?"
	@$(BIN)/kg query demo denials
	@echo; echo "Graph for programs: demo/graph.ttl    Graph for people (open in a browser): demo/graph.html"

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY)
	$(BIN)/python docs/make_ontology.py

bench: $(READY)
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/check.py

golden: $(READY)
	$(BIN)/python tests/golden/regenerate.py

floors: $(READY)
	$(BIN)/python tests/eval/floors.py

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("kg needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; try: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $(READY)

clean:
	rm -rf $(VENV) demo dist .pytest_cache .mypy_cache .ruff_cache
