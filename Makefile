# `make run`, `make test` and `make check` set up .venv themselves; see README.md.
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --disable-pip-version-check
TORCH := torch==2.13.0
# PyTorch's builds for the CPU; PyPI's for Linux bring gigabytes of CUDA libraries along.
CPU_INDEX := https://download.pytorch.org/whl/cpu

# What builds the program that people download has an environment of its own.
PACKAGER := build/package-venv
FROZEN := dist/HRMscope

.PHONY: run test check kernels package package-test package-archives clean

run: $(VENV)/.run
	$(BIN)/hrmscope $(ARGS)

test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

kernels: $(VENV)/.run
	$(BIN)/python -m app.engine.cuda.build

package: $(PACKAGER)/.package
	QT_QPA_PLATFORM=offscreen $(PACKAGER)/bin/python -m PyInstaller --noconfirm \
		--distpath dist --workpath build packaging/hrmscope.spec

package-test: $(PACKAGER)/.package
	$(PACKAGER)/bin/python packaging/try_out.py $(FROZEN)

package-archives: $(PACKAGER)/.package
	tar -C dist -c HRMscope | zstd -19 -T0 -q -f -o dist/HRMscope-linux-$$(uname -m).tar.zst
	QT_QPA_PLATFORM=offscreen $(PACKAGER)/bin/python packaging/linux/deb.py $(FROZEN) dist

clean:
	rm -rf $(VENV) build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find app tests -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.made:
	@for python in python3 python3.14 python3.13 python3.12 python3.11; do \
		$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null || continue; \
		$$python -c 'import venv, ensurepip' 2>/dev/null || { without=$$python; continue; }; \
		echo "Setting up $(VENV) with $$($$python --version)"; \
		exec $$python -m venv $(VENV); \
	done; \
	if [ "$$without" ]; then echo "$$without cannot make virtual environments: sudo apt install $$without-venv" >&2; \
	else echo "HRMscope needs Python 3.11 to 3.14: sudo apt install python3 python3-venv" >&2; fi; exit 1
	@touch $@

$(VENV)/.torch: $(VENV)/.made
	@if [ "$$(uname)" = Linux ]; then \
		$(PIP) --no-deps --index-url $(CPU_INDEX) \
			--retries 0 --timeout 5 $(TORCH) 2>/dev/null \
		|| echo "No build of $(TORCH) for the CPU at $(CPU_INDEX); taking the one of the package index."; fi
	@touch $@

$(VENV)/.run: pyproject.toml $(VENV)/.torch
	$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) --editable '.[dev]'
	@touch $@

$(PACKAGER)/.package: pyproject.toml
	$(MAKE) VENV=$(PACKAGER) $(PACKAGER)/.torch
	$(PACKAGER)/bin/pip install --disable-pip-version-check --editable '.[package]'
	@touch $@
