"""The program's log: lines of words and values, written by structlog.

In: an event and its values, as `log.warning("mailbox", error=…)`. Out: whatever `prepare` had structlog set up for.

structlog takes a tenth of a second to load, and most passes have nothing to tell: it is loaded with the first line.

Failures: none.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

_prepare: list[Callable[[], None]] = []
_preparing = threading.RLock()  # a signal may find it held by its own thread


def prepare(configure: Callable[[], None]) -> None:
    """Has structlog set up by this before the next line; at once where it is loaded already."""
    if "structlog" in sys.modules:
        configure()
    else:
        _prepare[:] = [configure]


class _Log:
    """Hands each line to structlog's logger of the moment."""

    def __getattr__(self, level: str) -> Any:
        import structlog  # noqa: PLC0415 - see above

        with _preparing:  # a second thread's line waits until the first has set it up
            while _prepare:
                _prepare.pop()()
        return getattr(structlog.get_logger(), level)


log = _Log()
