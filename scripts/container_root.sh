#!/bin/sh
# Builds the container and lets it read a mail: by podman, docker or buildah where one works, else in a fresh Debian root (root, debootstrap).
# Takes some minutes and 3 GB of disk; says what it did, and leaves nothing behind.
set -eu
cd "$(dirname "$0")/.."
image=postroom-try
mail=docs/examples/scholarship/application.eml
for builder in podman docker; do
    if command -v $builder >/dev/null 2>&1 && $builder info >/dev/null 2>&1; then
        echo "Building with $builder."
        $builder build -q -t $image -f deploy/Containerfile .
        $builder run --rm -i --read-only --tmpfs /tmp --tmpfs /var/lib/postroom:uid=10001,mode=0700 --cap-drop ALL \
            --security-opt no-new-privileges --security-opt seccomp=deploy/seccomp.json \
            $([ $builder = podman ] && echo "--security-opt unmask=ALL" || echo "--security-opt systempaths=unconfined --security-opt apparmor=unconfined") \
            $image read "/opt/postroom/$mail"
        $builder image rm $image >/dev/null
        exit 0
    fi
done
if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null 2>&1; then
    echo "Neither podman nor docker works here, and a fresh Debian root needs root and debootstrap: the container was not tried." >&2
    exit 3
fi
echo "No program builds containers here: its steps run in a fresh Debian root."
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/postroom-root.XXXXXX")
trap 'rm -rf --one-file-system "$folder"' EXIT
trap 'exit 1' INT TERM
chmod 755 "$folder"  # it becomes the root of a user without rights
debootstrap --variant=minbase bookworm "$folder" ${MIRROR:-} >/dev/null
mkdir -p "$folder/opt/postroom"
git ls-files -z | tar --null -T - -c | tar -x -C "$folder/opt/postroom"
# What this machine needs to reach packages: its certificates, and the settings of apt and pip.
for file in /etc/resolv.conf /etc/pip.conf /etc/apt/sources.list; do
    if [ -e "$file" ]; then cp -L "$file" "$folder$file"; fi
done
cp -L /etc/ssl/certs/ca-certificates.crt "$folder/etc/certificates.crt"
# All mounts are in a namespace that ends with this command, before the folder is removed.
unshare --mount --propagation private sh -eu -c '
    mount -t proc proc "$1/proc"
    # One for pip, one for the library beneath it, whose variable would count more.
    PIP_CERT=/etc/certificates.crt REQUESTS_CA_BUNDLE=/etc/certificates.crt SSL_CERT_FILE=/etc/certificates.crt chroot "$1" sh /opt/postroom/deploy/container.sh >&2
    # As in the container: its user, no capabilities, no new privileges, a root that cannot be written.
    umount "$1/proc"
    mount --bind "$1" "$1" && mount -t proc proc "$1/proc" && mount -o remount,bind,ro "$1"
    mount -t tmpfs tmpfs "$1/tmp" && mount -t tmpfs -o uid=10001,mode=0700 tmpfs "$1/var/lib/postroom"
    cd "$1" && mkdir -p tmp/old && pivot_root . tmp/old && umount -l /tmp/old && cd /var/lib/postroom
    exec setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --bounding-set -all --inh-caps -all \
        env HOME=/var/lib/postroom LANG=C.UTF-8 /opt/postroom/.venv/bin/postroom read "/opt/postroom/$2" --json' \
    sh "$folder" "$mail" >"$folder/reading.json"
python3 - "$folder/reading.json" <<'EOF'
import json, sys

documents = json.load(open(sys.argv[1], encoding="utf-8"))["documents"]
assert documents and all(each["pages"] for each in documents), documents
print("\n".join(f"{each['kind']}: {each['pages']} pages" for each in documents))
EOF
