#!/bin/sh
# Sets the project up in a fresh Debian 13 (Python 3.13), as a newcomer would: `make demo`, then a part of the tests. Needs root,
# debootstrap, and Debian's packages and Python's by this machine's own configuration of apt and pip; nothing else of this machine is used.
#   sh scripts/debian13.sh                  the tests that need no server, which take some minutes
#   TESTS=tests/parsers sh scripts/debian13.sh
#   ROOT=/var/tmp/debian13 sh scripts/debian13.sh   a root that is kept, and used again
set -eu

suite=trixie
tests=${TESTS:-tests}
cd "$(dirname "$0")/.."
if [ "$(id -u)" != 0 ]; then
    echo "A Debian root is made by root alone; on Debian 13 itself run make test" >&2
    exit 1
fi
if ! command -v debootstrap >/dev/null 2>&1; then
    echo "Installing debootstrap, which makes a fresh Debian."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
fi
kept=${ROOT:-}
root=${kept:-$(mktemp -d /var/tmp/debian13.XXXXXX)}
# shellcheck disable=SC2016 -- apt's own placeholders
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep '/debian/$' | sort -u | head -n 1 || true)

mounted=""
leave() {
    for each in $mounted; do umount "$root/$each" 2>/dev/null || umount -l "$root/$each" || true; done
    [ -n "$kept" ] || rm -rf --one-file-system "$root"
}
trap leave EXIT
trap 'exit 1' INT TERM

if [ ! -x "$root/usr/bin/python3" ]; then
    echo "Making a Debian 13 in $root"
    # shellcheck disable=SC2086 -- no mirror is no word
    debootstrap --variant=minbase --include=ca-certificates,make,python3,python3-venv,git "$suite" "$root" $mirror >/dev/null
fi
for each in proc dev; do
    mountpoint -q "$root/$each" || { mount --bind "/$each" "$root/$each" && mounted="$each $mounted"; }
done
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt" 2>/dev/null || true
[ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$root/etc/pip.conf"

rm -rf "$root/srv/postroom"
mkdir -p "$root/srv/postroom"
git ls-files -z | tar --null --files-from=- --create --file=- | tar --extract --file=- --no-same-owner --directory="$root/srv/postroom"
inside() {
    chroot "$root" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        ${PIP_CERT:+PIP_CERT="$PIP_CERT"} ${PIP_INDEX_URL:+PIP_INDEX_URL="$PIP_INDEX_URL"} sh -c "cd /srv/postroom && git init -q . && git add -A && $1"
}
inside "python3 --version"
inside "make demo"
inside ".venv/bin/python -m pytest -q -n ${WORKERS:-2} --dist worksteal -m 'not servers' $tests"
