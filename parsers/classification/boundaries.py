"""Whether a document begins on a page of a file, or the one before goes on.

In: two neighbouring pages with their signals and what the model says of each alone. Out: evidence, each 0 or 1 (or between), and
the log odds that something begins. The kinds of the pages are weighed elsewhere (parsers/classification/segments.py).

Failures: none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domain.documents import Layout, Page
from parsers.classification.hashed_text import words_of_head
from parsers.classification.learned import Alone, Model, PageFeatures
from parsers.classification.scoring import HARDLY_A_WORD
from parsers.classification.signals import Signals
from parsers.languages.lexicon import Group

FEW_WORDS = 40
DIGITS = re.compile(r"[\d\W_]+")
# A page whose words end so far above its foot (share of its height) has ended early; one below is full.
EARLY, FULL = 0.28, 0.16
OTHER_PAPER, OTHER_MARGIN, LOWER, OTHER_SIZE = 8, 6, 18, 0.5  # points
SHORT_LINE = 12  # words of a title
TITLE_PAGE, TITLE_WORDS = 170, 4
PROSE = 0.32  # share of small words
START = "start"  # before anything is seen
PLAUSIBLE_NUMBER = 40  # of a page


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page with its signals, what the model says of it alone, and the numbers of the words at its head."""

    page: Page
    signals: Signals
    alone: Alone
    head: NDArray[np.int64]


def seen_page(page: Page, seen: Signals, features: PageFeatures, model: Model) -> SeenPage:
    """A page as its boundaries are looked at."""
    return SeenPage(page, seen, model.alone(features), words_of_head(page.text))


def begins(here: SeenPage, before: SeenPage, model: Model) -> float:
    """Log odds that something begins on this page (above 0), or that the page before goes on (below)."""
    found = {START: 1.0} | boundary(here, before)
    return sum(model.begins.get(name, 0.0) * strength for name, strength in found.items() if strength)


def boundary(here: SeenPage, before: SeenPage) -> dict[str, float]:
    """What stands between the two pages, each from 0 to 1, and the log odds that this one is a first page, by itself."""
    return {
        name: float(strength)
        for part in (
            {"is_first": here.alone.is_first, "shared_words": _shared_words(here, before)},
            _by_numbers(here.signals, before.signals),
            _by_look(here.page, before.page, here.signals, before.signals),
            _by_words(here.signals, before.signals),
            _by_end(before.page, before.signals),
        )
        for name, strength in part.items()
    }


def _shared_words(here: SeenPage, before: SeenPage) -> float:
    """How alike the words are. The single words of the heads do not count: one letterhead may stand on letter and CV."""
    return here.alone.text.words_shared_with(before.alone.text, without=np.concatenate([here.head, before.head]))


def _by_numbers(here: Signals, before: Signals) -> dict[str, float]:
    number, last = here.page_number, before.page_number
    follows_of = bool(here.page_of and before.page_of and here.page_of == (before.page_of[0] + 1, before.page_of[1]))
    return {
        "first_of_several": bool(here.page_of and here.page_of[0] == 1),
        "next_of_several": follows_of,
        "next_number": number is not None and number > 1 and last == number - 1 and not follows_of,
        "number_one": number == 1 and last is not None,
        "number_gone": number is None and last is not None and here.words >= FEW_WORDS,
        "number_comes": number is not None and 1 < number < PLAUSIBLE_NUMBER and last is None,
    }


def _by_look(page: Page, page_before: Page, here: Signals, before: Signals) -> dict[str, float]:
    # A name at the head may be the letterhead of letter and CV; with a number behind it, it is one document's.
    same_head = _same_running_line(here.first_line, before.first_line)
    comparable = min(here.words, before.words) >= FEW_WORDS and not (here.landscape and before.landscape)
    return {
        "other_paper": abs(page.width - page_before.width) > OTHER_PAPER
        or abs(page.height - page_before.height) > OTHER_PAPER,
        "other_source": page.text_source is not page_before.text_source and bool(here.words and before.words),
        "same_head": same_head and here.first_line == before.first_line,
        "same_head_with_number": same_head and here.first_line != before.first_line,
        "same_foot": _same_running_line(here.last_line, before.last_line),
        **(_by_layout(page.layout, page_before.layout) if comparable else {}),
    }


def _by_layout(here: Layout | None, before: Layout | None) -> dict[str, float]:
    """Another size of letters, other margins: another document, though a page of notes or tables differs too."""
    if here is None or before is None:
        return {}
    found: dict[str, float] = {}
    if here.font_size and before.font_size:
        found["other_size"] = abs(here.font_size - before.font_size) >= OTHER_SIZE
        found["same_size"] = not found["other_size"]
    if here.margins and before.margins:
        found["other_margin"] = abs(here.margins[0] - before.margins[0]) > OTHER_MARGIN
        found["same_margin"] = not found["other_margin"]
        found["begins_lower"] = here.margins[1] - before.margins[1] > LOWER
        found["begins_higher"] = before.margins[1] - here.margins[1] > LOWER
    if here.columns and before.columns:
        found["other_columns"] = here.columns != before.columns
    if here.line_spacing and before.line_spacing:
        found["other_spacing"] = abs(here.line_spacing - before.line_spacing) > 0.12
    return found


def _same_running_line(line: str, other: str) -> bool:
    """A header or footer that stands on both pages, whatever number they bear."""
    plain = DIGITS.sub(" ", line).strip()
    return len(plain) >= 5 and plain == DIGITS.sub(" ", other).strip()


def _by_words(here: Signals, before: Signals) -> dict[str, float]:
    title = here.first_line
    sparse = HARDLY_A_WORD <= before.words < TITLE_PAGE and before.small_words < PROSE + 0.1 and not before.closing
    return {
        "hardly_a_word": here.words < HARDLY_A_WORD,
        "sentence_goes_on": before.ends_open and here.starts_small,
        "ends_open": before.ends_open and not here.starts_small,
        "starts_small": here.starts_small and not before.ends_open,
        "other_language": bool(here.language and before.language and here.language != before.language),
        "leave_taken": before.closing and before.groups[Group.FIRST] > 2,
        "letter_begins": here.salutation and bool(here.closing or here.contacts or here.date_line),
        "greeting": here.salutation,
        "cv_begins": here.cv_title or bool(here.contacts and (here.cv_headings or here.shapes.dated_lines > 0.1)),
        "contacts": min(here.contacts, 2) / 2,
        "title_page": here.groups[Group.TITLE] + here.phrases[Group.TITLE] >= TITLE_WORDS and here.words < 200,
        "title_page_before": sparse and before.groups[Group.TITLE] + before.phrases[Group.TITLE] >= TITLE_WORDS,
        "few_words_before": before.words < FEW_WORDS,
        "sparse_then_prose": sparse and here.small_words > PROSE and not here.salutation,
        "appendix": here.appendix or here.captions > 0,
        "titled": 0 < len(title.split()) <= SHORT_LINE and title[:1].isupper() and title[-1:] not in ".,;:-",
        "memo": here.memo >= 3,
        "sources_before": before.bibliography or before.references > 3,
        "sources_here": here.bibliography or here.references > 3,
        "certificate": here.phrases[Group.CERTIFY] > 0 and here.words < 220,
        "marks_both": min(here.shapes.marks, before.shapes.marks) > 0.12,
        "lists_both": max(here.small_words, before.small_words) < 0.22,
        "prose_both": min(here.small_words, before.small_words) > PROSE,
        "prose_to_list": abs(here.small_words - before.small_words) > 0.15,
    }


def _by_end(page: Page, seen: Signals) -> dict[str, float]:
    """A document's last page is seldom full, and the pages before it seldom are not."""
    if seen.words < FEW_WORDS or seen.landscape or not page.height:
        return {}
    if page.layout is None or page.layout.margins is None:
        return {"short_before": 40 < seen.words < 220 and seen.full_lines > 0.3}
    left = page.layout.margins[3] / page.height
    return {"ends_early": left > EARLY, "full": left < FULL}
