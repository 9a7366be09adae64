#!/bin/sh
# Installs the system libraries that Qt needs and that this machine lacks.
#
#   sh tools/system_libraries.sh window       to open a window
#   sh tools/system_libraries.sh offscreen    to run the tests: what a screen needs, only as root
#
# Libraries are looked up by the name that the loader knows (libGL.so.1): that is the same in every
# release of Debian and Ubuntu, while names of packages change (libglib2.0-0, libglib2.0-0t64).
set -eu
cd "$(dirname "$0")"

# A Mac has all of this in the system.
[ "$(uname -s)" = Linux ] || exit 0

any_qt="
libGL.so.1              libgl1
libEGL.so.1             libegl1
libxkbcommon.so.0       libxkbcommon0
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libglib-2.0.so.0        libglib2.0-0t64|libglib2.0-0
libgssapi_krb5.so.2     libgssapi-krb5-2
"
screens="
libX11-xcb.so.1         libx11-xcb1
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-shape.so.0       libxcb-shape0
libxcb-shm.so.0         libxcb-shm0
libxcb-sync.so.1        libxcb-sync1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libwayland-cursor.so.0  libwayland-cursor0
"

# ldconfig stands in a folder that only root has in its PATH on Debian.
known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)

# Prints the packages of a table whose libraries the loader does not know.
missing() {
    printf '%s\n' "$1" | while read -r library package; do
        case "$known" in
            *"$library "*) ;;
            *) printf ' %s' "$package" ;;
        esac
    done
}

install_packages() {
    # shellcheck disable=SC2086 # names of packages: to be split at the blanks
    [ -z "$1" ] || sh ./apt_install.sh $1
}

case "${1:-}" in
    window)
        install_packages "$(missing "$any_qt$screens")"
        ;;
    offscreen)
        packages=$(missing "$any_qt")
        if [ "$(id -u)" -eq 0 ]; then
            # The tests also try a real window where they can: a machine of root's (a container,
            # CI) gets its libraries and a virtual screen, a person's is left as it is.
            packages="$packages$(missing "$screens")"
            # xvfb-run needs xauth, which Debian's xvfb only recommends.
            command -v Xvfb >/dev/null || packages="$packages xvfb"
            command -v xauth >/dev/null || packages="$packages xauth"
        fi
        install_packages "$packages"
        ;;
    *)
        echo "usage: sh tools/system_libraries.sh window|offscreen" >&2
        exit 2
        ;;
esac
