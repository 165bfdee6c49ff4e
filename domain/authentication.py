"""Whether a message was written by the person whose address it bears, as far as a server could check that.

In: what servers wrote about a message (parsers.mail.authentication), its From domain, and whose word counts. Out: a
`Verdict`.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class AuthenticationResult:
    """What a server says: `method` is dmarc, dkim, spf or arc, `result` a word of RFC 8601 section 2.7.

    `domain` is what it is about: the From domain, the signer's, the envelope sender's; '' where that is not said.
    """

    method: str
    result: str
    domain: str = ""


@dataclass(frozen=True, slots=True)
class AuthenticationResults:
    """One Authentication-Results field (RFC 8601). `server` is its authserv-id, '' where the server left it out.

    `hops`: how many Received fields stand above it. Fields at the same place were written by the same server.
    """

    server: str
    results: tuple[AuthenticationResult, ...]
    hops: int = 0


class Verdict(StrEnum):
    """What the office's own server says about a sender."""

    UNKNOWN = ""  # it says nothing, or whose word counts is not known
    PASS = "pass"  # noqa: S105 - the mail comes from the domain of its From address
    NONE = "none"  # nothing proves that it does, and nothing says that it does not
    FAIL = "fail"  # the checks say that it does not


UNNAMED = "-"  # stands for the server that leaves its name out
# Registries whose second level belongs to nobody in particular: “ac.uk”, “com.br”, “co.jp”, “gouv.fr”.
SHARED_LEVELS = frozenset("ac co com edu gob gouv gov govt go id ltd ne net nhs nom or org plc sch web".split())


def organisation(domain: str) -> str:
    """The domain that somebody has registered, as nearly as it can be said without a list (RFC 7489 section 3.2)."""
    labels = domain.casefold().rstrip(".").split(".")
    is_shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SHARED_LEVELS
    return ".".join(labels[-3 if is_shared else -2 :])


def server_of(fields: Sequence[AuthenticationResults]) -> str:
    """Who wrote the topmost field: its organisation, `UNNAMED` for a server that leaves its name out, '' without any.

    Large providers have many servers, each with a name of its own.
    """
    return next(((organisation(each.server) or UNNAMED) for each in fields), "")


def verdict_of(
    fields: Sequence[AuthenticationResults], trusted: Collection[str], from_domain: str, *, is_relayed: bool = False
) -> Verdict:
    """What the trusted server says of mail from this domain; NONE where it says nothing, UNKNOWN without such a server.

    `fields` stand as in the message, the topmost first. Only the topmost of the trusted server counts, and what it wrote
    at the same place: what stands below may come from the sender. Lists and forwarders (`is_relayed`) break what the
    sender signed, and sign themselves.
    """
    if not trusted:
        return Verdict.UNKNOWN
    own = _written_by(fields, trusted)
    ours = organisation(_ascii(from_domain))

    def domains(method: str, *results: str) -> list[str]:
        return [organisation(_ascii(each.domain)) for each in own if each.method == method and each.result in results]

    dmarc = {each.result for each in own if each.method == "dmarc" and organisation(_ascii(each.domain)) in (ours, "")}
    signed = domains("dkim", "pass")
    if not own or not ours:
        return Verdict.NONE
    if "pass" in dmarc or ours in signed or ("fail" not in dmarc and ours in domains("spf", "pass")):
        return Verdict.PASS
    is_excused = "" in signed or (is_relayed and signed)
    failed = "fail" in dmarc or (domains("spf", "fail") and domains("dkim", "fail"))
    return Verdict.FAIL if failed and not is_excused else Verdict.NONE


def _written_by(fields: Sequence[AuthenticationResults], trusted: Collection[str]) -> list[AuthenticationResult]:
    """The results of the topmost field of a trusted server, and of others of that place for what it says nothing of."""
    found: list[AuthenticationResult] = []
    hops: int | None = None
    for each in fields:
        if hops not in (None, each.hops) or not is_trusted(each.server, trusted):
            continue
        hops = each.hops
        known = {result.method for result in found}
        found += [result for result in each.results if result.method not in known]
    return found


def is_trusted(server: str, trusted: Collection[str]) -> bool:
    """Whether the server is one of these, or bears the name of one of these organisations: `mx.example.org`, `example.org`."""
    if not server:
        return UNNAMED in trusted
    return any(server == each or server.endswith(f".{each}") for each in trusted)


def _ascii(domain: str) -> str:
    """The domain as servers write it (RFC 5891); as it is when that cannot be."""
    if domain.isascii():
        return domain
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain
