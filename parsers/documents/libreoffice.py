"""LibreOffice, which lays out office files: one that is kept warm where that is possible, else started for each file.

In: bytes of an office file. Out: the PDF that LibreOffice makes of it. It has a fresh profile of its own without macros
and without leave to fetch anything; links in the file are cut before it sees them.

Failures: `NotLaidOut` with a reason: LibreOffice is missing, failed, or took too long.
"""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

from parsers.attachments import archives
from parsers.documents import libreoffice_session
from parsers.documents.libreoffice_session import Died, Failed, NotStarted, WarmOffice
from parsers.documents.programs import dying_with_parent, path_of

PROFILE_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
RELATION = re.compile(rb"<(?:\w{1,50}:)?Relationship\b[^<>]*>", re.I)
EXTERNAL = re.compile(rb"TargetMode\s{0,9}=\s{0,9}[\"']External[\"']", re.I)
TARGET = re.compile(rb"(Target\s*=\s*[\"'])[^\"']*")


class NotLaidOut(Exception):
    """The file could not be laid out, for this reason."""


class _Kept:
    """The one LibreOffice of this process, and whether one can be kept at all."""

    office: WarmOffice | None = None
    possible = True


def to_pdf(content: bytes, suffix: str, seconds: float) -> bytes:
    """The file as a PDF. Raises NotLaidOut."""
    program = path_of("soffice")
    if program is None:
        raise NotLaidOut("LibreOffice is not installed, so its pages cannot be counted")
    with tempfile.TemporaryDirectory(prefix="layout-") as folder:
        source = Path(folder) / f"file.{suffix}"
        source.write_bytes(without_links(content))
        target = source.with_suffix(".pdf")
        try:
            if not _by_warm_office(program, source, target, seconds):
                _by_cold_office(program, source, seconds)
        except Failed as error:
            raise NotLaidOut(str(error)) from error
        if not target.exists():
            raise NotLaidOut("LibreOffice could not lay it out")
        return target.read_bytes()


def end() -> None:
    """Ends the LibreOffice that is kept, if one is."""
    if _Kept.office is not None:
        _Kept.office.end()
        _Kept.office = None


def _by_warm_office(program: str, source: Path, target: Path, seconds: float) -> bool:
    """Whether a kept LibreOffice has laid it out; False when none can be kept. Raises Failed."""
    until = time.monotonic() + seconds
    try:
        office = _warm_office(program)
        had_served = office is not None and office.files > 0
        if office is None:
            return False
        try:
            office.lay_out(source, target, seconds)
        except Died:
            # What came before may have hurt it: a fresh one decides.
            if not had_served:
                raise
            office = _warm_office(program)
            assert office is not None
            office.lay_out(source, target, max(1.0, until - time.monotonic()))
    except NotStarted:
        _Kept.possible = False
        return False
    return True


def _warm_office(program: str) -> WarmOffice | None:
    if not _Kept.possible:
        return None
    if _Kept.office is None or _Kept.office.ended:
        end()
        _Kept.office = WarmOffice(program, PROFILE_SETTINGS)
        atexit.register(end)
    return _Kept.office


def _by_cold_office(program: str, source: Path, seconds: float) -> None:
    """Starts a LibreOffice for this file alone. Raises Failed."""
    with tempfile.TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True) as folder:
        profile = libreoffice_session.fresh_profile(Path(folder), PROFILE_SETTINGS)
        command = [
            *dying_with_parent(),
            libreoffice_session.program_itself(program),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            str(source.parent),
            str(source),
        ]
        environment = os.environ | {"TMPDIR": folder, "HOME": folder}
        try:
            done = subprocess.run(command, capture_output=True, timeout=seconds, env=environment, check=False)
            if done.returncode == libreoffice_session.START_AGAIN:
                subprocess.run(command, capture_output=True, timeout=seconds, env=environment, check=False)
        except subprocess.TimeoutExpired:
            raise Failed(f"LibreOffice took longer than {seconds:g} s") from None


def without_links(content: bytes) -> bytes:
    """A docx whose external relationships lead nowhere; any other file as it is (LibreOffice may fetch nothing anyway)."""
    if not content.startswith(b"PK"):
        return content
    archive = archives.opened_if_whole(content)
    if archive is None:
        return content
    linked = [info for info in archive.infolist() if info.filename.endswith(".rels") and info.file_size < 1 << 22]
    changed = {}
    for info in linked:
        relations = archives.part(archive, info)
        if relations is not None and (cut := RELATION.sub(_nowhere, relations)) != relations:
            changed[info.filename] = cut
    return archives.with_parts(archive, changed) or content if changed else content


def _nowhere(found: re.Match[bytes]) -> bytes:
    relation = found.group()
    return TARGET.sub(rb"\g<1>about:blank", relation) if EXTERNAL.search(relation) else relation
