"""What the servers on a message's way say about its sender: Authentication-Results (RFC 8601).

In: the values of such header fields. Out: for each the name of the server that wrote it and the results of DMARC
(RFC 7489), DKIM (RFC 6376) and SPF (RFC 7208), each with the domain that it is about. Whose word counts is not decided
here: anybody can write such a field into a mail.

Failures: none for any value; what cannot be understood gives no result. The time is linear in the length.
"""

from __future__ import annotations

import re

from domain.authentication import AuthenticationResult, AuthenticationResults
from domain.text import clean

FIELDS = 10  # read of one message, the newest; each server on the way writes one or a few
RESULTS = 40  # read of one field
# A dash, a dot or letters of other scripts may stand in a server's name; spaces, “=” and “;” may not.
NAME = re.compile(r"\s*(\"[^\"]{1,255}\"|[^\s;=\"]{1,255})\s*(\d{1,4}\s*)?$")
METHOD = re.compile(r"\s*([a-z][a-z0-9-]{0,30})\s*(?:/\s*\d{1,4}\s*)?=\s*([a-z]{1,20})\b", re.IGNORECASE)
PROPERTY = re.compile(
    r"\b(smtp|header|policy)\s{0,5}\.\s{0,5}([a-z][a-z0-9-]{0,30})\s{0,5}=\s{0,5}(\"[^\"]{0,500}\"|[^\s;\"]{1,500})",
    re.IGNORECASE,
)
METHODS = {"dmarc": ("header.from",), "dkim": ("header.d", "header.i"), "spf": ("smtp.mailfrom",), "arc": ()}
# QUIRK: not of the register of RFC 8601 section 2.7, and written all the same (Yahoo; Microsoft where no policy stands).
SYNONYMS = {"success": "pass", "bestguesspass": "pass", "hardfail": "fail"}


def authentication_results(value: str, hops: int = 0) -> AuthenticationResults:
    """One field's value (RFC 8601 section 2.2), which so many Received fields stand above."""
    first, *pieces = _pieces(value)
    named = NAME.match(first)
    if named is None:  # QUIRK: Exchange Online leaves its own name out
        pieces.insert(0, first)
    server = clean(named.group(1).strip('"')).casefold().rstrip(".") if named else ""
    found = (_result(piece) for piece in pieces[:RESULTS])
    return AuthenticationResults(server, tuple(each for each in found if each is not None), hops)


def _result(piece: str) -> AuthenticationResult | None:
    found = METHOD.match(piece)
    method = found.group(1).lower() if found else ""
    if found is None or method not in METHODS:
        return None
    properties: dict[str, str] = {}
    for kind, name, text in PROPERTY.findall(piece):
        properties.setdefault(f"{kind}.{name}".lower(), text.strip('"'))
    about = next((properties[name] for name in METHODS[method] if name in properties), "")
    result = found.group(2).lower()
    domain = clean(about).rpartition("@")[2].strip("<>").casefold().rstrip(".")
    return AuthenticationResult(method, SYNONYMS.get(result, result), domain)


def _pieces(value: str) -> list[str]:
    """The value between its semicolons, without comments, which nest (RFC 5322 section 3.2.2)."""
    pieces, piece = list[str](), list[str]()
    depth, is_quoted, is_escaped = 0, False, False
    for character in value:
        if is_escaped:
            is_escaped = False
            if not depth:
                piece.append(character)
        elif character == "\\" and (depth or is_quoted):
            is_escaped = True
        elif depth:
            depth += (character == "(") - (character == ")")
            if not depth:
                piece.append(" ")
        elif character == '"':
            is_quoted = not is_quoted
            piece.append(character)
        elif character == "(" and not is_quoted:
            depth = 1
        elif character == ";" and not is_quoted:
            pieces.append("".join(piece))
            piece = []
        else:
            piece.append(" " if character in "\r\n\t" else character)
    pieces.append("".join(piece))
    return pieces
