"""Links to files that lie elsewhere: in cloud drives and services that send large files.

In: a text. Out: the links to such services. A document behind one is not opened.

Failures: none for any text.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LINK = re.compile(r"https?://[^\s<>\"')\]]{1,2000}", re.IGNORECASE)
CLOUD_HOSTS = frozenset(
    [
        "drive.google.com",
        "docs.google.com",
        "dropbox.com",
        "1drv.ms",
        "onedrive.live.com",
        "sharepoint.com",
        "icloud.com",
        "wetransfer.com",
        "we.tl",
        "box.com",
        "mega.nz",
        "mega.io",
        "kdrive.infomaniak.com",
        "pcloud.link",
        "pcloud.com",
        "swisstransfer.com",
        "drive.proton.me",
        "mediafire.com",
        "disk.yandex.com",
        "disk.yandex.ru",
        "workdrive.zoho.com",
        "fromsmash.com",
        "transfernow.net",
        "grosfichiers.com",
        "cloud.mail.ru",
        "terabox.com",
        "sharepoint.cn",
        "onedrive.com",
        "drv.ms",
        "app.box.com",
        "filesender.org",
        "filesender.renater.fr",
        "filesender.switch.ch",
        "drive.switch.ch",
        "sciebo.de",
        "c.gmx.net",
        "c.web.de",
        "magentacloud.de",
        "hidrive.ionos.com",
        "hidrive.strato.com",
        "my.hidrive.com",
        "cloud.naver.com",
        "mybox.naver.com",
        "naver.me",
        "pan.baidu.com",
        "share.weiyun.com",
        "weiyun.com",
        "cowtransfer.com",
        "wenshushu.cn",
        "kdocs.cn",
        "pan.quark.cn",
        "alipan.com",
        "aliyundrive.com",
        "115.com",
        "123pan.com",
        "docs.qq.com",
        "wx.mail.qq.com",
        "fs.163.com",
        "disk.yandex.com.tr",
        "disk.yandex.kz",
        "disk.yandex.by",
        "disk.360.yandex.ru",
        "yadi.sk",
        "filemail.com",
        "sync.com",
        "tresorit.com",
        "jumpshare.com",
        "gofile.io",
        "4shared.com",
        "sendgb.com",
        "dropsend.com",
        "hightail.com",
        "send-anywhere.com",
        "sendspace.com",
        "filetransfer.io",
        "easyupload.io",
        "ufile.io",
        "smash.com",
        "acrobat.adobe.com",
        "documentcloud.adobe.com",
        "canva.com",
        "notion.site",
        "notion.so",
        "overleaf.com",
        "docsend.com",
        "issuu.com",
        "scribd.com",
        "photos.app.goo.gl",
        "photos.google.com",
        "storage.live.com",
        "e.pcloud.link",
        "u.pcloud.link",
        "workdrive.zohopublic.com",
        "workdrive.zohoexternal.com",
        "firestorage.jp",
        "gigafile.nu",
        "xgf.nu",
        "datadeliverer.com",
    ]
)
# Nextcloud, ownCloud and Seafile, which universities run under names of their own: `cloud.uni.example.edu/s/AbCdEf12`.
SHARED = re.compile(r"(?:/index\.php)?/(?:s|d|f|apps/files/s)/[\w-]{8,}/?(?:download|\?.*)?", re.IGNORECASE)
CLOUD_WORDS = re.compile(
    r"(?:^|[.-])(?:next|own)?cloud|seafile|owncloud|filr|drive|box|share|files?(?:$|[.-])", re.IGNORECASE
)
LINKS = 5  # named of one text
LINKS_SEEN = 2_000  # looked at in one text


def cloud_links(text: str) -> tuple[str, ...]:
    """Links to cloud drives in a text, the first few, one each."""
    found: dict[str, None] = {}
    for number, match in enumerate(LINK.finditer(text)):
        link = match.group().rstrip(".,;:!?")
        if _is_of_a_cloud(link):
            found[link] = None
        if len(found) == LINKS or number > LINKS_SEEN:
            break
    return tuple(found)


def _is_of_a_cloud(link: str) -> bool:
    host = host_of(link)
    parts = host.split(".")
    if any(".".join(parts[at:]) in CLOUD_HOSTS for at in range(len(parts) - 1)):
        return True
    behind = link.partition("://")[2].partition("/")
    return SHARED.fullmatch("/" + behind[2]) is not None and CLOUD_WORDS.search(parts[0]) is not None


def host_of(link: str) -> str:
    """The host that a link names in small letters, '' for none."""
    try:
        return (urlsplit(link).hostname or "").lower()
    except ValueError:  # a bracket that opens no IPv6 address
        return ""
