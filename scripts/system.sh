#!/bin/sh
# Sees to the programs beside postroom: installs Debian's packages when root, names what is missing otherwise.
# With --complete it only prints 1 when everything is there, and nothing otherwise.
set -eu

wanted="dovecot:dovecot-imapd:mailboxes on a real IMAP server are not tested
soffice:libreoffice-writer-nogui:the pages of Word files stay unknown
uno:python3-uno:LibreOffice is started anew for each file
fonts:fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea:Word files may get other page counts than in Word
tesseract:tesseract-ocr tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-deu tesseract-ocr-osd:scans and faxes stay unread
pdflatex:texlive-latex-extra texlive-fonts-recommended texlive-lang-french texlive-lang-spanish texlive-plain-generic lmodern:the labelled set lacks what LaTeX makes
npm:nodejs npm:signing in by a provider of OpenID Connect is not tested
chromium:chromium:rendered mail is not looked at
radosgw:radosgw ceph-mon ceph-osd:files in S3 are not tested
clamd:clamav-daemon:the virus scanner is not tested
bwrap:bubblewrap:readers keep their network
setpriv:util-linux:servers cannot drop their rights
openssl:openssl:encrypted connections are not tested"

has() {
    case "$1" in
    pdflatex) command -v kpsewhich >/dev/null 2>&1 && kpsewhich moderncv.cls soul.sty spanish.ldf french.ldf >/dev/null ;;
    uno) /usr/bin/python3 -I -c "import uno" 2>/dev/null ;;
    fonts) has fc-list && fc-list : family | grep -q Carlito && fc-list : family | grep -q Caladea && fc-list : family | grep -q Liberation ;;
    # The languages count, not the program alone: a machine from before a language was added lacks its package.
    tesseract)
        command -v tesseract >/dev/null 2>&1 || return 1
        for language in eng fra spa deu osd; do tesseract --list-langs 2>/dev/null | grep -qx "$language" || return 1; done
        ;;
    *) command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] ;;
    esac
}
postgres() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || has initdb; }

packages="" lacking=""
old_ifs=$IFS
IFS='
'
for line in $wanted; do
    program=${line%%:*} rest=${line#*:}
    if ! has "$program"; then
        packages="$packages ${rest%%:*}"
        lacking="$lacking
  $program (Debian: ${rest%%:*}): ${rest#*:}"
    fi
done
IFS=$old_ifs
if ! postgres; then
    packages="$packages postgresql"
    lacking="$lacking
  PostgreSQL (Debian: postgresql): nothing is tested on it"
fi

servers="$(dirname "$0")/servers.sh"
if [ "${1:-}" = --complete ]; then
    [ -n "$packages$(sh "$servers" --complete)" ] || echo 1
    exit 0
fi
if [ -z "$packages" ]; then
    :
elif [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    echo "Installing Debian packages:$packages"
    apt-get update -qq
    # shellcheck disable=SC2086 -- one word for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
else
    echo "These programs are missing; their tests are skipped:$lacking" >&2
fi
sh "$servers"
