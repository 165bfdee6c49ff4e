#!/bin/sh
# Unpacks mail servers that exclude each other as Debian packages, each into a root of its own under build/servers/, without
# installing them: real servers for tests. Needs apt's sources, no rights; what cannot be had is named, and its tests are skipped.
# With --complete it prints nothing when everything is there, and the names of what is missing otherwise.
set -eu

cd "$(dirname "$0")/.."
# name:package that brings it with all it needs
servers="cyrus:cyrus-imapd
courier:courier-imap
exim:exim4-daemon-light"

unpack() {
    root=$1 package=$2
    rm -rf "$root" "$root.new"
    mkdir -p "$root.new/packages"
    # What this machine has already is not unpacked again; a simulation installs nothing, and so needs no rights.
    names=$(apt-get -s --no-install-recommends install "$package" 2>/dev/null | awk '/^Inst/{print $2}')
    if [ -z "$names" ] && [ "$(id -u)" = 0 ] && ! apt-cache show "$package" >/dev/null 2>&1; then  # a fresh machine
        apt-get update -qq >/dev/null 2>&1 || true
        names=$(apt-get -s --no-install-recommends install "$package" 2>/dev/null | awk '/^Inst/{print $2}')
    fi
    [ -n "$names" ] || names=$package
    # shellcheck disable=SC2086 -- one word for each package
    (cd "$root.new/packages" && apt-get download -qq $names >/dev/null 2>&1) || return 1
    for each in "$root.new"/packages/*.deb; do dpkg-deb -x "$each" "$root.new"; done
    rm -rf "$root.new/packages" "$root.new/usr/share"
    mv "$root.new" "$root"
}

missing=""
for line in $servers; do
    name=${line%%:*} root="build/servers/${line%%:*}"
    [ -d "$root" ] && continue
    if [ "${1:-}" != --complete ] && command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1; then
        echo "Unpacking ${line#*:} into $root"
        unpack "$root" "${line#*:}" && continue
        rm -rf "$root.new"
    fi
    missing="$missing $name"
done
if [ -n "$missing" ]; then
    [ "${1:-}" = --complete ] && echo "$missing" || echo "These mail servers could not be had; their tests are skipped:$missing" >&2
fi
