# `make demo` and `make test` do all set-up themselves. Everything Python goes into .venv; what the system has to give is
# installed on Debian when root, saying so, and named otherwise.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2
CONFIG ?= postroom.toml

.PHONY: container demo desk update test quick check bench lint format types imports lock system debian13 clean help

help:
	@echo "make demo    a sample mailbox through the whole program, without network or account"
	@echo "make desk    the demo's desk, at http://127.0.0.1:8000"
	@echo "make update  after \`git pull\`: the packages that the new version needs, and the office's database (CONFIG=postroom.toml), copied first"
	@echo "make test    all tests, against real servers on private ports"
	@echo "make quick   the tests that need no server and no browser: under three minutes"
	@echo "make debian13  a fresh Debian 13: set-up, demo and the tests that need no server (root)"
	@echo "make check   what CI runs: tests, lint, types, imports; names the gate that failed"
	@echo "make container  builds the container and lets it read a mail; where nothing builds containers, in a fresh Debian root"
	@echo "make bench   postroom beside the script one would write by hand, and beside the limit; how soon a mail is filed; what documents cost, and how well they are told apart"

$(READY): requirements.lock pyproject.toml scripts/venv.sh
	@sh scripts/venv.sh "$(PYTHON)" "$(VENV)"
	@touch $@

demo: $(READY)
	@$(BIN)/python -m scripts.demo

desk: $(READY)
	@test -f demo/postroom.toml || { echo "There is no demo yet: run make demo first" >&2; exit 1; }
	@echo "The demo's desk: http://127.0.0.1:8000 (Ctrl-C stops it)"
	@$(BIN)/postroom --config demo/postroom.toml serve

# The readers' sandbox lets them write nothing, so they would compile what is new each time they start.
# CONFIG names the settings of an office elsewhere; without any, its next start brings the database up to date.
update: $(READY)
	@$(BIN)/python -m compileall -q domain config net parsers storage notify sign_in ingest operations web worker cli
	@if [ -f "$(CONFIG)" ]; then $(BIN)/postroom --config "$(CONFIG)" upgrade; \
	else echo "$$($(BIN)/postroom --version) is installed. There is no $(CONFIG) here: the next start brings the office's database up to date, or name its settings: make update CONFIG=/folder/postroom.toml"; fi

system:
	@sh scripts/system.sh

test: system $(READY)
	@REQUIRE_SERVERS=$$(sh scripts/system.sh --complete) $(BIN)/pytest -q -n $(WORKERS) --dist worksteal

debian13:
	@sh scripts/debian13.sh

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

container:
	@sh scripts/container_root.sh

bench: system $(READY)
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.growth
	@$(BIN)/python -m bench.acts
	@$(BIN)/python -m bench.arrival
	@$(BIN)/python -m bench.desk --postgresql
	@$(BIN)/python -m bench.documents
	@$(BIN)/python -m bench.page_images
	@$(BIN)/python -m bench.kinds

lock:
	@sh scripts/lock.sh "$(PYTHON)"

clean:
	rm -rf demo .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
