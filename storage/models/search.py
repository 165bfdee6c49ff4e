"""What full text is searched in: an entry for each application, message and file that was read.

The words stand in a table. Each database keeps its own index of them by itself: SQLite an FTS5 table that triggers fill
(https://www.sqlite.org/fts5.html, section 4.4.2), PostgreSQL two columns of lexemes with GIN (section 12.2 of its manual).
An entry goes with its record, whatever deletes that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Dialect, ForeignKey, Index, Integer, Text, event
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from domain.folding import LETTERS, plain_tokens
from storage.models.base import Base, state_column


class _Lexemes(FunctionElement[str]):
    """Text as PostgreSQL keeps it for searching; other databases keep none."""

    inherit_cache = True
    name = "lexemes"


@compiles(_Lexemes)
def _as_it_is(element: Any, compiler: Any, **more: Any) -> str:
    return str(compiler.process(element.clauses.clauses[0], **more))


@compiles(_Lexemes, "postgresql")
def _as_lexemes(element: Any, compiler: Any, **more: Any) -> str:
    return f"to_tsvector('simple', {compiler.process(element.clauses.clauses[0], **more)})"


class Lexemes(TypeDecorator[str]):
    """A column of lexemes, written from text: accents are folded here, so that no extension of PostgreSQL is needed."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL's own type; elsewhere the column stays empty."""
        return dialect.type_descriptor(TSVECTOR() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text in plain letters, its words parted by spaces."""
        return plain_tokens(value) if value is not None and dialect.name == "postgresql" else None

    def bind_expression(self, bindvalue: Any) -> ColumnElement[str]:
        """The text's lexemes."""
        return _Lexemes(bindvalue)


class SearchKind(StrEnum):
    """What an entry is of."""

    APPLICATION = "application"
    MESSAGE = "message"
    FILE = "file"


class SearchEntryRow(Base):
    """The words of one application, message or file. Its number says when that was received (`entry_number`)."""

    __tablename__ = "search_entries"
    __table_args__ = (
        Index(None, "names_lexemes", postgresql_using="gin").ddl_if(dialect="postgresql"),
        Index(None, "lexemes", postgresql_using="gin").ddl_if(dialect="postgresql"),
    )

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    kind: Mapped[SearchKind] = mapped_column(state_column(SearchKind))
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachments.id", ondelete="CASCADE"), index=True)
    names: Mapped[str] = mapped_column(Text)  # names, addresses, telephone numbers
    words: Mapped[str] = mapped_column(Text)  # everything else; pages parted by form feeds
    names_lexemes: Mapped[str | None] = mapped_column(Lexemes())  # of PostgreSQL alone, as the next
    lexemes: Mapped[str | None] = mapped_column(Lexemes())


SEARCH_INDEX = "search_index"  # SQLite's; it holds no text of its own
NAMES_INDEX = (
    "search_index_names"  # of names alone, so that a common word in texts costs nothing where names are asked for
)


def _plain(column: str) -> str:
    """An SQL expression: the column with the letters that FTS5 knows no plain form of in their plain form."""
    for letter, plain in LETTERS.items():
        column = f"replace({column}, '{letter}', '{plain}')"
    return column


_ADD = f"values (new.id, {_plain('new.names')}, {_plain('new.words')});"
_REMOVE = f"values ('delete', old.id, {_plain('old.names')}, {_plain('old.words')});"
_ADD = "insert into search_index (rowid, names, words) " + _ADD
_ADD += " insert into search_index_names (rowid, names) "
_ADD += f"values (new.id, {_plain('new.names')});"
_REMOVE = "insert into search_index (search_index, rowid, names, words) " + _REMOVE
_REMOVE += " insert into search_index_names (search_index_names, rowid, names) "
_REMOVE += f"values ('delete', old.id, {_plain('old.names')});"
# The beginnings of words of two to five letters are found at once; longer ones are few.
ON_SQLITE = (
    (
        f"create virtual table {SEARCH_INDEX} using fts5"
        "(names, words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5')"
    ),
    (
        f"create virtual table {NAMES_INDEX} using fts5"
        "(names, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5')"
    ),
    f"create trigger search_entries_added after insert on search_entries begin {_ADD} end",
    f"create trigger search_entries_removed after delete on search_entries begin {_REMOVE} end",
    (
        "create trigger search_entries_changed after update of id, names, words on search_entries "
        f"begin {_REMOVE} {_ADD} end"
    ),
)


@event.listens_for(SearchEntryRow.__table__, "after_create")
def _make_index(_: object, connection: Connection, **more: object) -> None:
    """Makes SQLite's index with the table."""
    del more
    if connection.dialect.name == "sqlite":
        for statement in ON_SQLITE:
            connection.exec_driver_sql(statement)
