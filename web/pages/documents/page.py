"""Pages of documents as pictures and words, and the files as they came.

In: the number of a document, and a page: of its file, or of the row of files that are its pages. Out: pictures that the sandbox
drew, words as a page of text, downloads. Every download of an original leaves its event.

Failures: `NotFound` for a document, page or file that is not there; `Refused` with a sentence for what is never shown or
handed on. Where the browser asks for a picture, the sentence comes as one.
"""

from __future__ import annotations

import re

from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.numbers import whole_number
from domain.users import Role
from ingest.reader.pages import NotShown, PageWords
from operations.committee import may_read
from operations.document_pages import IS_INFECTED, ImageFormat, PageImage, page_of_document
from operations.records import Refused, stored_file
from storage.document_files import StoredFile, application_of_document, document_files
from storage.events import ORIGINAL_READ, record_event
from web.files import made_picture, untrusted
from web.pages.documents.sentence_picture import picture_of_sentence
from web.rendering import render
from web.request import NotFound, PageRequest
from web.routing import get
from web.texts import gettext

PICTURE = re.compile(r"(\d{1,5})\.(png|webp)")
WIDTH, MOST_WIDTH = 960, 2560
WIDE = 640  # from here on a person reads the page, and may ask where something stands


def picture(request: PageRequest) -> Response:
    """A page as a PNG or WebP, as wide as `width` says."""
    named = PICTURE.fullmatch(request.word("file"))
    if named is None:
        raise NotFound(gettext("There is no such page."))
    image_format: ImageFormat = "png" if named[2] == "png" else "webp"
    width = _width(request.query.get("width", ""))
    found = _page(request, int(named[1]))
    made = found if isinstance(found, NotShown) else request.pages.image(*found, width, image_format)
    if isinstance(made, PageImage):
        if width >= WIDE and not isinstance(found, NotShown):
            request.pages.expect_words(*found)
        return made_picture(request.http, made.content, made.media_type)
    if request.http.headers.get("Sec-Fetch-Dest") == "image":
        return Response(picture_of_sentence(made.why), media_type="image/png", headers={"Cache-Control": "no-store"})
    raise Refused(made.why)


def _width(said: str) -> int:
    width = whole_number(said, 5)
    return min(max(width, 1), MOST_WIDTH) if width is not None else WIDTH


def words(request: PageRequest) -> Response:
    """The words of a page."""
    page = request.number("page")
    found = _page(request, page)
    made = found if isinstance(found, NotShown) else request.pages.words(*found)
    said = made if isinstance(made, PageWords) else None
    why = "" if said is not None else made.why if isinstance(made, NotShown) else ""
    template = "pages/documents/words.html" if request.is_htmx else "pages/documents/text.html"
    return render(request, template, words=said, why=why, page=page, document=request.number("id"))


def original(request: PageRequest) -> Response:
    """The file as it came, as a download; of a document of several files the one that `file` counts, from 1."""
    number = request.number("id")
    with request.read() as session:
        _check_reader(request, session)
        found = document_files(session, number)
    if found is None:
        raise NotFound(gettext("There is no document %(number)s.", number=number))
    if found.is_infected:
        raise Refused(IS_INFECTED.why)
    file = _counted(found.files, request.query.get("file", "1"))
    content = stored_file(request.office.blobs, file.sha256)
    with request.begin() as session:
        record_event(
            session,
            ORIGINAL_READ,
            now=request.now,
            who=request.user.name,
            application_id=found.application_id,
            message_id=found.message_id,
            document=number,
        )
    return untrusted(content, file.filename or f"document-{number}", file.media_type)


def _counted(files: tuple[StoredFile, ...], said: str) -> StoredFile:
    place = whole_number(said, 3)
    if not place or place > len(files):
        raise NotFound(gettext("There is no such file; a letter in the mail itself comes with the mail."))
    return files[place - 1]


def _page(request: PageRequest, page: int) -> tuple[StoredFile, int] | NotShown:
    with request.read() as session:
        try:
            _check_reader(request, session)
            return page_of_document(session, request.number("id"), page)
        except Refused as error:
            raise NotFound(gettext("There is no document %(number)s.", number=request.number("id"))) from error


def _check_reader(request: PageRequest, session: Session) -> None:
    """Refuses a reviewer a document that the committee does not see. Raises NotFound."""
    if request.user.role >= Role.COORDINATOR:
        return
    application = application_of_document(session, request.number("id"))
    if application is None or not may_read(session, request.user, application):
        raise NotFound(gettext("There is no document %(number)s.", number=request.number("id")))


ROUTES = (
    get("/documents/{id:int}/pages/{file}", picture, Role.REVIEWER),
    get("/documents/{id:int}/pages/{page:int}/text", words, Role.REVIEWER),
    get("/documents/{id:int}/original", original, Role.REVIEWER),
)
