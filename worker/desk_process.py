"""The desk beside the worker: a process of its own, so that neither one's memory or trouble is the other's.

In: the configuration file, which that process reads for itself. Out: a running `postroom serve`, started anew when it ends.

Failures: a desk that ends is logged and started again after a pause, which grows to a minute; the worker goes on.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import structlog

from config.settings import Settings

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds before it is started again
STEADY_SECONDS = 60.0  # after which a desk that ends is started again at once
FINISH_SECONDS = 12.0  # a little more than it takes (web/server.py)


class DeskProcess:
    """The desk's process; where the settings have no table `[web]`, or it is not wanted here, none."""

    def __init__(self, config: Path | None, settings: Settings, *, is_wanted: bool = True) -> None:
        chosen = ["--config", str(config)] if config else []
        self._command = [sys.executable, "-m", "cli.main", *chosen, "serve"]
        self._is_wanted = is_wanted and settings.web is not None
        self._stopped = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep_running, name="desk")

    def start(self) -> None:
        """Starts it, if the settings want it."""
        if self._is_wanted:
            self._thread.start()

    def _keep_running(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopped.is_set():
            # In a group of its own: what a terminal sends to all processes would end it before the worker.
            process = subprocess.Popen(self._command, process_group=0)
            self._process = process
            if self._stopped.is_set():  # the signal came between the question and the start
                process.terminate()
            started = time.monotonic()
            code = process.wait()
            if self._stopped.is_set():
                return
            is_steady = time.monotonic() - started > STEADY_SECONDS
            pause = FIRST_PAUSE if is_steady else min(pause * 2, LONGEST_PAUSE)
            log.error("the desk ended and is started again", exit=code, seconds=pause)
            self._stopped.wait(pause)

    def stop(self) -> None:
        """Ends it after the requests that run; at once when that lasts too long."""
        self._stopped.set()
        process = self._process
        if process is not None:
            process.terminate()
            try:
                process.wait(FINISH_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        if self._thread.ident is not None:
            self._thread.join()
