# `make demo` and `make test` do all set-up themselves. Everything Python goes into .venv; what the system has to give is
# installed on Debian when root, saying so, and named otherwise.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2

.PHONY: demo update test quick check bench lint format types imports lock system clean help

help:
	@echo "make demo    a sample mailbox through the whole program, without network or account"
	@echo "make update  after \`git pull\`: the packages that the new version needs"
	@echo "make test    all tests, against real servers on private ports"
	@echo "make quick   the tests that need no server and no browser: under three minutes"
	@echo "make check   what CI runs: tests, lint, types, imports; names the gate that failed"
	@echo "make bench   postroom beside the script one would write by hand, and beside the limit; how soon a mail is filed; what documents cost, and how well they are told apart"

$(READY): requirements.lock pyproject.toml scripts/venv.sh
	@sh scripts/venv.sh "$(PYTHON)" "$(VENV)"
	@touch $@

demo: $(READY)
	@$(BIN)/python -m scripts.demo

# The readers' sandbox lets them write nothing, so they would compile what is new each time they start.
update: $(READY)
	@$(BIN)/python -m compileall -q domain config net parsers storage notify ingest operations worker cli

system:
	@sh scripts/system.sh

test: system $(READY)
	@REQUIRE_SERVERS=$$(sh scripts/system.sh --complete) $(BIN)/pytest -q -n $(WORKERS) --dist worksteal

quick: $(READY)
	@$(BIN)/pytest -q -n $(WORKERS) --dist worksteal -m "not servers"

lint: $(READY)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

format: $(READY)
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

types: $(READY)
	@$(BIN)/mypy

imports: $(READY)
	@$(BIN)/lint-imports

check:
	@for gate in test lint types imports; do $(MAKE) --no-print-directory $$gate || { echo "make check: the gate “$$gate” failed" >&2; exit 1; }; done

bench: system $(READY)
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.growth
	@$(BIN)/python -m bench.acts
	@$(BIN)/python -m bench.arrival
	@$(BIN)/python -m bench.documents
	@$(BIN)/python -m bench.kinds

lock:
	@sh scripts/lock.sh "$(PYTHON)"

clean:
	rm -rf demo .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
