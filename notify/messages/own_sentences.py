"""The fixed words of the mail that applicants get, so that nobody's answer is read by what it quotes of them.

In: the settings. Out: pieces of sentences, each as it stands between what is filled in: of the templates, built-in ones and the
office's own, and of the languages' texts.

Failures: none; a template that cannot be read says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from config.languages import LANGUAGES
from config.settings import Settings

FILLED_IN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\w*\}|\n", re.DOTALL)
TO_APPLICANTS = ("acknowledgement.*.txt", "reminder.*.txt", "unreadable.*.txt", "form.*.txt")
BUILT_IN = Path(__file__).parents[1] / "templates"


def own_sentences(settings: Settings) -> tuple[str, ...]:
    """Pieces of the sentences that this office sends to applicants, in all languages, without those of one or two words."""
    texts = [*_templates(BUILT_IN), *(_templates(settings.notify.templates) if settings.notify.templates else ())]
    pieces = (piece.strip() for text in (*texts, *_texts(), *_of_stages(settings)) for piece in FILLED_IN.split(text))
    return tuple(dict.fromkeys(piece for piece in pieces if len(piece.split()) > 2))


def _templates(folder: Path) -> Iterator[str]:
    for file in sorted(path for pattern in TO_APPLICANTS for path in folder.glob(pattern)):
        try:
            yield file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue


def _texts() -> Iterator[str]:
    """What the languages' files say to applicants besides the templates."""
    for language in LANGUAGES.values():
        yield from language.facts.values()
        yield from language.applicant.values()
        yield from language.subjects.model_dump().values()
        yield from (each for letter in language.letters.templates.values() for each in (letter.subject, letter.text))
        yield from (each for kind in language.kinds.values() for each in kind.model_dump().values())
        yield from (each for each in language.lengths.model_dump().values() if isinstance(each, str))


def _of_stages(settings: Settings) -> Iterator[str]:
    """What the letters of the openings' stages say."""
    stages = (stage for opening in settings.openings.openings.values() for stage in opening.stages)
    for text in (stage.letter.get(language) for stage in stages for language in stage.letter.languages):
        if text is not None:
            yield from (text.subject, text.text)
