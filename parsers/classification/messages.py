"""What is no application: bounces, automatic answers, newsletters, questions, unsolicited mail.

In: a mail, what its subject matches, and whether it brings documents. Out: a code of domain.catalogue.codes.SET_ASIDE_REASONS with
a sentence, or '' for an application. Losing an application is the worst error, so a person's mail with documents is never
set aside here, and doubt is `unclear`.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.addresses import matching_address
from domain.applications import OpeningMatch
from domain.mail import Mail
from parsers.languages.vocabulary import one_of
from parsers.mail.quoting import unquoted

POSTMASTERS = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|mailerdaemon|microsoftexchange[0-9a-f]{32})\b", re.I
)
BOUNCED = re.compile(one_of("messages.bounced"), re.I)
AWAY_SUBJECT = re.compile(one_of("messages.away_subject"), re.I)
AWAY = re.compile(one_of("messages.away"), re.I | re.S)
AWAY_LETTERS = 800  # of an automatic answer, at most; a person writes more
CIRCULAR = re.compile(one_of("messages.circular"), re.I)
SPAM = re.compile(rf"\b{one_of('messages.spam')}\b", re.I)
WITHDRAWS = re.compile(rf"\b{one_of('messages.withdraws')}", re.I | re.S)
ASKS = re.compile(rf"\?|\b{one_of('messages.asks')}", re.I)
SENDS = re.compile(rf"\b{one_of('messages.sends')}\b", re.I)
QUIET_PRECEDENCE = {"bulk", "list", "junk"}


def reason(
    mail: Mail,
    match: OpeningMatch,
    has_documents: bool,
    own_addresses: Sequence[str] = (),
    *,
    sent_for_others: bool = False,
    is_personal: bool = False,
) -> tuple[str, str]:
    """Why this is no application, as code and sentence; ('', '') when it is one.

    `sent_for_others`: the office knows the sender as a platform, scanner or the like, whose mail is automatic by nature.
    `is_personal`: it brings a CV, a letter or a form, which no newsletter does; an office may collect its mail by a list.
    """
    if any(problem.code == "not_a_message" for problem in mail.problems):
        said = next(problem.detail for problem in mail.problems if problem.code == "not_a_message")
        return "not_a_message", said
    if split := next((problem for problem in mail.problems if problem.code == "partial" and not problem.where), None):
        return "partial", f"It is only a part of a message that was split: {split.detail}"
    applies = match.opening is not None
    brings = has_documents and (applies or sent_for_others)
    automatic = _bounce(mail) or _automatic(mail, brings=brings) or (None if has_documents else _away(mail))
    if automatic:
        return automatic
    if has_documents and (applies or is_personal or not _impersonal(mail)):
        return "", ""
    for found in (_own(mail, own_addresses), _newsletter(mail, applies=applies), _spam(mail)):
        if found:
            return found
    return _without_documents(mail, applies=applies)


def _bounce(mail: Mail) -> tuple[str, str] | None:
    """Reports of the delivery of a mail (RFC 3464), in the usual words too, or of its reading (RFC 8098)."""
    headers = mail.headers
    sender = headers.sender.email if headers.sender else ""
    is_daemon = bool(POSTMASTERS.match(sender)) or headers.return_path == ""
    is_program = bool(POSTMASTERS.match(sender)) and not sender.lower().startswith("postmaster")
    says = is_program or (is_daemon and BOUNCED.search(f"{headers.subject}\n{mail.body[:500]}"))
    if mail.delivery_report and "disposition-notification" in (headers.other("content-type") or "").lower():
        return "auto_reply", f"It reports that mail was read: “{headers.subject[:100]}”."
    if mail.delivery_report or says or headers.other("x-failed-recipients"):
        return "bounce", f"It reports that mail could not be delivered: “{headers.subject[:100]}”."
    return None


def _automatic(mail: Mail, *, brings: bool) -> tuple[str, str] | None:
    """What its headers call automatic (RFC 3834). `Auto-Submitted: no` is a person.

    What a form on a website or a scanner generates may bring an application; an automatic answer never does.
    """
    headers = mail.headers
    submitted = (headers.auto_submitted or "").split(";")[0].strip().lower()
    if submitted == "no" or (brings and not submitted.startswith("auto-replied")):
        return None
    if submitted:
        return "auto_reply", f"It calls itself automatic (Auto-Submitted: {submitted[:40]})."
    answered = headers.other("x-autoreply") or headers.other("x-autorespond") or headers.other("x-autoresponder")
    if answered or (headers.precedence or "").lower() == "auto_reply":
        return "auto_reply", "Its headers call it an automatic answer."
    return None


def _away(mail: Mail) -> tuple[str, str] | None:
    """An automatic answer that only its words tell; such a mail brings no documents."""
    subject, words = mail.headers.subject, unquoted(mail.body)
    if (mail.headers.auto_submitted or "").strip().lower() == "no":
        return None
    if AWAY_SUBJECT.search(subject) and len(subject) < 160:
        return "auto_reply", f"Its subject is that of an automatic answer: “{subject[:100]}”."
    said = AWAY.search(words) if len(words) < AWAY_LETTERS and "?" not in words else None
    return ("auto_reply", f"Its words are those of an automatic answer: “{said.group()[:100]}”.") if said else None


def _impersonal(mail: Mail) -> bool:
    headers = mail.headers
    return bool(
        headers.list_id or headers.other("list-unsubscribe") or (headers.precedence or "").lower() in QUIET_PRECEDENCE
    )


def _own(mail: Mail, own_addresses: Sequence[str]) -> tuple[str, str] | None:
    sender = mail.headers.sender
    own = {matching_address(address) for address in own_addresses}
    if sender and matching_address(sender.email) in own and not mail.forwarded:
        return "own_mail", f"It comes from the office itself ({sender.email})."
    return None


def _newsletter(mail: Mail, *, applies: bool) -> tuple[str, str] | None:
    if _impersonal(mail):
        return "newsletter", "Its headers are those of a newsletter or mailing list."
    if not applies and (said := CIRCULAR.search(unquoted(mail.body))):
        return "newsletter", f"It says how to leave its mailing list: “{said.group()}”."
    return None


def _spam(mail: Mail) -> tuple[str, str] | None:
    marked = (mail.headers.other("x-spam-flag") or "").strip().lower() == "yes"
    found = SPAM.search(f"{mail.headers.subject}\n{mail.body[:3_000]}")
    if marked or found:
        return (
            "spam",
            f"It looks like unsolicited mail{f' (“{found.group()}”)' if found else ' (marked by the mail server)'}.",
        )
    return None


def _without_documents(mail: Mail, *, applies: bool) -> tuple[str, str]:
    """A person's mail that brings nothing: a question, an application whose files were forgotten, or something else."""
    words = unquoted(mail.body)
    if intent(mail) == "withdrawal":
        return "unclear", "It seems to withdraw an application."
    if SENDS.search(words) and applies:
        return "", ""
    if ASKS.search(words) or ASKS.search(mail.headers.subject):
        return "inquiry", f"It asks something and brings no documents: “{mail.headers.subject[:100]}”."
    if applies:
        return "unclear", "It names an opening and brings no documents."
    return "not_an_application", "It names no opening and brings no documents."


def intent(mail: Mail) -> str:
    """`application`, `question` or `withdrawal`."""
    words = unquoted(mail.body)
    if WITHDRAWS.search(f"{mail.headers.subject}\n{words[:2_000]}"):
        return "withdrawal"
    documents = any(attachment.role == "document" for attachment in mail.attachments)
    return "question" if not documents and ASKS.search(words) and len(words.split()) < 200 else "application"
