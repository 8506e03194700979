# Everything a developer needs; each target creates .venv if needed.
.DEFAULT_GOAL := help
.PHONY: help demo test test-slow check generate bench format clean

PYTHON ?= $(if $(filter Windows_NT,$(OS)),python,python3)
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
STAMP := $(VENV)/.installed

help: ## show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

$(STAMP): pyproject.toml remoteit/_version.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; select one with: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing into $(VENV) (once, about a minute) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(STAMP) ## start the sandbox and run examples/quickstart.py against it
	@$(BIN)/python -m remoteit.sandbox -- $(BIN)/python examples/quickstart.py

# A file's tests stay in one process: they share fixtures, and --update-docs collects its table there. Files run in
# the order of their names: otherwise files with few, long tests come last, when the other processes are done.
test: $(STAMP) ## run the tests in parallel, without the slow ones; ARGS=... are pytest's (-n0: one process)
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder -m "not slow" $(ARGS)

test-slow: $(STAMP) ## run the slow tests: type checkers, language servers, raw sockets at large
	@$(BIN)/python -m pytest -n auto --dist loadfile -m slow $(ARGS)

generate: $(STAMP) ## write generated_client/ and docs/operations.md from schema.graphql and queries/
	@$(BIN)/python -m remoteit.codegen generate
	@$(BIN)/python -m remoteit.codegen reference

check: $(STAMP) ## lint, formatting, strict types, generated code is current
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/basedpyright
	@$(BIN)/python -m remoteit.codegen generate --check
	@$(BIN)/python -m remoteit.codegen reference --check

bench: $(STAMP) ## compare this client with others, into benchmarks/RESULTS.md
	@$(BIN)/python -m benchmarks

format: $(STAMP) ## format and apply safe lint fixes
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

clean: ## remove .venv and caches
	@rm -rf $(VENV) benchmarks/.venv-* .mypy_cache .pytest_cache .ruff_cache .hypothesis
