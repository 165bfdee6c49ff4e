"""Files that documents carry, such as the parts of a PDF portfolio, beside those of their message.

In: a message and what its files say. Out: the message with the files within as attachments of their own, each with its way
in (`2/Application.pdf/CV.pdf`). A file that only carries others is a container.

Failures: none; over a bound, a problem says which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.documents import ParsedFile
from domain.findings import Problem
from domain.mail import Attachment, Mail, Role
from domain.text import clean
from parsers.attachments.sorting import Leaf, safe_filename, sort_leaves
from parsers.attachments.unpacking import Budget
from parsers.limits import Limits

FILES_NAMED = 5


def with_files_within(mail: Mail, parsed: Mapping[str, ParsedFile], limits: Limits) -> Mail:
    """The message with what these files of it carry; the same message where they carry nothing."""
    carriers = {path: file for path, file in parsed.items() if file.within}
    if not carriers:
        return mail
    attachments: list[Attachment] = []
    problems: list[Problem] = []
    budget = Budget(limits)
    for each in mail.attachments:
        file = carriers.get(each.path)
        is_folder = file is not None and file.is_folder
        attachments.append(replace(each, role=Role.CONTAINER) if is_folder else each)
        if file is None:
            continue
        leaves = [
            Leaf(f"{each.path}/{safe_filename(name) or number}", safe_filename(name), "", content, owner=each.owner)
            for number, (name, content) in enumerate(file.within, start=1)
        ]
        found = sort_leaves(leaves, limits, budget, depth=limits.depth, has_words=True)
        attachments += found.attachments
        problems += found.problems
        problems += [Problem("unsupported", "a message within a PDF", path) for path, _, _ in found.messages]
    return replace(mail, attachments=tuple(attachments), problems=(*mail.problems, *problems))


def naming_files_within(file: ParsedFile) -> ParsedFile:
    """A file that lay in another: what it carries itself is named and not opened."""
    if not file.within:
        return file
    names = ", ".join(clean(name)[:100] for name, _ in file.within[:FILES_NAMED])
    return replace(file, within=(), problems=(*file.problems, Problem("files_within", names)))
