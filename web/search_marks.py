"""The words of a search, marked on the page that a hit opens.

In: what was typed into the search field, as the address of the page has it (`found`), and a text or the words of a document's page
with their boxes. Out: the text with its marks, for a template; rectangles around the words of a page.

Failures: none; words that are not there mark nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from domain.documents import WordBox
from domain.folding import folded
from parsers.documents.marked_text import Piece
from parsers.documents.places import Rectangle, rectangles
from storage.search_words import MOST_TYPED, Term, pattern_of, terms_of
from web.request import PageRequest

PARAMETER = "found"
MOST_MARKS = 500  # of one text or page; a page of a table may say one word on each line


def found_words(request: PageRequest) -> str:
    """The words of the search that led to this page; '' where none did."""
    return " ".join(request.query.get(PARAMETER, "")[:MOST_TYPED].split())


def with_words(path: str, words: str) -> str:
    """The path of a page on which these words are to be marked."""
    path, _, place = path.partition("#")
    joined = f"{path}{'&' if '?' in path else '?'}{urlencode({PARAMETER: words})}"
    return f"{joined}#{place}" if place else joined


def found_pieces(text: str, words: str) -> tuple[Piece, ...]:
    """The whole text in pieces, those marked that are one of the words."""
    pieces, at = [], 0
    for start, end in _places(text, terms_of(words)):
        pieces += [Piece(text[at:start], is_marked=False), Piece(text[start:end], is_marked=True)]
        at = end
    return tuple(each for each in (*pieces, Piece(text[at:], is_marked=False)) if each.text)


def marked(text: str, words: str) -> Markup:
    """The text as HTML, escaped, with the words in `<mark>`."""
    around = {True: Markup("<mark>{}</mark>"), False: Markup("{}")}
    return Markup().join(around[each.is_marked].format(each.text) for each in found_pieces(text, words))


def is_in(text: str, words: str) -> bool:
    """Whether any of the words stands in the text."""
    return next(_places(text, terms_of(words)), None) is not None


def places_on_page(boxes: Sequence[WordBox], words: str) -> tuple[Rectangle, ...]:
    """The rectangles around the words on a page, in the unit of its boxes."""
    owners = [place for place, each in enumerate(boxes) for _ in range(len(each.text) + 1)]
    text = " ".join(each.text for each in boxes)
    found = {
        owner for start, end in _places(text, terms_of(words)) for owner in range(owners[start], owners[end - 1] + 1)
    }
    return rectangles(sorted(found), boxes)


def _places(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Where the terms begin and end in the text, in order, the first MOST_MARKS."""
    for count, match in enumerate(pattern_of(terms).finditer(folded(text)), 1):
        yield match.span()
        if count == MOST_MARKS:
            return
