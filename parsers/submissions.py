"""What each applicant sent with one message: the opening, documents and facts.

In: the mail as its writer wrote it, what its files say, and the office's openings. Out: one submission for each applicant, nearly
always one for a message.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from config.openings import Opening, Openings
from domain.applications import OpeningMatch, Submission
from domain.catalogue.kinds import Kind
from domain.documents import Document, ParsedFile
from domain.mail import Attachment, Mail
from parsers import documents
from parsers.classification import closer_look, kinds, measures
from parsers.classification.learned import Model
from parsers.classification.page_sets import pages_of_joined
from parsers.documents.message_files import MessageFiles
from parsers.extraction import applicant, foreign, form, letter, referees, subject
from parsers.extraction.person import second_addresses, second_names
from parsers.extraction.several_applicants import Piece

BODY = "body"


def submissions_of(
    mail: Mail,
    parsed: Mapping[str, ParsedFile],
    openings: Openings,
    received: datetime,
    own_addresses: Sequence[str],
    files: MessageFiles,
    model: Model | None = None,
) -> tuple[Submission, ...]:
    """What each applicant sent with the message; `parsed`: the files of its documents, by their paths.

    `model`: an office's own, by which documents are told apart.
    """
    texts = [(path, file.text) for path, file in parsed.items()]
    by_path = {each.path: each for each in mail.attachments}

    def is_own_paper(piece: Piece) -> bool:
        file = parsed[piece.path]
        found = kinds.decide([(by_path[piece.path], _with_pages_only(file, piece.pages))], "", None, model)
        is_own = any(document.kind.entry.is_applicants_own for document in found)
        if piece.pages is None or piece.pages[0] == 1 or not is_own:
            return is_own
        # The second page of a CV, with a referee at its head, begins no document.
        whole = kinds.decide([(by_path[piece.path], file)], "", None, model)
        return any(each.first_page == piece.pages[0] for each in whole)

    return tuple(
        _submission(mail, parsed, group, openings, received, files, model)
        for group in applicant.find(mail, texts, openings, own_addresses, is_own_paper)
    )


def _with_pages_only(file: ParsedFile, pages: tuple[int, int] | None) -> ParsedFile:
    """The file as it would be with these of its pages (from 1, both included) alone."""
    if pages is None:
        return file
    own = file.pages[pages[0] - 1 : pages[1]]
    return replace(file, pages=own, page_count=own[-1].number if own else 0)


def _files_of(
    group: applicant.Group, mail: Mail, parsed: Mapping[str, ParsedFile]
) -> list[tuple[Attachment, ParsedFile]]:
    """One applicant's files; of a file that holds several people's papers, the pages that are this one's."""
    runs: dict[str, list[tuple[int, int] | None]] = {
        path: [(first, last) for other, first, last in group.pages if other == path] or [None]
        for path in group.attachments
    }
    return [
        (each, _with_pages_only(parsed[each.path], run)) for each in mail.attachments for run in runs.get(each.path, ())
    ]


def _submission(
    mail: Mail,
    parsed: Mapping[str, ParsedFile],
    group: applicant.Group,
    openings: Openings,
    received: datetime,
    opened: MessageFiles,
    model: Model | None,
) -> Submission:
    """What one applicant sent with this message."""
    name = group.applicant.name.value or ""
    match = subject.match(mail.headers.subject, group.body, openings, received, name)
    files = _files_of(group, mail, parsed)
    opening = openings.get(match.opening)
    found = kinds.decide(files, group.body, opening, model)
    if opening is None or match.cycle_assumed:
        known, match = opening, _match_by_letter(match, found, parsed, openings, received, mail.headers.subject, name)
        opening = openings.get(match.opening)
        if opening is not known:  # the passages that name it are looked for once it is known
            found = kinds.decide(files, group.body, opening, model)
    contents = {each.path: each.content for each in mail.attachments}
    found = tuple(_measured(each, parsed, opening, contents, opened.look) for each in found)
    found, parsed = closer_look.with_tables(found, parsed, contents, opened.look)
    facts = letter.facts(_texts_with_facts(found, parsed, group.body), received, opening, name)
    match = subject.with_period(match, opening, facts.start_date.value)
    texts = {path: file.text for path, file in parsed.items()}
    if referee := referees.referee_of(
        mail.headers.sender, mail.headers.subject, group.body, found, {**texts, "": group.body}
    ):
        return Submission(
            applicant=referee.recommended,
            match=match,
            documents=found,
            referee=referee.name,
            names=referee.names,
        )
    return Submission(
        applicant=group.applicant,
        match=match,
        availability=facts.availability,
        start_date=facts.start_date,
        end_date=facts.end_date,
        academic_credit=facts.academic_credit,
        documents=found,
        form=_form(found, parsed, opening),
        disagreements=facts.findings,
        names=second_names(group.applicant, group.body),
        other_addresses=second_addresses(group.applicant, group.body, found, texts),
        wishes=foreign.wishes(mail, group.body, found, (texts[each.path] for each, _ in files), match),
    )


def _match_by_letter(
    match: OpeningMatch,
    found: Sequence[Document],
    parsed: Mapping[str, ParsedFile],
    openings: Openings,
    received: datetime,
    about: str,
    name: str,
) -> OpeningMatch:
    """The opening and round that the cover letter or a membership form names, where subject (`about`) and body are silent."""
    for document in found:
        if document.attachment is None or not document.kind.entry.names_opening:
            continue
        words = "\n".join(page.text for page in _pages_of(document, parsed))
        named = subject.match_letter(about, words, openings, received, name)
        evidence = tuple(replace(each, document=document.attachment) for each in named.evidence)
        match = subject.with_letter(match, replace(named, evidence=evidence))
    return match


def _pages_of(document: Document, parsed: Mapping[str, ParsedFile]) -> Sequence[documents.Page]:
    if document.attachment is None:
        return ()
    if document.joined:
        return pages_of_joined(document, parsed)
    first, last = document.first_page or 1, document.last_page or 1_000_000
    return tuple(page for page in parsed[document.attachment].pages if first <= page.number <= last)


def _measured(
    document: Document,
    parsed: Mapping[str, ParsedFile],
    opening: Opening | None,
    contents: Mapping[str, bytes],
    look: closer_look.Look,
) -> Document:
    """A writing sample with its length and look; any other document as it is."""
    if document.kind is not Kind.WRITING_SAMPLE or document.attachment is None:
        return document
    file, pages = parsed[document.attachment], _pages_of(document, parsed)
    measured = measures.measure(document, pages, opening.topic if opening else ())
    length = opening.length(document.kind) if opening else None
    if document.joined:
        return measured
    return closer_look.looked_again(measured, pages, file, contents[document.attachment], length, look)


def _texts_with_facts(
    found: Sequence[Document], parsed: Mapping[str, ParsedFile], body: str
) -> list[tuple[str, int | None, str]]:
    """Where an applicant states availability and dates: the mail, the letter, a form; not the CV or the sample."""
    pages = [
        (document.attachment, page.number, page.text)
        for document in found
        if document.attachment and document.kind.entry.states_facts
        for page in _pages_of(document, parsed)
    ]
    return [(BODY, None, body), *pages]


def _form(
    found: Sequence[Document], parsed: Mapping[str, ParsedFile], opening: Opening | None
) -> tuple[tuple[str, form.Fact], ...]:
    if opening is None or not opening.form:
        return ()
    for document in found:
        if document.kind is Kind.MEMBERSHIP_FORM and document.attachment:
            file = parsed[document.attachment]
            pages = tuple(_pages_of(document, parsed)) if document.joined else file.pages
            return form.read_form(replace(file, pages=pages), document.attachment, opening)
    return ()
