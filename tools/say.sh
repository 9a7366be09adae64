# shellcheck shell=sh
# Sentences of the set-up, in Albanian and English. Read in with `.`, never run by itself.

# say ALBANIAN ENGLISH: one line on standard error, in the language that the environment asks for.
say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        sq*) printf '%s\n' "$1" >&2 ;;
        *) printf '%s\n' "$2" >&2 ;;
    esac
}
