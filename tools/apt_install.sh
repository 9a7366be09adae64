#!/bin/sh
# Installs Debian or Ubuntu packages: as root, else with sudo, else says in one line what is missing.
#
#   sh tools/apt_install.sh PACKAGE...
#
# A package whose name differs between releases is written as alternatives, newest first
# ("libglib2.0-0t64|libglib2.0-0"): the first one that this machine's package lists offer is taken.
set -eu
. "$(dirname "$0")/say.sh"

log=$(mktemp)
trap 'rm -f "$log"' EXIT

become=""
if [ "$(id -u)" -ne 0 ]; then
    become="sudo"
fi

may_install() {
    [ -z "$become" ] && return 0
    command -v sudo >/dev/null || return 1
    # Without a terminal nobody could type the password, and sudo would wait or fail with a riddle.
    sudo -n true 2>/dev/null || [ -t 0 ]
}

has_candidate() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

# Prints the first of the alternatives "a|b|c" that can be had; the last one where none can.
choose() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        if has_candidate "$name"; then
            break
        fi
    done
    echo "$name"
}

choose_all() {
    chosen=$(for alternatives in "$@"; do choose "$alternatives"; done)
    # shellcheck disable=SC2086 # one line of what are several
    echo $chosen
}

if ! command -v apt-get >/dev/null; then
    say "Mungojnë pjesë të sistemit; instalojini me mjetin e sistemit tuaj: $*" \
        "System packages are missing; install them with your system's own tool: $*"
    exit 1
fi
wanted=$(choose_all "$@")
if ! may_install; then
    say "Mungojnë pjesë të sistemit; kërkojini administratorit: apt-get install $wanted" \
        "System packages are missing; ask an administrator for: apt-get install $wanted"
    exit 1
fi

apt_get() {
    # Another apt may be at work on a machine that was just started: wait for its lock.
    $become env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >>"$log" 2>&1
}

install_all() {
    # Old lists can still hold the packages: an update that fails is not the end.
    apt_get update || true
    chosen=$(choose_all "$@")
    # shellcheck disable=SC2086 # names of packages: to be split at the blanks
    apt_get install --yes --no-install-recommends $chosen
}

say "Po instalohen pjesë të sistemit: $wanted" "Installing system packages: $wanted"
# A second try carries over a short failure of the network.
if ! install_all "$@" && ! { sleep 5; install_all "$@"; }; then
    tail -n 5 "$log" >&2
    say "Instalimi i pjesëve të sistemit dështoi: $wanted" \
        "System packages could not be installed: $wanted"
    exit 1
fi
