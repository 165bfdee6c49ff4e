#!/bin/sh
# Makes the virtual environment with exactly the locked packages and this project in it.
set -eu
python=$1 venv=$2
new_enough() { "$1" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; }
if ! new_enough "$python"; then
    for each in python3.13 python3.12 python3.11; do
        if new_enough "$each"; then
            echo "$python is older than 3.11, so $each is taken."
            python=$each
            break
        fi
    done
fi
if ! new_enough "$python"; then
    echo "postroom needs Python 3.11 or newer; name one with PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
        echo "Installing python3-venv, which makes virtual environments."
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    else
        echo "postroom needs Python's venv module (Debian: apt-get install python3-venv)" >&2
        exit 1
    fi
fi
echo "Setting up $venv (about a minute, once)."
# What works is kept until the new one does: an office whose update fails can be started again.
ready=""
leave() {
    [ -z "$ready" ] && [ -d "$venv.old" ] && rm -rf "$venv" && mv "$venv.old" "$venv"
    rm -rf "$venv.old"
}
if [ -d "$venv.old" ]; then # of a run that was killed: the other one is half made
    rm -rf "$venv"
elif [ -d "$venv" ]; then
    mv "$venv" "$venv.old"
fi
trap leave EXIT
trap 'exit 1' INT TERM
"$python" -m venv "$venv"
if ! "$venv/bin/pip" install -qq --disable-pip-version-check --no-compile --require-hashes -r requirements.lock; then
    echo "The packages of requirements.lock could not be installed (the lines above say why). Is there a network, a proxy to set, space on the disk? Then run it again." >&2
    exit 1
fi
"$venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
# On all cores, which pip's own compiling does not use. Some packages ship templates that are no Python of today.
"$venv/bin/python" -m compileall -q -j 0 "$venv/lib" >/dev/null 2>&1 || true
"$venv/bin/python" -m compileall -q domain config net parsers storage notify sign_in ingest operations web worker cli
ready=1
