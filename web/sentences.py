"""An error's sentence as the desk says it: where the command would name a command, the desk names its page.

In: an error, whose sentence may have next actions in it. Out: text, with a capital letter and a full stop.

Failures: none.
"""

from __future__ import annotations

from domain.actions import MakePass, NextAction, SignInTo, command_line
from domain.desk_pages import DeskPage, desk_page
from domain.errors import PostroomError
from web.texts import capital, gettext
from web.words import stated


def sentence_of(error: PostroomError) -> str:
    """What went wrong, for somebody at the desk."""
    said = "".join(each if isinstance(each, str) else _place(each) for each in error.sentence).strip()
    said = capital(said)
    return said if said.endswith((".", "?", "!")) else f"{said}."


def _place(action: NextAction) -> str:
    if isinstance(action, MakePass):
        return gettext("the next pass")
    if isinstance(action, SignInTo):  # no page of the desk does it
        return f"`{command_line(action)}`"
    page = desk_page(action)
    if isinstance(page, DeskPage):
        return gettext("the page “%(page)s”", page=stated(page))
    return gettext("the page of %(number)s", number=page)
