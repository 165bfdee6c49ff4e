"""The log of the desk where the program that serves it has configured none.

In: nothing. Out: lines on stderr. structlog's own default writes the local variables of an error's frames, which hold people's
names, addresses and words; here an error is its traceback without them.

Failures: none.
"""

from __future__ import annotations

import logging
import sys

import structlog


def ensure_configured() -> None:
    """Configures the log, unless somebody has."""
    if structlog.is_configured():
        return
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(bool_as_flag=False),
        ],
    )
