"""The table `[backup]` of the settings: what the worker copies each night, and before an update changes the database.

In: values of the settings file. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key.
"""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Annotated

from pydantic import Field

from config.logins import Table


class Backup(Table):
    """What is copied without anybody asking. `postroom backup` makes a copy at any time."""

    folder: Path | None = None  # the worker makes a backup there each night; better on another disk; default: none
    at: time = time(23, 30)  # time of that backup, in the office's time zone; before the report, which says how it went
    prove: bool = True  # each backup is read whole and loaded into a database of its own afterwards
    before_update: bool = True  # before a newer version changes the database, it is copied into before-update
    keep_before_update_days: Annotated[int, Field(ge=1)] = 30  # that copy is removed after so many days
