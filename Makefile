# make site: the finished site in site/.  make test: everything a change must pass.  make serve: live preview.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help site serve check test unit lint bench zensical audit lock clean

help:  ## what each target does
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 12

.venv/made: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "This needs Python 3.11 or newer: make site PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing: on Debian, apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/tests-made: .venv/made requirements-test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

site: .venv/made  ## extract, link, render and build the site into site/
	@$(BIN)/explainer build

serve: .venv/made  ## live preview of the site on this machine
	@$(BIN)/explainer serve

check: .venv/made  ## every promise of the published story, in one report
	@$(BIN)/explainer check

lint: .venv/tests-made  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

unit: .venv/tests-made  ## the tests that need neither model nor browser, in seconds
	$(BIN)/pytest -m "not model and not browser"

test: .venv/tests-made  ## lint, types, unit, integration and browser tests
	@sh tests/browser/find_browser.sh
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest

bench: .venv/tests-made  ## the measurements that need no labelled data; the others take its path
	$(BIN)/python -m benchmarks.link_accuracy
	$(BIN)/python -m benchmarks.reanchoring
	$(BIN)/python -m benchmarks.link_growth
	@echo "With labelled data: $(BIN)/python -m benchmarks.quotations GOLD.jsonl, .figures GOLD.json, .dates FOLDER"

zensical: .venv/tests-made  ## the browser tests once more, on a site that Zensical built
	TEST_BUILDER=zensical $(BIN)/pytest -m browser

audit: site  ## Lighthouse and the Nu Html Checker on the built site, where npm, Chromium and java are there
	$(BIN)/python -m benchmarks.page_audit

lock:  ## write both lock files anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml build-requirements.in -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -c requirements.lock test-requirements.in -o requirements-test.lock

clean:  ## drop the environment and everything built
	rm -rf .venv build site .cache
