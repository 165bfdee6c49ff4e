"""The form of what came by post or fax: what was typed, what is wrong with it, and what it hands in.

In: a request with its fields and files. Out: the fields as they were typed, sentences by field, or what is to be stored.

Failures: none; what cannot be is a sentence beside its field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from email.utils import formataddr
from pathlib import PurePosixPath

from starlette.datastructures import UploadFile

from config.openings import Opening
from domain.addresses import EMAIL
from domain.text import clean, shortened
from operations.manual_intake import Channel, HandedFile, HandedIn
from parsers.attachments.media_types import media_type
from parsers.documents import PARSERS
from web.request import PageRequest
from web.routing import Upload
from web.texts import N_, gettext, ngettext

MOST_BYTES = 60 << 20  # of one request; a hundred scanned pages are 20 to 40 MB
MOST_FILES = 50
UPLOAD = Upload(bytes=MOST_BYTES, files=MOST_FILES, fields=50)
NAME_CHARACTERS = 200
CHANNELS = (Channel.POST, Channel.FAX)
SCANS = {each for each in PARSERS if not each.startswith("text/")}
KINDS = N_("PDF, pictures (JPEG, PNG, TIFF), Word and OpenDocument")
YEARS_BACK = 10


@dataclass(slots=True)
class AddForm:
    """What was typed, and what is wrong with it."""

    opening: str = ""
    cycle: str = ""
    name: str = ""
    email: str = ""
    channel: str = Channel.POST.value
    received: str = ""
    order: str = "chosen"
    errors: dict[str, str] = field(default_factory=dict)

    @classmethod
    def empty(cls, request: PageRequest) -> AddForm:
        """The form before anything was typed: it came today."""
        openings = request.office.openings.openings
        return cls(
            opening=next(iter(openings)) if len(openings) == 1 else "",
            received=request.now.astimezone(request.zone).date().isoformat(),
        )

    @classmethod
    def typed(cls, request: PageRequest) -> AddForm:
        """The form as it was typed."""
        text = request.text
        return cls(
            opening=text("opening"),
            cycle=text("cycle"),
            name=text("name"),
            email=text("email"),
            channel=text("channel"),
            received=text("received"),
            order=text("order"),
        )

    def handed_in(self, request: PageRequest) -> HandedIn | None:
        """What is to be stored; None when something is wrong, which `errors` says then."""
        files = self._files(request.files("files"), request.office.settings.limits.message_mib)
        opening = request.office.openings.get(self.opening)
        if opening is None:
            self.errors["opening"] = gettext("Choose what it is for.")
        self._check_cycle(opening)
        self._check_sender()
        received = self._received(request)
        channel = next((each for each in CHANNELS if each.value == self.channel), None)
        if channel is None:
            self.errors["channel"] = gettext("Say whether it came by post or by fax.")
        if self.errors or opening is None or channel is None or received is None:
            return None
        sender = formataddr((self.name, self.email)) if self.email else self.name
        return HandedIn(files, received, opening.key, sender, self.cycle or None, channel)

    def _files(self, chosen: Sequence[UploadFile], most_mib: float) -> Sequence[HandedFile]:
        files = [HandedFile(_name(each.filename or ""), each.file.read()) for each in chosen]
        if self.order == "name":
            files.sort(key=lambda each: each.name.casefold())
        if not files:
            self.errors["files"] = gettext("Choose the scanned pages, or drop them here.")
        wrong = [
            (
                gettext("“%(name)s” is of a kind that postroom does not read", name=shortened(each.name, 80))
                if each.content
                else gettext("“%(name)s” is empty", name=shortened(each.name, 80))
            )
            for each in files
            if not each.content or media_type(each.content, each.name) not in SCANS
        ]
        if wrong:
            self.errors["files"] = gettext(
                "%(wrong)s. It takes %(kinds)s. Please choose the files again.",
                wrong="; ".join(wrong[:5]),
                kinds=gettext(KINDS),
            )
        size = sum(len(each.content) for each in files)
        if size > (most := most_bytes(most_mib)):
            self.errors["files"] = ngettext(
                "%(num)s file of %(size)s MB is more than one message holds, which is %(most)s MB. "
                "Scan with 200 dots per inch, or hand in a part.",
                "%(num)s files of %(size)s MB together is more than one message holds, which is %(most)s MB. "
                "Scan with 200 dots per inch, or hand in a part.",
                len(files),
                size=round(size / 1_000_000),
                most=most // 1_000_000,
            )
        return files

    def _check_cycle(self, opening: Opening | None) -> None:
        if self.cycle and (opening is None or opening.cycle(self.cycle) is None):
            self.errors["cycle"] = gettext(
                "“%(cycle)s” is no round of what you chose; choose one of its own, or none.",
                cycle=shortened(clean(self.cycle), 60),
            )

    def _check_sender(self) -> None:
        if len(self.name) > NAME_CHARACTERS:
            self.errors["name"] = gettext(
                "A name has %(NAME_CHARACTERS)s characters at the most.", NAME_CHARACTERS=NAME_CHARACTERS
            )
        self.name = clean(self.name)
        if self.email and not EMAIL.fullmatch(self.email):
            self.errors["email"] = gettext(
                "“%(email)s” is no e-mail address. Leave it empty where there is none.",
                email=shortened(clean(self.email), 80),
            )

    def _received(self, request: PageRequest) -> datetime | None:
        now = request.now.astimezone(request.zone)
        try:
            day = date.fromisoformat(self.received)
        except ValueError:
            self.errors["received"] = gettext("Write the day on which it arrived, like 2027-03-01.")
            return None
        if day > now.date():
            self.errors["received"] = gettext("This day has not come yet.")
        elif day.year < now.year - YEARS_BACK:
            self.errors["received"] = gettext(
                "This is more than %(YEARS_BACK)s years ago; look at the year.", YEARS_BACK=YEARS_BACK
            )
        else:
            return now if day == now.date() else datetime.combine(day, time(12), request.zone)
        return None


def most_bytes(message_mib: float) -> int:
    """How much the files of one message may have together: as mail they are a third more."""
    return min(int(message_mib * (1 << 20) * 0.7), MOST_BYTES - (1 << 20))


def _name(said: str) -> str:
    """The name of a file without the folders that some browsers send."""
    return clean(PurePosixPath(said.replace("\\", "/")).name)[:NAME_CHARACTERS] or "scan"
