#!/bin/sh
# Puts Gjej into the menu of this person's desktop, or takes it out again (Linux).
#
#   sh tools/desktop_entry.sh add PROGRAM      PROGRAM: the full path of `gjej`
#   sh tools/desktop_entry.sh remove
set -eu
cd "$(dirname "$0")/.."
. tools/say.sh

data="${XDG_DATA_HOME:-$HOME/.local/share}"
entry="$data/applications/gjej.desktop"
icon="$data/icons/hicolor/scalable/apps/gjej.svg"
metainfo="$data/metainfo/gjej.metainfo.xml"

# Tells the desktop that its menu changed; a desktop without the tool sees it by itself.
refresh() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$data/applications" || true
    fi
}

# A path as the value of Exec wants it: in quotes, with what is special there escaped, twice over
# for the backslash, which is special to the file as well.
quoted() {
    printf '"%s"' "$1" | sed -e 's/%/%%/g' -e 's/[\\$`]/\\\\&/g'
}

add() {
    [ -x "$1" ] || {
        say "Nuk ka program te $1." "There is no program at $1."
        exit 1
    }
    mkdir -p "${entry%/*}" "${icon%/*}" "${metainfo%/*}"
    cp resources/icons/gjej.svg "$icon"
    cp resources/desktop/gjej.metainfo.xml "$metainfo"
    command=$(quoted "$1")
    while IFS= read -r line; do
        case "$line" in
            Exec=gjej*) printf 'Exec=%s%s\n' "$command" "${line#Exec=gjej}" ;;
            TryExec=*) printf 'TryExec=%s\n' "$1" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <resources/desktop/gjej.desktop >"$entry"
    refresh
    say "Gjej gjendet tani te menuja e programeve." "Gjej is now in the menu of programs."
}

remove() {
    rm -f "$entry" "$icon" "$metainfo"
    refresh
    say "Gjej nuk është më te menuja; biblioteka mbeti." \
        "Gjej is no longer in the menu; the library stays."
}

case "${1:-}:$#" in
    add:2) add "$2" ;;
    remove:1) remove ;;
    *)
        echo "usage: sh tools/desktop_entry.sh add PROGRAM | remove" >&2
        exit 2
        ;;
esac
