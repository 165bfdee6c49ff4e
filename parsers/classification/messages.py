"""What is no application: bounces, automatic answers, newsletters, questions, unsolicited mail.

In: a mail, what its subject matches, and whether it brings documents. Out: a code of domain.catalogue.codes.SET_ASIDE_REASONS with
a sentence, or '' for an application. Losing an application is the worst error, so a person's mail with documents is never
set aside here, and doubt is `unclear`.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from domain.addresses import matching_address
from domain.applications import OpeningMatch
from domain.mail import Mail
from parsers.classification.automatic import WISHES, WITHDRAWS, of_a_program
from parsers.classification.possible_application import of_an_application
from parsers.languages.vocabulary import one_of
from parsers.mail.delivery import POSTMASTERS
from parsers.mail.own_words import own_words
from parsers.mail.quoting import unquoted
from parsers.text.fields import addresses, is_via

CIRCULAR = re.compile(one_of("messages.circular"), re.I)
SPAM = re.compile(rf"\b{one_of('messages.spam')}\b", re.I)
ASKS = re.compile(rf"\?|\b{one_of('messages.asks')}", re.I)
SENDS = re.compile(rf"\b{one_of('messages.sends')}\b", re.I)
QUESTION_WORDS = 250  # of a question through a list, at most
LINKS_OF_QUESTION = 2
LIST_FOOTER = "\n____________"  # what Mailman draws above the list's own words
QUIET_PRECEDENCE = {"bulk", "list", "junk"}


def reason(
    mail: Mail,
    match: OpeningMatch,
    has_documents: bool,
    own_addresses: Sequence[str] = (),
    *,
    sent_for_others: bool = False,
    is_personal: bool = False,
    is_foreign: bool = False,
    is_offer: bool = False,
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
    if automatic := of_a_program(mail, has_documents=has_documents, brings=brings):
        return automatic
    if has_documents and not applies and is_foreign and not _impersonal(mail):
        return "not_an_application", "Neither its words nor its files have anything of an application."
    if has_documents and is_offer and not _impersonal(mail):
        return (
            "not_an_application",
            "It offers something, and neither its words nor its files say that somebody applies.",
        )
    if has_documents and (applies or is_personal or not _impersonal(mail)):
        return "", ""
    for found in (
        _own(mail, own_addresses),
        _asks_through_list(mail, own_addresses, applies=applies),
        _newsletter(mail, applies=applies),
        _spam(mail, applies=applies),
    ):
        if found:
            return found
    return _without_documents(mail, applies=applies)


def _impersonal(mail: Mail) -> bool:
    headers = mail.headers
    return bool(
        headers.list_id or headers.other("list-unsubscribe") or (headers.precedence or "").lower() in QUIET_PRECEDENCE
    )


def _own(mail: Mail, own_addresses: Sequence[str]) -> tuple[str, str] | None:
    sender = mail.headers.sender
    own = {matching_address(address) for address in own_addresses}
    if sender and matching_address(sender.email) in own and not mail.forwarded and not _sent_through(mail, own):
        return "own_mail", f"It comes from the office itself ({sender.email})."
    return None


def _sent_through(mail: Mail, own: Collection[str]) -> bool:
    """Whether a group or list put its own address into From, and names the person who wrote (`Ada Lind via Internships`)."""
    headers = mail.headers
    says_via = headers.sender is not None and is_via(headers.sender)
    if not (headers.list_id or headers.other("list-post") or says_via):
        return False
    named = addresses(headers.other("x-original-from") or headers.other("x-original-sender")) or headers.reply_to
    return any(matching_address(each.email) not in own and not POSTMASTERS.match(each.email) for each in named)


def _asks_through_list(mail: Mail, own_addresses: Sequence[str], *, applies: bool) -> tuple[str, str] | None:
    """A person's question that came through a group or list: to one of the office's, or about an opening; no circular is one."""
    headers = mail.headers
    if headers.list_id is None or headers.other("feedback-id"):
        return None
    own = {matching_address(address) for address in own_addresses}
    words = own_words(mail.body).partition(LIST_FOOTER)[0]
    is_of_office = bool(own & {matching_address(each.email) for each in headers.to}) and _is_discussed(mail, own)
    if not (is_of_office or (applies and _is_discussed(mail, own))):
        return None
    is_short = len(words.split()) <= QUESTION_WORDS and words.count("://") <= LINKS_OF_QUESTION
    if is_short and not CIRCULAR.search(words) and (ASKS.search(words) or ASKS.search(headers.subject)):
        return "inquiry", f"It asks something through a list and brings no documents: “{headers.subject[:100]}”."
    return None


def _is_discussed(mail: Mail, own: Collection[str]) -> bool:
    """Whether people write to the list (RFC 2369 section 3.4), as they do not to a newsletter."""
    posts = (mail.headers.other("list-post") or "").strip()
    return _sent_through(mail, own) or (posts != "" and not posts.upper().startswith("NO"))


def _newsletter(mail: Mail, *, applies: bool) -> tuple[str, str] | None:
    if _impersonal(mail):
        return "newsletter", "Its headers are those of a newsletter or mailing list."
    if not applies and (said := CIRCULAR.search(unquoted(mail.body))):
        return "newsletter", f"It says how to leave its mailing list: “{said.group()}”."
    return None


def _spam(mail: Mail, *, applies: bool) -> tuple[str, str] | None:
    if applies and WISHES.search(unquoted(mail.body)):
        return None
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
    if applies and WISHES.search(words):
        return "", ""
    if applies:
        return "unclear", "It names an opening and brings no documents."
    if found := of_an_application(f"{mail.headers.subject}\n{words}"):
        return "unclear", f"It may be an application: it brings no documents and speaks of: {found}."
    return "not_an_application", "It names no opening and brings no documents."


def intent(mail: Mail) -> str:
    """`application`, `question` or `withdrawal`."""
    words = unquoted(mail.body)
    if WITHDRAWS.search(f"{mail.headers.subject}\n{words[:2_000]}"):
        return "withdrawal"
    documents = any(attachment.role == "document" for attachment in mail.attachments)
    return "question" if not documents and ASKS.search(words) and len(words.split()) < 200 else "application"
