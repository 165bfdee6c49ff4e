"""The commands that copy an office and bring it back: backup, restore, upgrade.

In: arguments. Out: sentences on stdout, or one JSON document with --json; what waits for a person on stderr, and exit 1.

Failures: those of what each command calls, as exit 1 with their sentence.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from pwd import getpwuid
from typing import Annotated

import typer

from cli.asking import confirm
from cli.options import AsJson, OpenOffice, Yes
from cli.printing import error, print_json
from config.settings import Settings
from domain.dates import moment_in_words
from domain.errors import PostroomError, WrongUsage
from domain.text import counted
from domain.version import VERSION
from ingest.office import utc_now
from operations.backup import Restored, refuse_if_away
from operations.backup import backup as make_backup
from operations.backup import restore as restore_backup
from operations.proof import MOST_NAMED, Proof, is_of_office, note_failed_backup, note_made_backup, note_proof
from operations.proof import prove as prove_backup
from storage.before_update import NAME, bring_up_to_date
from storage.blobs.store import open_blobs
from storage.database import HEAD, AlreadyHeld, Database, open_database
from storage.workers import who_works

STOP_UNITS = "systemctl stop postroom postroom-desk, and each postroom-worker@N"


def register(app: typer.Typer, office: OpenOffice, settings: Callable[[], Settings]) -> None:
    """Adds the commands to the program."""
    _register_backup(app, office, settings)
    _register_restore(app, settings)
    _register_upgrade(app, settings)


def _register_backup(app: typer.Typer, office: OpenOffice, settings: Callable[[], Settings]) -> None:
    @app.command()
    def backup(
        target: Annotated[
            Path | None,
            typer.Argument(help="A new folder, or that of an earlier backup; default that of `backup.folder`."),
        ] = None,
        *,
        prove: Annotated[
            bool, typer.Option("--prove", help="Then read it whole and load it, as `restore --dry-run` does.")
        ] = False,
        quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing when all went well.")] = False,
        as_json: AsJson = False,
    ) -> None:
        """Copy everything that is kept into a folder, while the worker runs."""
        of_office = settings()
        folder = target or of_office.backup.folder
        if folder is None:
            raise WrongUsage("name the folder of the backup, or set backup.folder")
        try:
            with office() as opened:
                if target is None:
                    refuse_if_away(opened, folder)
                done = make_backup(opened, folder)
            proof = prove_backup(of_office, folder) if prove else None
        except AlreadyHeld:  # the other one says how it went
            raise
        except PostroomError as failed:
            if is_of_office(of_office, folder):
                note_failed_backup(of_office, folder, str(failed), utc_now())
            raise
        if as_json:
            print_json(asdict(done) | ({"proof": asdict(proof)} if proof else {}))
        elif not quiet:
            typer.echo(
                f"database and {counted(done.files, 'file')} in {folder}: {done.new} new, {done.dropped} dropped"
            )
        for each in done.damaged:
            error(f"{each}; `postroom reconcile` may mend it")
        if proof is None and is_of_office(of_office, folder):
            if done.damaged:
                note_failed_backup(of_office, folder, "; ".join(done.damaged[:MOST_NAMED]), utc_now())
            else:
                note_made_backup(of_office, utc_now())
        if proof is not None:
            note_proof(of_office, proof, utc_now())
            _say_proof(proof, of_office, quiet=quiet or as_json)
        if done.damaged or (proof and not proof.ok):
            raise typer.Exit(1)


def _register_restore(app: typer.Typer, settings: Callable[[], Settings]) -> None:
    @app.command()
    def restore(
        source: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A folder that `backup` wrote.")],
        *,
        dry_run: Annotated[
            bool,
            typer.Option(
                "--dry-run",
                help="Prove the backup: read it whole, compare every digest, load it into a scratch database. Changes nothing.",
            ),
        ] = False,
        yes: Yes = False,
        as_json: AsJson = False,
    ) -> None:
        """Put a backup into an empty office: its database must hold nothing."""
        office_settings = settings()
        if dry_run:
            _prove(office_settings, source, as_json=as_json)
            return
        into = office_settings.storage
        confirm([f"The records and files of {source} are put into {into.folder}."], yes=yes)
        _say_restored(restore_backup(office_settings, source), office_settings, source, as_json=as_json)


def _prove(settings: Settings, source: Path, *, as_json: bool) -> None:
    proof = prove_backup(settings, source)
    if is_of_office(settings, source):
        note_proof(settings, proof, utc_now())
    if as_json:
        print_json(asdict(proof) | {"ok": proof.ok, "made": proof.made.isoformat()})
    _say_proof(proof, settings, quiet=as_json)
    if not proof.ok:
        raise typer.Exit(1)


def _say_proof(proof: Proof, settings: Settings, *, quiet: bool) -> None:
    if proof.ok and not quiet:
        by = f" by postroom {proof.version}" if proof.version else ""
        typer.echo(
            f"the backup of {moment_in_words(proof.made, settings.zone)}{by} is whole: {proof.holds}; every digest is right, and "
            f"its {counted(proof.rows, 'row')} were loaded into a scratch database"
        )
    for each in proof.wrong:
        error(f"the backup in {proof.folder}: {each}")


def _say_restored(done: Restored, settings: Settings, source: Path, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(done) | {"made": done.made.isoformat()})
    else:
        typer.echo(
            f"the state of {moment_in_words(done.made, settings.zone)} is back, with {counted(done.files, 'file')}; `postroom reconcile` "
            "compares it, `postroom once` fetches what came since"
        )
    if done.held:
        waited = f"{counted(done.held, 'mail')} that waited then may have been sent since, and {'is' if done.held == 1 else 'are'}"
        error(f"{waited} held back; see `postroom outbox --state held`, `postroom outbox release`")
    for each in done.damaged:
        error(f"{each} in the backup {source}")
    if done.damaged or done.held:
        raise typer.Exit(1)


def _register_upgrade(app: typer.Typer, settings: Callable[[], Settings]) -> None:
    @app.command()
    def upgrade(*, as_json: AsJson = False) -> None:
        """Bring the database up to this version, after a copy of it. Every command does so by itself; `make update` uses this one."""
        of_office = settings()
        _refuse_foreign_root(of_office)
        with closing(open_database(of_office.storage.database_url)) as database:
            before = database.revision
            if before not in ("", HEAD):
                _refuse_beside_a_worker(database)
            bring_up_to_date(of_office, database, open_blobs(of_office.storage.blobs_url, of_office.s3), utc_now)
        is_changed = before not in ("", HEAD)
        copied = str(of_office.storage.folder / NAME) if is_changed and of_office.backup.before_update else ""
        if as_json:
            print_json({"version": VERSION, "tables_before": before, "tables": HEAD, "backup": copied})
        elif not before:
            typer.echo(f"postroom {VERSION}: the database was made (tables {HEAD})")
        elif not is_changed:
            typer.echo(f"postroom {VERSION}: the database is up to date (tables {HEAD})")
        else:
            kept = f"; a backup from before is in {copied}" if copied else ""
            typer.echo(f"postroom {VERSION}: the database was brought from tables {before} to {HEAD}{kept}")


def _refuse_beside_a_worker(database: Database) -> None:
    """Raises WrongUsage while a worker of the older version lives: it would write to tables that it does not know."""
    if name := who_works(database):
        raise WrongUsage(
            f"the worker {name} still works on this office: stop it before its tables are changed (with systemd: "
            f"{STOP_UNITS}), and run this again; nothing was changed"
        )


def _refuse_foreign_root(settings: Settings) -> None:
    """Raises WrongUsage where root would leave files in an office that its user cannot remove or read."""
    folder = settings.storage.folder
    if os.geteuid() != 0 or not folder.is_dir() or (owner := folder.stat().st_uid) == 0:
        return
    with suppress(KeyError):
        name = getpwuid(owner).pw_name
        raise WrongUsage(
            f"{folder} belongs to the user “{name}”, who could not use what root makes there: run this as “{name}” "
            f"(sudo -u {name} …); its next start brings the database up to date by itself, too"
        )
