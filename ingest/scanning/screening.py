"""Between what is kept and what is read stands the virus scanner, where the office has one.

In: the bytes of messages and of their files. Out: verdicts; once the scanner has not answered, none for the rest of the
pass, so that what is kept waits unread. How the scanner does stands in the table of health, for the report, and the
coordinator gets one alert when it has not answered for long.

Failures: none of its own; the scanner's trouble is a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from config.settings import Settings
from domain.errors import Fatal, Transient
from domain.mail import Role
from domain.reading import Reading
from ingest.scanning.clamav import Clean, Infected, Scanner, Unscannable, Verdict
from notify.messages import alerts
from notify.reports.health import SCANNER
from storage.models import HealthRow

WORST_FIRST: tuple[type[Verdict], ...] = (Infected, Unscannable, Clean)


class Screen:
    """The scanner during one pass."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self._asked = False
        self.trouble = ""

    def scan(self, contents: Sequence[bytes]) -> list[Verdict] | None:
        """The verdicts; None when the scanner does not answer, now or since earlier in this pass."""
        if self.trouble:
            return None
        self._asked = self._asked or (bool(contents) and self._scanner.configured)
        try:
            return self._scanner.scan(contents)
        except (Transient, Fatal) as error:
            self.trouble = str(error)
            return None

    def scan_files(self, reading: Reading) -> Verdict | None:
        """The worst verdict on the files of a message, as we unpacked them; None when the scanner does not answer.

        The scanner unpacks too, but not always as we do: what one of both finds in a mail is looked at.
        """
        if not self._scanner.configured:
            return Clean()
        files = [each.content for each in reading.mail.attachments if each.role is Role.DOCUMENT]
        verdicts = self.scan(files) if files else []
        if verdicts is None:
            return None
        return min(verdicts, key=lambda each: WORST_FIRST.index(type(each)), default=Clean())

    def note(self, session: Session, settings: Settings, now: datetime) -> None:
        """Writes how the scanner did, and alerts the coordinator when it has not answered for long."""
        row = session.get(HealthRow, SCANNER)
        if self.trouble:
            row = row or HealthRow(name=SCANNER, at=now, count=0, details={})
            row.details, row.count = {"failure": self.trouble}, row.count + 1
            session.add(row)
            alerts.queue_unscanned(session, row.at, self.trouble, settings, now)
        elif row is not None and (self._asked or not self._scanner.configured):
            session.delete(row)
