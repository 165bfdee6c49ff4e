"""From the bytes of a message, or of documents without one, to a reading.

In: raw bytes, the office's openings and the time of receipt. Out: a `Reading`, a plain value: the same bytes give the
same reading, in any process and on any day. Nothing here knows a network, a database or a clock.

Failures: none for any bytes; what could not be read is a problem in the reading. A hang or crash inside a library is
the caller's to bound, which is why it runs this in a process of its own (ingest/reader/pool.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from email.message import Message

from config.openings import Opening, Openings
from domain.applications import OpeningMatch, Submission
from domain.catalogue.kinds import Kind
from domain.documents import Document, ParsedFile
from domain.findings import Problem
from domain.mail import Attachment, Headers, Mail, Role
from domain.reading import FileText, Reading
from parsers import documents
from parsers.classification import messages
from parsers.classification.learned import Model
from parsers.documents.files_within import naming_files_within, with_files_within
from parsers.documents.message_files import EVERY_FILE, Course, MessageFiles
from parsers.extraction import foreign
from parsers.extraction.senders import sends_for_others
from parsers.languages.detection import language_of
from parsers.limits import DEFAULT_LIMITS, Limits
from parsers.mail.forwarded import written
from parsers.mail.message import SecondReader, take_apart
from parsers.mail.message_around import message_around
from parsers.mail.our_sentences import OurSentences, our_sentences
from parsers.mail.own_words import own_words
from parsers.mail.quoting import NOTHING_KNOWN
from parsers.mail.second_reader import SecondReading, second_reading
from parsers.submissions import submissions_of


def read(
    raw: bytes,
    openings: Openings,
    received: datetime,
    limits: Limits = DEFAULT_LIMITS,
    own_addresses: Sequence[str] = (),
    *,
    all_pages: bool = True,
    course: Course = EVERY_FILE,
    own_sentences: Sequence[str] = (),
    model: Model | None = None,
) -> Reading:
    """Everything the parsers say about one message (RFC 5322) that the office received then (aware time).

    Mail of `own_addresses` is the office's own, and so are `own_sentences`, pieces of what it sends to applicants.

    Without `all_pages` a Word file is laid out only where that decides something: laying one out takes as long as reading
    a hundred messages. `model`: an office's own, by which documents are told apart.
    """
    files = MessageFiles(limits, course)
    mail = take_apart(raw, limits, _second_reader(course))
    ours = our_sentences(own_sentences)
    return _read_mail(mail, openings, received, files, own_addresses, all_pages=all_pages, ours=ours, model=model)


# What `Course.began` is told while mail-parser reads; in `left_out` it costs mail-parser's opinion and no more.
SECOND_READER = "mail-parser"


def _second_reader(course: Course) -> SecondReader:
    def ask(message: Message) -> SecondReading | None:
        if SECOND_READER in course.left_out:
            return None
        course.began(SECOND_READER)
        found = second_reading(message)
        course.began("")
        return found

    return ask


def read_documents(
    files: Sequence[tuple[str, bytes]],
    openings: Openings,
    received: datetime,
    limits: Limits = DEFAULT_LIMITS,
    *,
    course: Course = EVERY_FILE,
    model: Model | None = None,
) -> Reading:
    """The same for files (name, content) that came without a message, read together as one application's."""
    mail = take_apart(message_around(files), limits, _second_reader(course))
    mail = replace(mail, headers=Headers(message_id=None, subject="", sender=None), problems=_about_files(mail))
    return _read_mail(mail, openings, received, MessageFiles(limits, course), (), all_pages=True, model=model)


def _about_files(mail: Mail) -> tuple[Problem, ...]:
    paths = {attachment.path for attachment in mail.attachments}
    return tuple(problem for problem in mail.problems if problem.where in paths)


def _read_mail(
    mail: Mail,
    openings: Openings,
    received: datetime,
    files: MessageFiles,
    own_addresses: Sequence[str],
    *,
    all_pages: bool,
    ours: OurSentences = NOTHING_KNOWN,
    model: Model | None,
) -> Reading:
    mail, parsed = _parsed(mail, files, all_pages=all_pages)
    whole, mail = mail, written(mail, own_addresses, ours)  # from here on, only what somebody wrote is evidence
    submissions = submissions_of(mail, parsed, openings, received, own_addresses, files, model)
    deciding = [] if all_pages else _deciding(submissions, parsed, openings)
    for each in [each for each in mail.attachments if each.path in deciding]:
        parsed[each.path] = files.parse(each, lay_out=True)
    if deciding:
        submissions = submissions_of(mail, parsed, openings, received, own_addresses, files, model)
    whole = replace(whole, attachments=tuple(_with_pages(each, parsed) for each in mail.attachments))
    match = next((each.match for each in submissions), OpeningMatch())
    found = [document for each in submissions for document in each.documents]
    kinds_found = {document.kind for document in found}
    has_documents = bool(kinds_found) or _is_sealed(mail) or (match.opening is not None and _brings_unopened(mail))
    relayed = sends_for_others(mail.headers.sender, openings)
    code, because = messages.reason(
        mail,
        match,
        has_documents,
        own_addresses,
        sent_for_others=relayed,
        is_personal=any(kind.entry.is_applicants_own for kind in kinds_found),
        is_offer=not relayed and foreign.sells(mail) and not any(each.wishes for each in submissions),
        is_foreign=not relayed and foreign.is_foreign(mail, found, (file.text for file in parsed.values()), openings),
    )
    problems = (*mail.problems, *_located(parsed))
    return Reading(
        whole,
        submissions,
        code,
        because,
        messages.intent(mail),
        problems,
        language_of(mail.body),
        own_words=own_words(whole.body, whole.headers.subject, ours) or _words_of_subject(whole),
        texts=tuple(_texts(parsed)),
    )


# What is searched in: a thesis of a file, five of them of a message. Longer ones are found by their beginnings.
CHARACTERS_OF_FILE, CHARACTERS_OF_MESSAGE = 150_000, 750_000


def _texts(parsed: Mapping[str, ParsedFile]) -> Iterator[FileText]:
    """The words of each file, by its pages; a page that was not read is empty."""
    left = CHARACTERS_OF_MESSAGE
    for path, file in parsed.items():
        room = min(left, CHARACTERS_OF_FILE)
        pages: list[str] = []
        for page in file.pages:
            pages += [""] * (page.number - 1 - len(pages))
            pages.append(page.text[:room])
            room -= len(pages[-1])
            left -= len(pages[-1])
            if room <= 0:
                break
        yield FileText(path, tuple(pages))


def _words_of_subject(mail: Mail) -> str:
    """The subject where it is all that somebody wrote: a mail without text and files, or an answer to an invitation."""
    is_bare = not (mail.body.strip() or _documents_of(mail))
    return mail.headers.subject if mail.calendar or is_bare else ""


def _parsed(mail: Mail, files: MessageFiles, *, all_pages: bool) -> tuple[Mail, dict[str, ParsedFile]]:
    """What each document's file says; what such a file carries becomes a file of the message."""
    parsed = {each.path: files.parse(each, lay_out=all_pages) for each in _documents_of(mail)}
    whole = with_files_within(mail, parsed, files.limits)
    documents_now = _documents_of(whole)
    within = {
        each.path: naming_files_within(files.parse(each, lay_out=all_pages))
        for each in documents_now
        if each.path not in parsed
    }
    return whole, {each.path: parsed.get(each.path) or within[each.path] for each in documents_now}


def _documents_of(mail: Mail) -> list[Attachment]:
    return [each for each in mail.attachments if each.role is Role.DOCUMENT]


def _is_sealed(mail: Mail) -> bool:
    """Whether something in it is encrypted: nobody knows what it brings, but somebody took trouble over it."""
    return any(problem.code == "sealed" for problem in mail.problems)


def _brings_unopened(mail: Mail) -> bool:
    """Whether it brings an archive that has a password, is damaged or too large: nobody knows what is in it."""
    containers = {each.path for each in mail.attachments if each.role is Role.CONTAINER}
    return any(problem.where in containers for problem in mail.problems)


def _located(parsed: Mapping[str, ParsedFile]) -> Iterator[Problem]:
    """The files' problems with the path of each file."""
    for path, file in parsed.items():
        for problem in file.problems:
            yield problem if problem.where else replace(problem, where=path)


# Longer files may be several documents, whatever the whole looks like.
WORDS_OF_ONE = 1_500


def _deciding(submissions: Sequence[Submission], parsed: Mapping[str, ParsedFile], openings: Openings) -> set[str]:
    """The office files whose pages decide something: their length counts, or they may be several documents."""
    return {
        document.attachment
        for submission in submissions
        for document in submission.documents
        if document.attachment
        and any(problem.code == "not_laid_out" for problem in parsed[document.attachment].problems)
        and (_pages_decide(document, openings.get(submission.match.opening)) or document.words > WORDS_OF_ONE)
    }


def _pages_decide(document: Document, opening: Opening | None) -> bool:
    has_bounds = opening is not None and opening.length(document.kind) is not None
    return has_bounds or document.kind.entry.pages_matter or document.kind is Kind.UNKNOWN


def _with_pages(attachment: Attachment, parsed: Mapping[str, ParsedFile]) -> Attachment:
    file = parsed.get(attachment.path)
    return replace(attachment, pages=file.page_count, media_type=file.media_type) if file else attachment


def thumbnail(content: bytes, page: int, width: int) -> bytes | None:
    """A PNG, `width` pixels wide, of one page (from 1) of a PDF; None when it cannot be rendered."""
    return documents.pdf.thumbnail(content, page, width)
