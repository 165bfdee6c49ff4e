#!/bin/sh
# Installs LaTeX on Debian when root (about a minute), for the part of the labelled set that it makes; names it otherwise.
set -eu

packages="texlive-latex-extra texlive-fonts-recommended texlive-lang-french texlive-lang-spanish texlive-plain-generic lmodern"
if command -v pdflatex >/dev/null 2>&1; then
    exit 0
fi
if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    echo "Installing Debian packages: $packages"
    apt-get update -qq
    # shellcheck disable=SC2086 -- one word for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
else
    echo "LaTeX is missing (Debian: $packages); the documents that it makes are left out" >&2
fi
