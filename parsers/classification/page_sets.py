"""Files that may be pages of one document: photos of a telephone, scans of one page each.

In: the files of one applicant with what they say. Out: sets of files in page order, to be read as if each were one file; most
files are a set of their own. Which pages belong together, the pages tell (parsers/classification/segments.py): a photo of
a certificate among the pages of a paper is a document of its own.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from domain.documents import Document, Page, ParsedFile, TextSource
from domain.mail import Attachment
from parsers.attachments import media_types
from parsers.classification.signals import signals, small_words_of, word_count

File = tuple[Attachment, ParsedFile]
DIGITS = re.compile(r"\d+")
MOST = 40  # pages of one set
# A last page has few words too, but sentences.
FEW_WORDS, HARDLY_PROSE = 30, 0.15
# `page 2`, `p2`, `copy`: what a name has beside what it is called.
PARTS_OF_NAMES = re.compile(r"[\W_]+|\b(?:page|pg|p|seite|página|pagina|copy|copie|kopie|copia)\b", re.IGNORECASE)

# `CV page 2`, `CV - Seite 2`: a page whatever few words it has.
NAMED_PAGE = re.compile(r"(?:\b|_)(?:page|pg|p|seite|página|pagina)[\W_]*\d+", re.IGNORECASE)


def sets_of_pages(files: Sequence[File]) -> list[tuple[File, ...]]:
    """The files, those that may be pages of one thing together and in page order; a set stands where its first file does."""
    sets: dict[tuple[str, str], list[File]] = {}
    for number, file in enumerate(files):
        sets.setdefault(_series(file) or ("", str(number)), []).append(file)
    return [part for each in sets.values() for part in _ordered(each)]


def _series(file: File) -> tuple[str, str] | None:
    """What the names of a series have in common, and its kind; None for a file that is no single page."""
    attachment, parsed = file
    is_picture = attachment.media_type.startswith("image/")
    if parsed.page_count != 1 or len(parsed.pages) != 1 or not (is_picture or parsed.media_type == media_types.PDF):
        return None
    stem = attachment.filename.rpartition(".")[0] or attachment.filename
    text = parsed.pages[0].text
    if not text.strip() or (_is_no_page(text) and not NAMED_PAGE.search(stem)):
        return None
    if not is_picture and not DIGITS.search(stem):
        return None
    common = PARTS_OF_NAMES.sub(" ", DIGITS.sub(" ", stem)).strip().lower()
    folder = attachment.path.rpartition("/")[0] if "/" in attachment.path else ""
    return f"{attachment.owner}|{folder}|{common}", "picture" if is_picture else "page"


def _is_no_page(text: str) -> bool:
    """A portrait, a stamp, a passport; or a page that nobody can read, which a person is asked about."""
    words = word_count(text)
    return not text.strip() or (words < FEW_WORDS and small_words_of(text) < HARDLY_PROSE)


def _ordered(files: list[File]) -> Iterator[tuple[File, ...]]:
    """The files of a series by the numbers in their names, or as they came; in sets of a bounded size."""
    numbered = sorted(files, key=lambda file: _numbers(file[0].filename))
    keys = [_numbers(file[0].filename) for file in files]
    ordered = numbered if len(set(keys)) == len(keys) else files
    part: list[File] = []
    for file in ordered:
        if part and (len(part) == MOST or _is_another_letter(part[-1], file)):
            yield tuple(part)
            part = []
        part.append(file)
    if part:
        yield tuple(part)


def _is_another_letter(before: File, here: File) -> bool:
    """Whether one file takes leave and the next greets: two letters, whatever their names have in common."""
    return signals(before[1].pages[0]).closing and signals(here[1].pages[0]).salutation


def _numbers(filename: str) -> tuple[int, ...]:
    return tuple(int(each[:18]) for each in DIGITS.findall(filename.rpartition(".")[0] or filename))


def as_one_file(files: Sequence[File]) -> ParsedFile:
    """The pages of a set, numbered through. Sizes of pictures say nothing: telephones turn and crop."""
    pages = tuple(
        replace(parsed.pages[0], number=number, width=0, height=0)
        if attachment.media_type.startswith("image/")
        else replace(parsed.pages[0], number=number)
        for number, (attachment, parsed) in enumerate(files, start=1)
    )
    return ParsedFile(files[0][1].media_type, pages, len(pages))


def of_its_files(document: Document, files: Sequence[File]) -> Document:
    """A document of a set as one of the files that are its pages."""
    first, last = document.first_page or 1, document.last_page or len(files)
    own = files[first - 1 : last]
    attachments = [attachment for attachment, _ in own]
    names = ", ".join(attachment.filename or attachment.path for attachment in attachments)
    joined = tuple(attachment.path for attachment in attachments) if len(own) > 1 else ()
    why = (f"{len(own)} files are its pages, in this order: {names}",) if joined else ()
    return replace(
        document,
        attachment=attachments[0].path,
        filename=names if joined else attachments[0].filename,
        sha256=attachments[0].sha256,
        first_page=1,
        last_page=len(own),
        joined=joined,
        reasons=(*why, *document.reasons),
        names_opening=tuple(
            replace(each, page=each.page - first + 1) if each.page else each for each in document.names_opening
        ),
    )


def pages_of_joined(document: Document, parsed: Mapping[str, ParsedFile]) -> tuple[Page, ...]:
    """The pages of a document that is several files, numbered through."""
    pages = [page for path in document.joined for page in parsed[path].pages]
    return tuple(replace(page, number=number) for number, page in enumerate(pages, start=1))


def with_unread_between(documents: Sequence[Document], files: Sequence[File]) -> list[Document]:
    """Documents of several files, with the pages between theirs that nothing could be read of."""
    whole = [_with_unread(each, files) if each.joined else each for each in documents]
    taken = {path for each in whole for path in each.joined if path != each.attachment}
    return [each for each in whole if each.attachment not in taken]


def _with_unread(document: Document, files: Sequence[File]) -> Document:
    places = [index for index, (attachment, _) in enumerate(files) if attachment.path in document.joined]
    span = files[min(places) : max(places) + 1]
    unread = [attachment for attachment, parsed in span if _is_unread_picture(attachment, parsed)]
    if not unread or len(span) != len(document.joined) + len(unread):
        return document
    return replace(
        document,
        joined=tuple(attachment.path for attachment, _ in span),
        filename=", ".join(attachment.filename or attachment.path for attachment, _ in span),
        pages=len(span),
        last_page=len(span),
        page_sources=tuple(TextSource.NONE if attachment in unread else TextSource.OCR for attachment, _ in span),
    )


def _is_unread_picture(attachment: Attachment, parsed: ParsedFile) -> bool:
    return (
        attachment.media_type.startswith("image/")
        and parsed.page_count == 1
        and not any(page.text.strip() for page in parsed.pages)
    )
