"""What `postroom report` does: the report of a day to a file, to the terminal, or to the coordinator."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from config.errors import ConfigurationError, Fatal
from ingest.office import Office
from notify import nightly


def write_report(office: Office, day: date, out: Path | None, *, send: bool, as_json: bool) -> str:
    """Makes the report of the office's day; returns what the command says.

    Raises Fatal when the file cannot be written, ConfigurationError when there is no coordinator to send it to.
    """
    settings = office.settings
    with office.database.read() as session:
        report = nightly.make_report(session, settings, day, day, office.now())
    said = []
    if out is not None:
        content: bytes
        match out.suffix.lower():
            case ".xlsx":
                content = _workbook(office)
            case ".json":
                content = json.dumps(nightly.json(report), ensure_ascii=False, indent=1).encode()
            case ".txt":
                content = nightly.text(report, settings).encode()
            case _:
                content = nightly.html(report, settings).encode()
        try:
            out.write_bytes(content)
        except OSError as error:
            raise Fatal(f"{out} cannot be written: {error.strerror}") from error
        said.append(f"written to {out}")
    if send:
        if settings.office.coordinator is None:
            raise ConfigurationError("office.coordinator: this setting is missing; the report has nobody to go to")
        with office.database.begin() as session:
            nightly.queue(session, settings, day, office.now())
        said.append(f"queued for {settings.office.coordinator}")
    if as_json:
        return json.dumps(nightly.json(report), ensure_ascii=False) + "\n"
    return "; ".join(said) if said else nightly.text(report, settings)


def _workbook(office: Office) -> bytes:
    with office.database.read() as session:
        return nightly.workbook(session, office.settings)
