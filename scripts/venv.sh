#!/bin/sh
# Makes the virtual environment with exactly the locked packages and this project in it.
set -eu
python=$1 venv=$2
if ! "$python" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
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
"$python" -m venv --clear "$venv"
"$venv/bin/pip" install -qq --disable-pip-version-check --require-hashes -r requirements.lock
"$venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
"$venv/bin/python" -m compileall -q domain config net parsers storage notify ingest operations worker cli
