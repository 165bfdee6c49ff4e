"""A browser by the name that people know it by: `Firefox on Linux`.

In: the User-Agent of a request. Out: words. It is what the browser says of itself, so nothing is decided by it.

Failures: none; what is not known is shown as it came, shortened.
"""

from __future__ import annotations

from domain.text import shortened
from web.texts import gettext

# The first that fits: each of them also names those below it.
PROGRAMS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Chromium", "Chromium"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def browser_in_words(user_agent: str) -> str:
    """`Firefox on Linux`."""
    program = next((name for sign, name in PROGRAMS if sign in user_agent), None)
    system = next((name for sign, name in SYSTEMS if sign in user_agent), None)
    if program is None:
        return shortened(user_agent, 40) or "unknown"
    return program if system is None else gettext("%(program)s on %(system)s", program=program, system=system)
