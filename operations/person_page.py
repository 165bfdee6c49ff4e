"""The page of the archive for one person: what is held about them, to be read in a browser.

In: the values of `data.json`, and the office's time zone. Out: one HTML page without script, style sheet or address outside it.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from domain.dates import moment_in_words, value_in_words
from domain.text import clean_lines

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}"
    "section{border-top:1px solid #ccc;margin-top:2rem}"
)


def page(data: Mapping[str, Any], zone: ZoneInfo) -> str:
    """The page of these values."""
    title = f"What {data['office']} holds about you"
    parts = [
        f"<h1>{_text(title)}</h1>",
        f"<p>Addresses: {_text(', '.join(data['addresses']))}. The same is in data.json, to be processed by a program.</p>",
        *(_application(each, zone) for each in data["applications"]),
        _section("Mail that the office received", _messages(data["messages"], zone)),
        _section("Mail that the office sent", _mails(data["mails_sent"], zone)),
    ]
    if data["left_out"]:
        parts.append(_section("What is not in this archive", _list(data["left_out"])))
    body = "\n".join(parts)
    head = f"<meta charset=utf-8><title>{_text(title)}</title><style>{STYLE}</style>"
    return f"<!DOCTYPE html>\n<html lang=en><head>{head}</head>\n<body>{body}</body></html>\n"


def _application(found: Mapping[str, Any], zone: ZoneInfo) -> str:
    title = f"Application a{found['id']}: {found['opening'] or 'unknown opening'} {found['cycle'] or ''}"
    rows = [
        ("Name", found["applicant_name"]),
        ("Address", found["applicant_email"]),
        ("Phone", found["applicant_phone"]),
        ("Received", f"{_moment(found['received_at'], zone)} by {found['channel']}"),
        ("Status", f"{found['status']}{', late' if found['late'] else ''}"),
        ("Decision", found["decision"]),
        *((name.replace("_", " ").capitalize(), fact.get("value")) for name, fact in found["facts"].items()),
    ]
    documents = [(each["kind"].replace("_", " "), _pages(each), _link(each["file"])) for each in found["documents"]]
    history = [
        (
            _text(_moment(each["at"], zone)),
            _text(each["by"]),
            _text(f"{each['what']}{_details(each['details'])}"),
            _text(each["why"]),
        )
        for each in found["history"]
    ]
    return _section(
        title,
        _table([(_text(name), _text(value_in_words(str(value)))) for name, value in rows if value]),
        "<h3>Checks</h3>",
        _list([each["sentence"] for each in found["checks"]]),
        "<h3>Documents</h3>",
        _table([(_text(kind), _text(pages), link) for kind, pages, link in documents]),
        "<h3>History</h3>",
        _table(history),
    )


def _pages(document: Mapping[str, Any]) -> str:
    said = f"{document['pages']} pages" if document["pages"] != 1 else "1 page"
    return ", ".join(
        filter(None, (said if document["pages"] else "", "replaced by a newer one" if document["superseded"] else ""))
    )


def _details(details: Mapping[str, Any]) -> str:
    """What was said: `: cycle is fall 2026`."""
    value = details.get("value")
    if "target" in details and isinstance(value, Mapping):
        target = str(details["target"])
        name = "a document" if target.startswith("document:") else target.removeprefix("applicant.").replace("_", " ")
        return f": {name} is {', '.join(value_in_words(str(each)) for each in value.values() if each) or 'not stated'}"
    return f": {details['status']}" if "status" in details else ""


def _messages(messages: Iterable[Mapping[str, Any]], zone: ZoneInfo) -> str:
    return _table(
        [
            (
                _text(each["number"]),
                _text(_moment(each["received_at"], zone)),
                _text(f"written by {each['written_by']}"),
                _text(each.get("subject")),
                _link(each["file"]),
            )
            for each in messages
        ]
    )


def _mails(mails: Iterable[Mapping[str, Any]], zone: ZoneInfo) -> str:
    return _table(
        [
            (
                _text(_moment(each["sent_at"], zone) if each["sent_at"] else each["state"]),
                _text(each["kind"].replace("_", " ")),
                _text(f"to {each['to']}"),
                _text(each["subject"]),
                _link(each["file"]),
            )
            for each in mails
        ]
    )


def _section(title: str, *parts: str) -> str:
    return f"<section><h2>{_text(title)}</h2>{''.join(parts)}</section>"


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{lines}</table>" if rows else "<p>None.</p>"


def _list(sentences: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{_text(each)}</li>' for each in sentences)}</ul>"


def _link(name: str | None) -> str:
    return f'<a href="{quote(name)}">{_text(name)}</a>' if name else ""


def _moment(at: str | datetime, zone: ZoneInfo) -> str:
    return moment_in_words(datetime.fromisoformat(at) if isinstance(at, str) else at, zone)


def _text(value: object) -> str:
    return escape(clean_lines(str(value or "")))
