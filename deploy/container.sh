#!/bin/sh
# What the container is made of, on a Debian 12 root that has this program at /opt/postroom: programs that read, Python's packages, a user.
# deploy/Containerfile runs it; so does `make container` in a fresh Debian root where nothing builds containers.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends \
    python3 python3-venv ca-certificates tzdata bubblewrap util-linux postgresql-client \
    libreoffice-writer-nogui python3-uno fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea fontconfig \
    tesseract-ocr tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-deu tesseract-ocr-osd >/dev/null
apt-get clean
rm -rf /var/lib/apt/lists
# The same number in each container: they share files.
useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/postroom --shell /usr/sbin/nologin postroom
# A new volume belongs to whoever the folder belongs to that it is mounted on; one that is not there makes it root's.
install -d -o postroom -g postroom -m 0700 /var/lib/postroom /var/lib/postroom/var /var/lib/postroom-backup
cd /opt/postroom
sh scripts/venv.sh python3 .venv
touch .venv/.ready
