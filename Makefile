# Every command there is. `make run` and `make test` need Python 3.11 or later and make, nothing else.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test test-postgres check bench demo lock words train clean setup browser browser-tools

run: setup ## environment, database, web server and worker; prints the address
	$(BIN)/unguilt serve --host $(HOST) --port $(PORT)

setup: $(VENV)/.base ## environment and locked dependencies

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.base: requirements/base.txt pyproject.toml | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	touch $@

browser: $(VENV)/.dev ## a browser for the journeys, where there is none
	$(BIN)/python -m tests.journeys.browser

test: $(VENV)/.dev browser ## the whole suite, browser journeys included
	$(BIN)/python -m unguilt.catalogues compile
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

test-postgres: $(VENV)/.dev ## what touches the database, on a PostgreSQL of its own
	$(BIN)/python -m unguilt.catalogues compile
	$(BIN)/python -m tests.postgres || test $$? -eq 77 # 77: there is none here and none can be brought

check: $(VENV)/.dev ## what has to hold before a commit
	$(BIN)/ruff format --check unguilt tests bench
	$(BIN)/ruff check unguilt tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m unguilt.catalogues check
	$(BIN)/python -m django makemigrations --check --dry-run --settings unguilt.settings
	$(MAKE) test

bench: $(VENV)/.bench ## the tables, printed and written to docs/performance.md
	$(BIN)/python -m unguilt.catalogues compile
	$(BIN)/python -m bench

demo: setup ## a sample owner with eight months of moments
	$(BIN)/unguilt demo

words: $(VENV)/.dev ## collect what is to be translated
	$(BIN)/python -m unguilt.catalogues collect

train: $(VENV)/.bench ## make the listener's weights anew from its corpus
	$(BIN)/python -m bench.train_listening

lock: $(VENV)/.dev ## choose versions anew
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -U -o requirements/base.txt
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -U -o requirements/dev.txt -c requirements/base.txt
	$(BIN)/uv pip compile pyproject.toml --extra dev --extra bench --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -U -o requirements/bench.txt -c requirements/dev.txt

clean: ## remove what commands made, except var/
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find unguilt -name '*.mo' -delete
