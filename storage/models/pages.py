"""What makes files visible to people: the pages of office files as they were laid out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class LaidOutRow(Base):
    """The PDF that shows the pages of an office file, both by their digests; None: there is none, and `why` says so."""

    __tablename__ = "laid_out_files"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)  # of the office file
    pdf_sha256: Mapped[str | None] = mapped_column(String(64), index=True)
    pages: Mapped[int | None]
    why: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime]
