#!/bin/sh
# Renews requirements.lock: every package with its hashes, without the address of any index.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" -m venv "$folder"
"$folder/bin/pip" install -qq --disable-pip-version-check uv
"$folder/bin/uv" --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url --no-emit-find-links --no-annotate --extra dev --extra s3 --extra workers pyproject.toml -o requirements.lock
