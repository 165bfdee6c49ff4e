"""HTML mail made safe to look at: sanitised, and for a sandboxed frame alone.

In: HTML as a stranger sent it, with the pictures inside the message. Out: a page of its own, without scripts, forms, style sheets and
addresses that a browser would load; pictures of other servers are left out and counted.

Failures: none.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import unquote

import nh3
from markupsafe import escape
from starlette.responses import HTMLResponse, Response

from parsers.mail.html_of import HtmlWords, Picture
from web.texts import gettext, ngettext

POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
    "frame-ancestors 'self'; form-action 'none'; base-uri 'none'"
)
TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "div", "dl"),
    *("dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s"),
    *("small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
}  # fmt: skip
WITHOUT_CONTENT = {"script", "style", "title", "head", "noscript", "template", "object", "svg", "math", "iframe", "textarea"}  # fmt: skip
ATTRIBUTES = {
    "*": {"style", "dir", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "align", "valign"},
    "th": {"colspan", "rowspan", "align", "valign"},
    "font": {"color"},
    "ol": {"start"},
}
STYLES = {
    *("color", "background-color", "font-weight", "font-style", "font-size", "text-align", "text-decoration"),
    *("border", "padding", "margin", "width", "vertical-align"),
}
LINKS = ("https:", "http:", "mailto:")
LOOK = (
    "html{background:#fff;color:#1f2933;font:15px/1.5 sans-serif}body{margin:12px;overflow-wrap:break-word}"
    "img{max-width:100%;height:auto}table{max-width:100%}.note{background:#fdf0e0;color:#5c2d00;padding:6px 10px;margin:0 0 12px}"
)


def html_mail(words: HtmlWords) -> Response:
    """The page for the frame."""
    safe, blocked = safe_html(words)
    said = ngettext(
        "%(num)s picture of another server was not loaded: that would tell the sender that you read this.",
        "%(num)s pictures of other servers were not loaded: that would tell the sender that you read this.",
        blocked,
    )
    note = f'<p class="note">{escape(said)}</p>' if blocked else ""
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
        f"<title>{escape(gettext('The mail as it was laid out'))}</title><style>{LOOK}</style></head><body>{note}{safe}</body></html>"
    )
    headers = {
        "Content-Security-Policy": POLICY,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HTMLResponse(page, headers=headers)


def safe_html(words: HtmlWords) -> tuple[str, int]:
    """The HTML without what a browser would run or load, and how many pictures of other servers were left out."""
    blocked = 0

    def kept(tag: str, attribute: str, value: str) -> str | None:
        nonlocal blocked
        del tag
        if attribute == "href":
            return value if value.strip().casefold().startswith(LINKS) else None
        if attribute != "src":
            return None if attribute == "style" and "(" in value else value
        shown = _inside(value.strip(), words.pictures)
        if shown is None:
            blocked += 1
        return shown

    safe = nh3.clean(
        words.html,
        tags=TAGS,
        clean_content_tags=WITHOUT_CONTENT,
        attributes=ATTRIBUTES,
        attribute_filter=kept,
        filter_style_properties=STYLES,
        url_schemes={"http", "https", "mailto", "cid", "data"},  # `kept` says which of them where
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )
    return safe, blocked


def _inside(address: str, pictures: Mapping[str, Picture]) -> str | None:
    """The picture as an address that holds it; None for one that is not in the message."""
    if not address.casefold().startswith("cid:"):
        return None
    found = pictures.get(unquote(address[4:]))
    return f"data:{found.media_type};base64,{b64encode(found.content).decode()}" if found is not None else None
