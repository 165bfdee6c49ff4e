"""Add what the desk works with."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from domain.folding import sort_name

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    _drop_leases_of_mail()
    _make_people()
    _make_letters()
    _make_notes()
    _make_committee()
    with op.batch_alter_table("documents") as documents:
        documents.add_column(sa.Column("thumbnail", sa.String(length=64), nullable=True))
    _make_pages()
    _make_search()
    _make_lists()
    _make_snoozes()
    _make_webhooks()


def _make_webhooks() -> None:
    """What other programs are told of applications."""
    op.create_table(
        "webhook_deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_webhook_deliveries_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_deliveries")),
        sa.UniqueConstraint("key", name=op.f("uq_webhook_deliveries_key")),
    )
    op.create_index(
        op.f("ix_webhook_deliveries_state_next_attempt_at"), "webhook_deliveries", ["state", "next_attempt_at"]
    )
    op.create_index(op.f("ix_webhook_deliveries_application_id"), "webhook_deliveries", ["application_id"])


def _make_snoozes() -> None:
    """What people put off until a day; and mail by the way in which it came."""
    op.create_index(op.f("ix_messages_channel_received_at"), "messages", ["channel", "received_at"], unique=False)
    op.create_table(
        "snoozes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("outgoing_id", sa.Integer(), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_snoozes_{column}_{table}"), ondelete="CASCADE"
            )
            for column, table in (
                ("application_id", "applications"),
                ("message_id", "messages"),
                ("outgoing_id", "outgoing"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snoozes")),
        *(
            sa.UniqueConstraint(column, name=op.f(f"uq_snoozes_{column}"))
            for column in ("application_id", "message_id", "outgoing_id")
        ),
    )
    op.create_index(op.f("ix_snoozes_until"), "snoozes", ["until"], unique=False)


def _drop_leases_of_mail() -> None:
    """Mail is sent by who holds the lock of sending: nothing ever leased one."""
    op.drop_index(op.f("ix_outgoing_leased_by"), table_name="outgoing")
    with op.batch_alter_table("outgoing") as batch:
        batch.drop_column("lease_until")
        batch.drop_column("leased_by")


def _make_leases_of_mail() -> None:
    with op.batch_alter_table("outgoing") as batch:
        batch.add_column(sa.Column("leased_by", sa.String(length=32), nullable=True))
        batch.add_column(sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_outgoing_leased_by"), "outgoing", ["leased_by"])


def _make_people() -> None:
    """Who uses the desk."""
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_at"), "attempts", ["at"], unique=False)
    op.create_index(op.f("ix_attempts_kind_account_at"), "attempts", ["kind", "account", "at"], unique=False)
    op.create_index(op.f("ix_attempts_kind_address_at"), "attempts", ["kind", "address", "at"], unique=False)
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("totp_secret", sa.String(length=64), nullable=True),
        sa.Column("totp_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("totp_step", sa.Integer(), nullable=True),
        sa.Column("provider_subject", sa.String(length=400), nullable=True),
        sa.Column("wants_notifications", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
        sa.UniqueConstraint("provider_subject", name=op.f("uq_users_provider_subject")),
    )
    op.create_table(
        "api_tokens",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_api_tokens_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_tokens")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_api_tokens_token_hash")),
    )
    op.create_index(op.f("ix_api_tokens_user_id"), "api_tokens", ["user_id"], unique=False)
    op.create_table(
        "one_time_links",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_one_time_links_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_one_time_links")),
    )
    op.create_index(op.f("ix_one_time_links_expires_at"), "one_time_links", ["expires_at"], unique=False)
    op.create_index(op.f("ix_one_time_links_user_id"), "one_time_links", ["user_id"], unique=False)
    op.create_table(
        "recovery_codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_recovery_codes_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_codes")),
    )
    op.create_index(op.f("ix_recovery_codes_user_id"), "recovery_codes", ["user_id"], unique=False)
    op.create_table(
        "web_sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owes_code", sa.Boolean(), nullable=False),
        sa.Column("user_agent", sa.String(length=200), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_web_sessions_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_sessions")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_web_sessions_token_hash")),
    )
    op.create_index(op.f("ix_web_sessions_last_used_at"), "web_sessions", ["last_used_at"], unique=False)
    op.create_index(op.f("ix_web_sessions_user_id"), "web_sessions", ["user_id"], unique=False)


def _make_letters() -> None:
    """The stages of applications, and the letters that people are writing."""
    with op.batch_alter_table("applications") as batch:
        batch.add_column(sa.Column("stage", sa.String(length=80), nullable=True))
        batch.add_column(sa.Column("stage_since", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_applications_stage_received_at"), "applications", ["stage", "received_at"])
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("template", sa.String(length=80), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_drafts_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_drafts_message_id_messages"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
    )
    op.create_index(op.f("ix_drafts_application_id"), "drafts", ["application_id"])
    op.create_index(op.f("ix_drafts_message_id"), "drafts", ["message_id"])


def _drop_letters() -> None:
    op.drop_table("drafts")
    op.drop_index(op.f("ix_applications_stage_received_at"), table_name="applications")
    with op.batch_alter_table("applications") as batch:
        batch.drop_column("stage_since")
        batch.drop_column("stage")


def _make_pages() -> None:
    """Office files as they were laid out."""
    op.create_table(
        "laid_out_files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_laid_out_files")),
    )
    op.create_index(op.f("ix_laid_out_files_pdf_sha256"), "laid_out_files", ["pdf_sha256"], unique=False)


def _make_notes() -> None:
    """What people note on records, and who has taken which application."""
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_notes_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_notes_message_id_messages"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_application_id"), "notes", ["application_id"])
    op.create_index(op.f("ix_notes_message_id"), "notes", ["message_id"])
    with op.batch_alter_table("applications") as batch:
        batch.add_column(sa.Column("taken_by_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_applications_taken_by_id_users"), "users", ["taken_by_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index(op.f("ix_applications_taken_by_id"), "applications", ["taken_by_id"])


def _drop_notes() -> None:
    op.drop_index(op.f("ix_applications_taken_by_id"), table_name="applications")
    with op.batch_alter_table("applications") as batch:
        batch.drop_constraint(op.f("fk_applications_taken_by_id_users"), type_="foreignkey")
        batch.drop_column("taken_by_id")
    op.drop_table("notes")


# The letters that FTS5 knows no plain form of.
LETTERS = {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss"}
LETTERS |= {"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}


def _make_search() -> None:
    """What full text is searched in."""
    lexemes = sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")
    op.create_table(
        "search_entries",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("names_lexemes", lexemes, nullable=True),
        sa.Column("lexemes", lexemes, nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_search_entries_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["attachment_id"],
            ["attachments.id"],
            name=op.f("fk_search_entries_attachment_id_attachments"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_search_entries_message_id_messages"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entries")),
    )
    for column in ("application_id", "message_id", "attachment_id"):
        op.create_index(op.f(f"ix_search_entries_{column}"), "search_entries", [column], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        for column in ("lexemes", "names_lexemes"):
            name = op.f(f"ix_search_entries_{column}")
            op.create_index(name, "search_entries", [column], unique=False, postgresql_using="gin")
        _note_what_cannot_be_found()
        return
    added = "insert into search_index (rowid, names, words) "
    added += f"values (new.id, {_plain('new.names')}, {_plain('new.words')});"
    added += " insert into search_index_names (rowid, names) "
    added += f"values (new.id, {_plain('new.names')});"
    removed = "insert into search_index (search_index, rowid, names, words) "
    removed += f"values ('delete', old.id, {_plain('old.names')}, {_plain('old.words')});"
    removed += " insert into search_index_names (search_index_names, rowid, names) "
    removed += f"values ('delete', old.id, {_plain('old.names')});"
    for statement in (
        (
            "create virtual table search_index using fts5"
            "(names, words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5')"
        ),
        (
            "create virtual table search_index_names using fts5"
            "(names, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5')"
        ),
        f"create trigger search_entries_added after insert on search_entries begin {added} end",
        f"create trigger search_entries_removed after delete on search_entries begin {removed} end",
        (
            "create trigger search_entries_changed after update of id, names, words on search_entries "
            f"begin {removed} {added} end"
        ),
    ):
        op.execute(statement)
    _note_what_cannot_be_found()


def _note_what_cannot_be_found() -> None:
    """What is filed already is indexed by the passes that follow, some records in each."""
    messages = sa.table("messages", sa.column("id", sa.Integer))
    health = sa.table(
        "health",
        sa.column("name", sa.String),
        sa.column("at", sa.DateTime(timezone=True)),
        sa.column("details", sa.JSON),
        sa.column("count", sa.Integer),
    )
    newest = op.get_bind().scalar(sa.select(sa.func.max(messages.c.id)))
    if newest is not None:
        note = {"name": "search index", "at": datetime.now(UTC), "details": {"files": newest}, "count": 0}
        op.execute(health.insert().values(note))


def _plain(column: str) -> str:
    for letter, plain in LETTERS.items():
        column = f"replace({column}, '{letter}', '{plain}')"
    return column


def _drop_search() -> None:
    health = sa.table("health", sa.column("name", sa.String))
    op.execute(health.delete().where(health.c.name == "search index"))
    if op.get_bind().dialect.name == "sqlite":
        op.execute("drop table search_index")
        op.execute("drop table search_index_names")
    op.drop_table("search_entries")


def _make_lists() -> None:
    """Saved views, who has read what, and what lists are sorted and filtered by."""
    op.create_table(
        "saved_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_saved_views_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
    )
    op.create_index(op.f("ix_saved_views_user_id"), "saved_views", ["user_id"], unique=False)
    op.create_table(
        "application_reads",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_application_reads_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_application_reads_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "application_id", name=op.f("pk_application_reads")),
    )
    op.create_index(op.f("ix_application_reads_application_id"), "application_reads", ["application_id"], unique=False)
    op.create_index(op.f("ix_applications_late_received_at"), "applications", ["late", "received_at"])
    op.create_index(op.f("ix_applications_channel_received_at"), "applications", ["channel", "received_at"])
    with op.batch_alter_table("applicants") as batch:
        batch.add_column(sa.Column("sort_name", sa.String(length=100), nullable=False, server_default=""))
    with op.batch_alter_table("applicants") as batch:
        batch.alter_column("sort_name", server_default=None)
    op.create_index(op.f("ix_applicants_sort_name"), "applicants", ["sort_name"])
    _fill_sort_names()


def _fill_sort_names() -> None:
    applicants = sa.table(
        "applicants",
        sa.column("id", sa.Integer),
        sa.column("name", sa.Text),
        sa.column("email", sa.Text),
        sa.column("sort_name", sa.Text),
    )
    connection = op.get_bind()
    rows = connection.execute(sa.select(applicants.c.id, applicants.c.name, applicants.c.email)).all()
    named = [{"number": row.id, "sorted": sort_name(row.name or row.email)} for row in rows]
    if named:
        change = applicants.update().where(applicants.c.id == sa.bindparam("number"))
        connection.execute(change.values(sort_name=sa.bindparam("sorted")), named)


def _drop_lists() -> None:
    op.drop_index(op.f("ix_applicants_sort_name"), table_name="applicants")
    with op.batch_alter_table("applicants") as batch:
        batch.drop_column("sort_name")
    op.drop_index(op.f("ix_applications_channel_received_at"), table_name="applications")
    op.drop_index(op.f("ix_applications_late_received_at"), table_name="applications")
    op.drop_table("application_reads")
    op.drop_table("saved_views")


def _make_committee() -> None:
    """What a committee works with."""
    op.create_table(
        "committee_rounds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("opening", sa.String(length=100), nullable=False),
        sa.Column("cycle", sa.String(length=100), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.String(length=200), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_rounds")),
        sa.UniqueConstraint("opening", "cycle", name=op.f("uq_committee_rounds_opening_cycle")),
    )
    op.create_table(
        "committee_applications",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_committee_applications_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["committee_rounds.id"],
            name=op.f("fk_committee_applications_round_id_committee_rounds"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_committee_applications")),
    )
    op.create_index(op.f("ix_committee_applications_round_id"), "committee_applications", ["round_id"])
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("vote", sa.String(length=20), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_reviews_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_reviews_user_id_users"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("application_id", "user_id", name=op.f("uq_reviews_application_id_user_id")),
    )
    op.create_index(op.f("ix_reviews_user_id"), "reviews", ["user_id"])


def downgrade() -> None:
    """Back."""
    op.drop_table("webhook_deliveries")
    _make_leases_of_mail()
    _drop_lists()
    _drop_search()
    op.drop_table("snoozes")
    op.drop_index(op.f("ix_messages_channel_received_at"), table_name="messages")
    op.drop_table("laid_out_files")
    for table in ("reviews", "committee_applications", "committee_rounds"):
        op.drop_table(table)
    _drop_notes()
    _drop_letters()
    with op.batch_alter_table("documents") as documents:
        documents.drop_column("thumbnail")
    for table in ("api_tokens", "recovery_codes", "one_time_links", "web_sessions", "attempts", "users"):
        op.drop_table(table)
