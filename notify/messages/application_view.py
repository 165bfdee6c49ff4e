"""An application as the coordinator's mail shows it.

In: an application, and what made the mail. Out: plain values for the templates: what is new first, what waits, what is not met
before what is, each sentence of the applicant once.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from config.settings import Settings
from domain.actions import (
    Correctable,
    CorrectApplication,
    CorrectDocument,
    DocumentAspect,
    JudgeSender,
    MarkAnswered,
    MergeApplication,
    NextAction,
    ShowApplication,
)
from domain.applications import Fact
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.dates import day_in_words, moment_in_words, value_in_words
from domain.documents import extent, reasons_shown
from domain.outgoing import Before
from notify.messages.replies import Replies
from notify.messages.steps import Step, desk_of, step
from notify.messages.words import said
from storage.summaries import Application, DocumentSummary, FiledMessage, FindingSummary

# What a person corrects to resolve a doubt of this code.
CORRECTED_VALUES = {
    "opening_unknown": (Correctable.OPENING,),
    "cycle_unknown": (Correctable.CYCLE,),
    "applicant_unknown": (Correctable.NAME, Correctable.EMAIL),
}
CORRECTED_DOCUMENTS = {"kind_unknown": DocumentAspect.KIND, "pages_unknown": DocumentAspect.PAGES}
CORRECTED_FACTS = {fact.replace("_", " "): Correctable(fact) for fact in FactName}
# In which order the requirements stand: what is to be mended first. Doubts stand in a frame of their own.
ORDER = {"lacking": 0, "doubt": 1, "note": 2, "met": 3}


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a mail: whose, when, and its lines. `command` marks what waits for an answer as answered.

    `other`: who sent it, where that is not the address of the applicant.
    """

    who: str
    when: str
    subject: str
    lines: tuple[str, ...]
    asks: bool = False
    command: Step | str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """An application as the templates show it."""

    number: int
    name: str
    email: str
    phone: str
    opening: str
    cycle: str
    late: bool
    channel: str
    received: str
    status: str
    findings: Sequence[FindingSummary]
    documents: Sequence[dict[str, Any]]
    facts: Sequence[dict[str, Any]]
    doubts: Sequence[dict[str, Any]]
    news: Sequence[str] = ()  # with a change: what it changed, in sentences
    mails: Sequence[Said] = ()  # the words that came with it
    questions: Sequence[Said] = ()  # what waits for an answer
    decided: str = ""  # what a person decided, and that it stands
    reply: str = ""  # whom a reply to this mail reaches


def view(
    found: Application,
    settings: Settings,
    pictures: Container[int] = (),
    *,
    messages: Collection[int] = (),
    before: Before | None = None,
    replies: Replies | None = None,
) -> View:
    """What the templates show of an application.

    `pictures`: the documents whose first page is shown; `messages`: the mail that the notification is about; `before`: how the
    application stood until then, when it was there.
    """
    about = [each for each in found.messages if each.id in messages and not each.is_of_office]
    questions = [each for each in found.messages if each.waits_for_answer and not each.is_of_office]
    return View(
        number=found.id,
        name=found.applicant_name or "unknown",
        email=found.applicant_email,
        phone=found.applicant_phone,
        opening=opening_name(settings, found.opening) or "unknown",
        cycle=found.cycle or "",
        late=found.late,
        channel=found.channel,
        received=moment_in_words(found.received_at, settings.zone),
        status=found.status,
        findings=ordered(each for each in found.findings if each.severity != "doubt"),
        documents=[
            _document(each) | {"cid": f"page-{each.id}" if each.id in pictures else "", "is_new": False}
            for each in found.documents
            if each.superseded_by_id is None
        ],
        facts=list(_facts(found)),
        doubts=[
            {"sentence": each.sentence, "command": step(next_action(each, found), desk_of(settings))}
            for each in found.findings
            if each.severity == "doubt"
        ],
        news=list(_news(found, messages, before)) if before is not None else (),
        mails=[_said(each, found, settings) for each in about if each.words and each not in questions],
        questions=[_said(each, found, settings) for each in questions if each.words],
        decided=_decided(found, settings),
        reply=_reply(replies) if replies is not None else "",
    )


def ordered(findings: Collection[FindingSummary] | Iterator[FindingSummary]) -> list[FindingSummary]:
    """What is not met first, what is met last; within each as they were checked."""
    return sorted(findings, key=lambda each: ORDER.get(each.severity, len(ORDER)))


def _news(found: Application, messages: Collection[int], before: Before) -> Iterator[str]:
    """What a new mail has changed: the status, documents that came, and what is settled by them."""
    if found.decided_at is None and found.status != before.status:
        yield f"It is {found.status} now; before it was {before.status}."
    for each in found.documents:
        if each.message_id in messages and each.superseded_by_id is None:
            shown = _document(each)
            yield f"New: {shown['kind']}, {shown['pages']} ({shown['filename']})."
    now = {each.sentence for each in found.findings}
    for sentence in before.sentences:
        if sentence not in now:
            yield f"Settled: {sentence}"


def _decided(found: Application, settings: Settings) -> str:
    if found.decided_at is None:
        return ""
    why = f" ({found.decision})" if found.decision else ""
    day = day_in_words(found.decided_at.astimezone(settings.zone))
    return f"A person decided on {day} that it is {found.status}{why}. This holds until a person changes it."


def _reply(replies: Replies) -> str:
    """Whom a reply reaches; it quotes this mail, which is not meant for the applicant."""
    if not replies.applicant:
        return "A reply to this mail does not reach the applicant, whose address is not certain."
    copy = ", and a copy goes to the office" if replies.reach_office else ""
    return f"Your reply to this mail goes to {replies.applicant}{copy}. Delete what it quotes of this mail."


def _said(message: FiledMessage, found: Application, settings: Settings) -> Said:
    asks = message.waits_for_answer
    is_theirs = found.applicant_email and found.applicant_email.casefold() in message.sender.casefold()
    return Said(
        who=message.sender,
        when=moment_in_words(message.received_at, settings.zone),
        subject=message.subject,
        lines=said(message.words),
        asks=asks,
        command=step(MarkAnswered(message.id), desk_of(settings)) if asks else "",
        other="" if is_theirs else message.sender,
    )


def next_action(doubt: FindingSummary, found: Application) -> NextAction:
    """What a person does to resolve a doubt; to look at the application where looking has to come first."""
    fact = str(doubt.values.get("fact", "")).replace("_", " ").replace("-", " ")
    if doubt.code in {"fact_unclear", "facts_disagree"} and fact in CORRECTED_FACTS:
        return CorrectApplication(found.id, (CORRECTED_FACTS[fact],))
    if doubt.code in CORRECTED_VALUES:
        return CorrectApplication(found.id, CORRECTED_VALUES[doubt.code])
    if doubt.code in CORRECTED_DOCUMENTS:
        called = doubt.values.get("filename")
        documents = [each.id for each in found.documents if each.filename == called and each.superseded_by_id is None]
        number = documents[0] if len(documents) == 1 else None
        return CorrectDocument(found.id, number, CORRECTED_DOCUMENTS[doubt.code])
    if doubt.code == "sender_unproven":
        return JudgeSender(int(doubt.values["message"]))
    if doubt.code == "same_person_elsewhere":
        return MergeApplication(found.id, int(doubt.values["number"]))
    if doubt.code == "only_recommendation":
        return MergeApplication(found.id)
    return ShowApplication(found.id)


def _facts(found: Application) -> Iterator[dict[str, Any]]:
    """What was stated, each with the words it came from; words that several facts came from are quoted once."""
    quoted: set[str] = set()
    for name, fact in found.facts.items():
        shown = _fact(name, fact, found.places)
        shown["evidence"] = [each for each in shown["evidence"] if each.words not in quoted]
        quoted |= {each.words for each in shown["evidence"][:1]}
        yield shown


def _fact(name: str, fact: Fact, places: Mapping[str, str]) -> dict[str, Any]:
    """A stated fact with the words it came from, and where they stand."""
    return {
        "name": FactName(name).entry.name
        if name in set(FactName)
        else name.removeprefix("form.").replace("_", " ").capitalize(),
        "value": value_in_words(fact.value or "") or ("unclear" if fact.evidence else "not stated"),
        "evidence": [replace(each, document=places.get(each.document, each.document)) for each in fact.evidence],
    }


def opening_name(settings: Settings, key: str | None) -> str:
    """What the coordinator calls an opening: its name, or the key of one that is not there any more; '' for none."""
    opening = settings.openings.get(key)
    return opening.name if opening else key or ""


def _document(line: DocumentSummary) -> dict[str, Any]:
    pages = extent(line.pages, line.words, pages_matter=Kind(line.kind).entry.pages_matter)
    if line.attachment is None:
        pages = f"{line.words} words"
    elif line.body_pages is not None and line.body_pages != line.pages:
        pages += f" ({line.body_pages} of body)"
    run = f", from page {line.first_page}" if line.first_page and line.first_page > 1 else ""
    return {
        "kind": Kind(line.kind).entry.name,
        "filename": line.filename or ("the mail's own text" if line.attachment is None else line.attachment),
        "pages": pages + run,
        "confidence": round(line.confidence * 100),
        "reasons": "; ".join(reasons_shown(line.confidence, line.reasons)),
    }
