"""LibreOffice, which lays out office files: started once, kept warm, watched.

In: bytes of an office file. Out: the PDF that LibreOffice makes of it. It has a fresh profile of its own without macros
and without leave to fetch anything; links in the file are cut before it sees them.

Failures: `NotLaidOut` with a reason: LibreOffice is missing, failed, or took too long; it is then ended, and started anew
for the next file.
"""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

from parsers.documents.programs import path_of

PROFILE_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
EXTERNAL = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*?/>", re.I)
TARGET = re.compile(rb"(Target\s*=\s*[\"'])[^\"']*")

UNREADABLE = (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError, EOFError)

_profile: tempfile.TemporaryDirectory[str] | None = None


class NotLaidOut(Exception):
    """The file could not be laid out, for this reason."""


def to_pdf(content: bytes, suffix: str, seconds: float) -> bytes:
    """The file as a PDF. Raises NotLaidOut."""
    program = path_of("soffice")
    if program is None:
        raise NotLaidOut("LibreOffice is not installed, so its pages cannot be counted")
    with tempfile.TemporaryDirectory(prefix="layout-") as folder:
        source = Path(folder) / f"file.{suffix}"
        source.write_bytes(without_links(content))
        command = [
            program,
            f"-env:UserInstallation=file://{_profile_folder()}",
            "--headless",
            "--norestore",
            "--nologo",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            folder,
            str(source),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            raise NotLaidOut(f"LibreOffice took longer than {seconds:g} s") from None
        result = source.with_suffix(".pdf")
        if not result.exists():
            raise NotLaidOut("LibreOffice could not lay it out")
        return result.read_bytes()


def _profile_folder() -> Path:
    global _profile  # noqa: PLW0603 - one for the life of this process
    if _profile is None or not Path(_profile.name).exists():
        _profile = tempfile.TemporaryDirectory(prefix="soffice-", ignore_cleanup_errors=True)
        user = Path(_profile.name) / "user"
        user.mkdir()
        (user / "registrymodifications.xcu").write_text(PROFILE_SETTINGS)
    return Path(_profile.name)


def without_links(content: bytes) -> bytes:
    """A docx whose external relationships lead nowhere; any other file as it is (LibreOffice may fetch nothing anyway)."""
    if not content.startswith(b"PK"):
        return content
    with suppress(*UNREADABLE), zipfile.ZipFile(io.BytesIO(content)) as archive:
        linked = [info for info in archive.infolist() if info.filename.endswith(".rels") and info.file_size < 1 << 22]
        changed = {info.filename: EXTERNAL.sub(_nowhere, archive.read(info)) for info in linked}
        if all(archive.read(info) == changed[info.filename] for info in linked):
            return content
        stored = io.BytesIO()
        with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as copy:
            for info in archive.infolist():
                copy.writestr(info, changed.get(info.filename) or archive.read(info))
        return stored.getvalue()
    return content


def _nowhere(found: re.Match[bytes]) -> bytes:
    return TARGET.sub(rb"\g<1>about:blank", found.group())
