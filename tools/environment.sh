#!/bin/sh
# Makes the virtual environment .venv and installs Gjej and what it depends on there.
#
#   sh tools/environment.sh [EXTRA]     EXTRA names an optional group of pyproject.toml: dev
#
# Takes the newest suitable Python of this machine; where there is none, the newest that apt has.
set -eu
cd "$(dirname "$0")/.."
. tools/say.sh

extra="${1:-}"
python=.venv/bin/python

# As pyproject.toml's requires-python has it, newest first.
names="python3.14 python3.13 python3.12 python3.11 python3 python"
suitable='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'
# Debian keeps ensurepip, without which an environment has no pip, in a package of its own.
complete="import ensurepip, venv; $suitable"

# Prints the newest Python that passes a check; a name can be there and still not run (pyenv).
find_python() {
    for name in $names; do
        if "$name" -c "$1" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}

# Prints the apt packages that complete a Python of this machine, or that bring one.
python_packages() {
    if base=$(find_python "$suitable"); then
        "$base" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    else
        echo "python3.14-venv|python3.13-venv|python3.12-venv|python3.11-venv|python3-venv"
    fi
}

# True where .venv runs, has a suitable Python and was made for this very folder.
environment_is_sound() {
    "$python" -c "$suitable" 2>/dev/null && grep -qsF "$PWD/.venv/bin/" .venv/bin/pip
}

make_environment() {
    find_python "$complete" >/dev/null || sh tools/apt_install.sh "$(python_packages)"
    base=$(find_python "$complete") || {
        say "Gjej do Python 3.11 deri 3.14 me modulin venv, dhe këtu nuk u gjet." \
            "Gjej needs Python 3.11 to 3.14 with its venv module, and none was found here."
        exit 1
    }
    "$base" -m venv --clear .venv
}

install_project() {
    "$python" -m pip install --quiet --no-input --disable-pip-version-check \
        --editable ".${extra:+[$extra]}" </dev/null >.venv/install.log 2>&1
}

environment_is_sound || make_environment
if [ ! -x .venv/bin/pyside6-lrelease ]; then
    say "Po instalohen paketat e Python-it te .venv: rreth 100 MB, vetëm këtë herë ..." \
        "Installing Python packages in .venv: about 100 MB, this once ..."
else
    say "Po kontrollohen paketat e Python-it te .venv ..." "Checking the Python packages in .venv ..."
fi
# A second try carries over a short failure of the network.
if ! install_project && ! { sleep 5; install_project; }; then
    grep 'ERROR' .venv/install.log | tail -n 1 >&2
    say "Paketat e Python-it nuk u instaluan; hollësitë gjenden te .venv/install.log." \
        "The Python packages could not be installed; the details are in .venv/install.log."
    exit 1
fi
