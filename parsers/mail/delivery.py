"""What a report says about the delivery of a mail: to whom, whether for good, why, and which mail it was.

In: the machine's part of a report (RFC 3464), the head of the mail that came back, and the words, where servers write nothing else.
Out: a `Delivery`.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.addresses import EMAIL
from domain.mail import Delivery, Headers
from parsers.languages.mail_programs import PhrasePattern, plain

FIELD = re.compile(r"^([A-Za-z-]{3,40}):[ \t]*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
MESSAGE_ID = re.compile(r"^[ \t>]*message-id:\s*(<[^<>\s]{1,990}>)", re.IGNORECASE | re.MULTILINE)
# How mail servers name whom they could not reach, each before or behind the address.
NAMED = re.compile(
    r"^[ \t]*<?([^\s<>:]{1,64}@[^\s<>:]{1,190}?)>?:?[ \t]*$|^[ \t]*<([^\s<>]{1,64}@[^\s<>]{1,190})>[: ]|"
    r"(?:message to|delivered to|recipient:?|rcpt to:|an|à|para|destinatario:?)\s+<?([^\s<>]{1,64}@[^\s<>,;]{1,190})",
    re.IGNORECASE | re.MULTILINE,
)
WORDS = 4_000  # of a report's own words
# RFC 3463 sections 3.2 to 3.8: the subject and detail of a status, or the subject alone.
BY_STATUS = {
    "2.2": "mailbox full",
    "2.1": "the mailbox is switched off",
    "2.3": "the mail is too large for it",
    "3.4": "the mail is too large for it",
    "1.1": "there is no such address",
    "1.10": "there is no such address",
    "1.6": "there is no such address any more",
    "1.2": "there is no such domain",
    "1.8": "the office's own address is refused",
    "4.4": "there is no such domain",
    "4.1": "its server does not answer",
    "4.2": "its server does not answer",
    "4.7": "its server did not take it in time",
    "7": "its server refuses the mail",
}
CAUSES = tuple(
    (PhrasePattern(key, whole=False), said)
    for key, said in (
        ("mailbox_full", "mailbox full"),
        ("no_such_address", "there is no such address"),
        ("no_such_domain", "there is no such domain"),
        ("too_large", "the mail is too large for it"),
        ("no_answer", "its server does not answer"),
        ("refused", "its server refuses the mail"),
    )
)
POSTMASTERS = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|mailerdaemon|microsoftexchange[0-9a-f]{32})\b", re.I
)
UNDELIVERABLE = PhrasePattern("undeliverable", whole=False)
# Exchange puts it before the subject of what came back.
SUBJECT = PhrasePattern("undeliverable", around=r"\s*<phrases>\s*[:：]")
WORDS_OF_REPORT = 500  # in which a server says what it reports
DELAYED = PhrasePattern("delayed", whole=False)


def is_of_a_server(headers: Headers, words: str) -> bool:
    """Whether a server wrote that a mail was not delivered, or not yet, in whatever form."""
    sender = headers.sender.email if headers.sender else ""
    is_daemon = POSTMASTERS.match(sender) is not None
    said = plain(f"{headers.subject}\n{words[:WORDS_OF_REPORT]}")
    says = UNDELIVERABLE.search(said) is not None or DELAYED.search(said) is not None
    if is_daemon and not sender.lower().startswith("postmaster"):
        return True
    return (says and (is_daemon or headers.return_path == "")) or SUBJECT.match(plain(headers.subject)) is not None


def delivery(
    status: str, returned: str, words: str, subject: str, named: Iterable[str] = (), own: str = ""
) -> Delivery:
    """What a report says.

    `status`: its part for machines. `returned`: the head of the mail that came back. `named`: addresses that its own head names.
    `own`: the Message-ID that it answers.
    """
    fields = {name.lower(): " ".join(value.split()) for name, value in FIELD.findall(status[:20_000])}
    said = words[:WORDS]
    detail = " ".join((fields.get("diagnostic-code", ""), fields.get("status", "")))
    message_id = MESSAGE_ID.search(returned) or MESSAGE_ID.search(words)
    action = fields.get("action", "").split(" ")[0].lower()
    is_delayed = action == "delayed" or (not action and DELAYED.search(plain(f"{subject}\n{said[:1_500]}")) is not None)
    return Delivery(
        recipient=_recipient(fields, returned, said, named),
        is_delayed=is_delayed,
        cause=_cause(detail, fields.get("status", ""), said),
        message_id=message_id[1] if message_id else own or None,
    )


def _recipient(fields: dict[str, str], returned: str, words: str, named: Iterable[str]) -> str:
    """The address that the mail was sent to: the one before a forward within the other server, where both are told."""
    for value in (fields.get("original-recipient", ""), fields.get("final-recipient", ""), *named):
        if found := EMAIL.search(value.rpartition(";")[2]):
            return found.group()
    for match in NAMED.finditer(words):
        return next(each for each in match.groups() if each).rstrip(".'\"")
    to = next((value for name, value in FIELD.findall(returned[:20_000]) if name.lower() == "to"), "")
    found = EMAIL.search(to) or EMAIL.search(words)
    return found.group() if found else ""


def _cause(detail: str, status: str, words: str) -> str:
    """Why, in words, from the status (RFC 3463) or from what servers usually say; '' where neither tells."""
    for text in (detail, words):
        cause = next((said for pattern, said in CAUSES if pattern.search(plain(text))), "")
        if cause:
            return cause
        for found in STATUS.finditer(status or text):
            cause = BY_STATUS.get(f"{found[2]}.{found[3]}") or BY_STATUS.get(found[2], "")
            if cause:
                return cause
    return ""
