"""The words of the catalogue as the desk shows them: kinds, facts, states, statuses, what happened.

In: a key or an English word of another room (`cover_letter`, `set_aside`, `Cover letter`). Out: the word in the language of the desk.
Other rooms know nothing of the desk's languages, so `WORDS` names here what of theirs a page may show.

Failures: none; a word that is not among them is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from domain.catalogue.codes import CODES, SET_ASIDE_REASONS
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.catalogue.reasons import Reason, reason_of
from domain.committee import Vote
from domain.findings import filled
from domain.users import Role, Scope
from operations.letter_templates import TO_APPLICANTS, TO_OTHERS
from operations.manual_intake import Channel
from operations.people_undo import UndoneSentence
from storage.models import ApplicationStatus, MessageState, OutgoingState
from storage.summaries import FindingSummary
from web.texts import N_, day_in_words, gettext, ngettext, spoken

# What an event says that happened (storage/events.py), and other words that stand in badges.
EVENTS = (
    N_("account disabled"),
    N_("account enabled"),
    N_("added"),
    N_("answered"),
    N_("attached"),
    N_("cancelled"),
    N_("committee round closed"),
    N_("committee round opened again"),
    N_("corrected"),
    N_("decided"),
    N_("declared genuine"),
    N_("declared forged"),
    N_("declared an application"),
    N_("declared no application"),
    N_("doubt looked at"),
    N_("erased"),
    N_("exported"),
    N_("failed"),
    N_("filed"),
    N_("given up"),
    N_("handed over"),
    N_("handed over to the committee"),
    N_("held back"),
    N_("internal error"),
    N_("invited"),
    N_("joined"),
    N_("kept"),
    N_("kept apart"),
    N_("letter changed"),
    N_("letter written"),
    N_("link made"),
    N_("mended"),
    N_("merged"),
    N_("new password asked for"),
    N_("noted"),
    N_("notifications chosen"),
    N_("original read"),
    N_("password changed"),
    N_("person removed"),
    N_("put off"),
    N_("read again"),
    N_("released"),
    N_("renamed"),
    N_("renumbered"),
    N_("retried"),
    N_("reviewed"),
    N_("role changed"),
    N_("seen"),
    N_("sent"),
    N_("set aside"),
    N_("snoozed"),
    N_("split"),
    N_("stage set"),
    N_("taken"),
    N_("taken out"),
    N_("vanished"),
    N_("webhook tried again"),
    N_("late"),
)
# What other rooms write where a record has nothing.
UNNAMED = (N_("unknown sender"), N_("no subject"), N_("unknown"), N_("opening unknown"))
PARTS = (  # of postroom, as its health names them
    N_("Backup"),
    N_("Disk"),
    N_("Engine of the workers"),
    N_("Failed backup"),
    N_("Outgoing mail"),
    N_("Stalled job"),
    N_("Stalled lease"),
    N_("Virus scanner"),
    N_("Worker"),
)


def words() -> Iterator[str]:
    """Every word of other rooms that a page may show, as it stands in the language files."""
    for kind in Kind:
        yield from (shown(kind), kind.entry.name, kind.entry.noun)
    for fact in FactName:
        yield from (shown(fact), fact.entry.name, *fact.entry.values)
    for known in (ApplicationStatus, MessageState, OutgoingState, Channel, Vote, Scope):
        yield from map(shown, known)
    yield from (role.word for role in Role)
    yield from map(shown, SET_ASIDE_REASONS)
    yield from SET_ASIDE_REASONS.values()
    yield from (*TO_APPLICANTS.values(), *TO_OTHERS.values())
    yield from (each.value for each in UndoneSentence)
    yield from (code.coordinator for code in CODES.values())
    yield from Reason


def shown(key: str) -> str:
    """A key as an English word: `cover_letter` becomes `cover letter`."""
    return key.replace("_", " ")


def stated(key: str) -> str:
    """A key, or an English word or sentence of a table, in the language of the desk; what is translated already stays."""
    word = shown(key)
    return key if isinstance(key, Markup) or not word else spoken().translations.gettext(word)


def named(title: str) -> str:
    """A name or subject as somebody wrote it; where there is none, that it is unknown."""
    return stated(title) if title in UNNAMED else title


def kind_name(kind: str) -> str:
    """A kind of document at the head of a line: `Cover letter`."""
    return stated(Kind(kind).entry.name)


def noun(kind: str) -> str:
    """A kind of document within a sentence: `cover letter`."""
    entry = Kind(kind).entry
    return stated(entry.noun or entry.name.lower())


def extent(pages: int | None, words: int, *, pages_matter: bool) -> str:
    """How long a document is: by its words where its pages are not counted and nobody asks for them."""
    if pages is not None:
        return ngettext("%(num)s page", "%(num)s pages", pages)
    if pages_matter or not words:
        return gettext("pages unknown")
    return ngettext("%(num)s word", "%(num)s words", words)


def value(word: str) -> str:
    """A value of a record: a day (ISO 8601) written out, a word of the catalogue, or what the applicant wrote."""
    try:
        return day_in_words(date.fromisoformat(word)) if len(word) == len("2026-11-28") else stated(word)
    except ValueError:
        return stated(word)


def sentence(finding: FindingSummary) -> str:
    """What was found, in the language of the desk; in English as it was stored, where that language has no sentence for it."""
    code = CODES.get(finding.code)
    said = spoken().translations.gettext(code.coordinator) if code is not None else ""
    if code is None or said == code.coordinator:
        return finding.sentence
    words = {name: value(word) for name, word in finding.values.items()}
    if "why" in words and (why := _reason(finding.values["why"])) is not None:
        words["why"] = why
    elif "why" in words and words["why"] == finding.values["why"]:  # no sentence is of two languages
        return finding.sentence
    try:
        return filled(said, words)
    except KeyError:  # stored by a version whose sentence needed other values
        return finding.sentence


def _reason(words: str) -> str | None:
    """Why something is not clear, in the language of the desk; None where that language has no words for it."""
    found = reason_of(words)
    if found is None:
        return None
    reason, values = found
    said = spoken().translations.gettext(reason)
    return None if said == reason else filled(said, {name: value(word) for name, word in values.items()})
