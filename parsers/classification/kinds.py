"""Which document is what: CV, cover letter, writing sample and the rest, over all that one applicant sent.

In: files with their pages, and the words of the mail. Out: `Document` values, each a run of pages of one kind, with its
confidence and the reasons in words. Below a threshold the kind is unknown, and a person is asked.

A model scores each page by its evidence and its words (parsers/classification/scoring.py); the pages of a file are parted into runs so that the
whole fits best (parsers/classification/segments.py); the name and the mail's words are added; and all documents together are decided
(parsers/classification/joint_decision.py).

Failures: none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from config.openings import Opening
from domain.catalogue.kinds import RECOGNISED_BY_CONTENT, Kind
from domain.documents import Document, Page, ParsedFile, TextSource
from domain.mail import Attachment
from parsers.classification.filenames import PAGES_UNTOLD, kinds_announced, kinds_named, may_hold_several
from parsers.classification.joint_decision import decide_together, likeliest
from parsers.classification.learned import Model, shipped_model
from parsers.classification.letter_in_body import letter_in_body
from parsers.classification.page_sets import File, as_one_file, of_its_files, sets_of_pages, with_unread_between
from parsers.classification.scoring import features_of, reasons, shares_of
from parsers.classification.segments import (
    BOUNDARY_COST,
    BOUNDARY_COST_OF_ONE,
    BOUNDARY_COST_OF_SEVERAL,
    UNDIVIDED_COST,
    Run,
    runs_of,
)
from parsers.classification.signals import Signals, signals
from parsers.languages.detection import language_of
from parsers.languages.normalise import names_opening
from parsers.mail.own_words import own_words

MOST_REASONS = 5
BLANK = "____"  # a field that nobody filled


def decide(
    files: Sequence[tuple[Attachment, ParsedFile]], body: str, opening: Opening | None, model: Model | None = None
) -> tuple[Document, ...]:
    """All documents of one applicant's message, in the order of its files, the letter in its body last.

    `model` is what real documents taught; without it, the one that postroom comes with.
    """
    announced = kinds_announced(own_words(body), considered(opening))
    model = model or shipped_model()
    documents = [
        document for each in sets_of_pages(files) for document in _documents_of_set(each, announced, opening, model)
    ]
    documents = with_unread_between(documents, files)
    letter = letter_in_body(body, documents, opening, model)
    if letter is not None:
        documents.append(letter)
    return decide_together(documents)


def considered(opening: Opening | None) -> tuple[Kind, ...]:
    """The kinds that a document may be of: those that pages tell, and others that the opening asks for."""
    asked = opening.required_kinds if opening else ()
    return (*RECOGNISED_BY_CONTENT, *(kind for kind in asked if kind not in RECOGNISED_BY_CONTENT))


def _documents_of_set(
    files: Sequence[File], announced: Mapping[Kind, float], opening: Opening | None, model: Model
) -> list[Document]:
    """The documents of one file, or of several that are pages of something."""
    if len(files) == 1:
        return _documents(*files[0], announced, opening, model)
    found = _documents(files[0][0], as_one_file(files), announced, opening, model, may_be_several=True)
    return [of_its_files(each, files) for each in found]


def _documents(
    attachment: Attachment,
    parsed: ParsedFile,
    announced: Mapping[Kind, float],
    opening: Opening | None,
    model: Model,
    *,
    may_be_several: bool = False,
) -> list[Document]:
    """The runs of pages of one file."""
    pages = parsed.pages
    by_name = kinds_named(attachment.filename, considered(opening))
    if not any(page.text.strip() for page in pages):
        return [_unread(attachment, parsed, by_name, opening)]
    filled = with_fields(parsed)
    seen = [signals(page) for page in filled]
    features = [features_of(page.text, each) for page, each in zip(filled, seen, strict=True)]
    cost = _boundary_cost(attachment.filename, by_name, opening)
    if may_be_several:  # a photo by itself is easily of something else
        cost = min(cost, BOUNDARY_COST_OF_SEVERAL)
    runs = runs_of(pages, seen, features, model, cost)
    return [
        _document(attachment, parsed, pages, seen, run, by_name, announced, opening, model, whole=len(runs) == 1)
        for run in runs
    ]


def _boundary_cost(filename: str, by_name: Mapping[Kind, float], opening: Opening | None) -> float:
    """What a boundary within this file costs: more where its name says one kind, less where it says several."""
    if len(by_name) == 1 and not by_name.keys() & set(RECOGNISED_BY_CONTENT):
        return UNDIVIDED_COST
    if may_hold_several(filename, considered(opening)):
        return BOUNDARY_COST_OF_SEVERAL
    return BOUNDARY_COST_OF_ONE if by_name else BOUNDARY_COST


def with_fields(parsed: ParsedFile) -> list[Page]:
    """The pages, the first with the names and values of a fillable form's fields."""
    pages = list(parsed.pages)
    if parsed.fields:
        fields = "\n".join(f"{name}: {value or BLANK}" for name, value in parsed.fields)
        pages[0] = replace(pages[0], text=f"{pages[0].text}\n{fields}")
    return pages


def _unread(
    attachment: Attachment, parsed: ParsedFile, by_name: Mapping[Kind, float], opening: Opening | None
) -> Document:
    """A file whose words are not known is what its name says, if that says anything."""
    nothing: dict[Kind, float] = dict.fromkeys(considered(opening), 0.0)
    scores = shares_of(nothing | dict(by_name))
    count = parsed.page_count
    return Document(
        kind=Kind.UNKNOWN,
        confidence=0.0,
        reasons=("no words could be read", *(_named(attachment.filename, kind) for kind in by_name)),
        attachment=attachment.path,
        first_page=1 if count else None,
        last_page=count,
        pages=count,
        body_pages=None,
        words=0,
        language=None,
        text_source=TextSource.NONE,
        scores=scores,
        filename=attachment.filename,
        sha256=attachment.sha256,
    )


def _document(
    attachment: Attachment,
    parsed: ParsedFile,
    pages: Sequence[Page],
    seen: Sequence[Signals],
    run: Run,
    by_name: Mapping[Kind, float],
    announced: Mapping[Kind, float],
    opening: Opening | None,
    model: Model,
    *,
    whole: bool,
) -> Document:
    own = pages[run.start : run.end]
    # Of a file with several documents the name says what is in it, not which is which.
    share = 1.0 if whole else 0.3
    total = {
        kind: run.scores.get(kind, -PAGES_UNTOLD) + share * by_name.get(kind, 0.0) + announced.get(kind, 0.0)
        for kind in considered(opening)
    }
    last = parsed.page_count if whole else own[-1].number
    known = parsed.page_count is not None
    sources = {page.text_source for page in own if page.text.strip()}
    scores = shares_of(total)
    best = likeliest(scores)[0]
    return Document(
        kind=Kind.UNKNOWN,
        confidence=0.0,
        reasons=(
            *reasons(run.features, best, model)[:MOST_REASONS],
            *(_named(attachment.filename, kind) for kind in by_name if whole),
        ),
        attachment=attachment.path,
        first_page=own[0].number if known else None,
        last_page=last if known else None,
        pages=(last - own[0].number + 1) if known and last else None,
        body_pages=None,
        words=sum(each.words for each in seen[run.start : run.end]),
        page_words=tuple(each.words for each in seen[run.start : run.end]),
        language=_language(own, seen[run.start : run.end]),
        text_source=TextSource.OCR if TextSource.OCR in sources else TextSource.TEXT if sources else TextSource.NONE,
        page_sources=tuple(page.text_source if page.text.strip() else TextSource.NONE for page in own),
        scores=scores,
        names_opening=names_opening(attachment.path, own, opening) if best is Kind.COVER_LETTER else (),
        filename=attachment.filename,
        sha256=attachment.sha256,
    )


def _language(pages: Sequence[Page], seen: Sequence[Signals]) -> str | None:
    """The language of most words whose language is told."""
    words: Counter[str] = Counter()
    for each in seen:
        if each.language:
            words[each.language] += each.words
    return words.most_common(1)[0][0] if words else language_of("\n".join(page.text for page in pages))


def _named(filename: str, kind: Kind) -> str:
    return f"its name “{filename}” says {kind.replace('_', ' ')}"
