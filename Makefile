# What can be asked for is listed by `make help`. Every target sets up what it needs first; the
# set-up is done again only when pyproject.toml or the set-up itself changed.

python := .venv/bin/python
to_run := .venv/ready-to-run
to_test := .venv/ready-to-test
to_measure := .venv/ready-to-measure
documents := 5000
set_up := pyproject.toml $(wildcard tools/*.sh)

# An environment whose Python went away with an upgrade, or that was moved here from another
# folder, is not ready, whatever it says.
sound := $(shell test -x $(python) && grep -qsF "$(CURDIR)/.venv/bin/" .venv/bin/pip && echo yes)
ifneq ($(sound),yes)
.PHONY: $(to_run) $(to_test) $(to_measure)
endif

.PHONY: help run setup test lint fuzz bench growth faults translations screenshots menu package clean
.NOTPARALLEL:

help:
	@echo 'make run           open the window                     hap dritaren'
	@echo 'make test          style, types, floors and tests      stili, tipat, katet dhe testet'
	@echo 'make lint          style, types and floors only        vetëm stili, tipat dhe katet'
	@echo 'make fuzz          thousands of broken files, queries  mijëra skedarë e pyetje të prishura'
	@echo 'make bench         measure speed, print tables         mat shpejtësinë, shtyp tabela'
	@echo 'make growth        the same as documents grow, a plot  si rritet kostoja me dokumentet'
	@echo 'make faults        crashes, damage and full disks      provë me rrëzime, dëme e disk plot'
	@echo 'make translations  rebuild resources/translations      rindërton përkthimet'
	@echo 'make screenshots   take the pictures of the README     bën pamjet e README-së'
	@echo 'make menu          put Gjej into the desktop’s menu   e vendos Gjej te menuja'
	@echo 'make package       pack a program into dist/gjej       paketon program te dist/gjej'
	@echo 'make setup         only set up what run and test need  vetëm përgatit ç’duhet'
	@echo 'make clean         remove all that make has made       heq gjithçka që ka bërë make'

run: $(to_run)
	@# Exit code 1 means that one line has said what is wrong: make need not add its own.
	@$(python) -m searchapp || test $$? -eq 1

setup: $(to_run) $(to_test)

lint: $(to_test)
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	.venv/bin/lint-imports --no-logo

test: lint
	QT_QPA_PLATFORM=offscreen $(python) -m pytest -n auto --maxprocesses=4 --dist loadfile

fuzz: $(to_test)
	GJEJ_FUZZ=2000 $(python) -m pytest tests/index/extraction/test_fuzz.py \
	    tests/index/search/test_differential.py

bench: $(to_measure)
	@$(python) -m pytest -q -s bench --benchmark-columns=min,median,rounds
	@$(python) -m bench
	@$(python) -m bench engines --documents $(documents)

growth: $(to_measure)
	@$(python) -m bench growth

faults: $(to_test)
	QT_QPA_PLATFORM=offscreen $(python) -m pytest tests/faults -m faults

translations: $(to_test)
	$(python) tools/translate.py

screenshots: $(to_test)
	$(python) tools/screenshots.py

menu: $(to_run)
	@sh tools/desktop_entry.sh add "$(CURDIR)/.venv/bin/gjej"

package: $(to_test)
	$(python) -m pip install --quiet --disable-pip-version-check "pyinstaller>=6.16,<7"
	$(python) tools/package.py

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(to_run): $(set_up)
	@sh tools/system_libraries.sh window
	@sh tools/environment.sh
	@sh tools/text_recognition.sh
	@touch $@

$(to_test): $(set_up)
	@sh tools/system_libraries.sh offscreen
	@sh tools/environment.sh dev
	@touch $@

$(to_measure): $(set_up)
	@sh tools/system_libraries.sh offscreen
	@sh tools/environment.sh dev,bench
	@touch $@
