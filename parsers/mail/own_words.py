"""The writer's own words of one mail, as a person is shown them.

In: the text of a message and its subject. Out: what the writer wrote in it, without what is quoted or forwarded, without the
signature behind its separator, and without what a program or a firm puts below every mail.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.languages.mail_programs import PhrasePattern, plain
from parsers.mail.our_sentences import OurSentences
from parsers.mail.quoting import NOTHING_KNOWN, Whose, split, with_answer_below

CHARACTERS = 10_000  # shown of one mail; a long letter of application has 5,000
SIGNATURE = "--"  # the separator of a signature, whose space at the end is gone (RFC 3676 section 4.3)
SIGNATURE_LINES = 20
FOOTER_CHARACTERS = 160
# The names that stand in what telephones and mail programs put below a mail, in whatever language.
PROGRAMS = re.compile(
    r"\b(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|oneplus|nokia|blackberry|windows phone|outlook|"
    r"mail (?:for|para|für|pour|per|voor) windows|windows mail|yahoo|aol|proton ?mail|proton|tutanota|tuta|gmx|web\.de|t-online|"
    r"mail\.ru|yandex|gmail|e?m client|mailbird|spark|airmail|bluemail|thunderbird|smartphone|mobile|mobil(?:telefon|gerät)?|"
    r"handy|telefon\w*|téléphone|teléfono|telefone|mailfence|posteo|mailspring)\b|iphone|ipad|qq|网易|手机|手機|スマートフォン|휴대|почт\w*",
    re.IGNORECASE,
)
SENT_FROM = PhrasePattern("sent_from")
# A point or colon stands behind it; `PS Limited` is a name.
POSTSCRIPT = PhrasePattern("postscript", around=r"[\s*(]*<phrases>(?:(?<=\.)|\s*[:：.,)\-–—])")
CONFIDENTIAL = PhrasePattern("confidential")
CONFIDENTIAL_WORDS = 15  # of a notice, at least; the writer's own sentence is no notice


def own_words(body: str, subject: str = "", ours: OurSentences = NOTHING_KNOWN) -> str:
    """The writer's own words, of a bounded length, without the office's sentences; '' where a mail only quotes or forwards."""
    runs = (_without_footers(run) for run in _runs(body, subject, ours))
    return ours.left_out("\n\n".join(filter(None, runs)))[:CHARACTERS].rstrip()


def _runs(body: str, subject: str, ours: OurSentences) -> Iterator[list[str]]:
    """The own lines that follow each other, between quotations."""
    found = with_answer_below(split(body, subject), ours)
    run: list[str] = []
    for line, whose in zip(found.lines, found.whose, strict=True):
        if whose is Whose.OWN:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _without_footers(lines: Sequence[str]) -> str:
    separator = next((index for index, line in enumerate(lines) if line.rstrip() == SIGNATURE), len(lines))
    if len(lines) - separator <= SIGNATURE_LINES:
        behind = range(separator, len(lines))
        postscript = next((at for at in behind if POSTSCRIPT.match(plain(lines[at]))), len(lines))
        lines = [*lines[:separator], *lines[postscript:]]
    paragraphs = [each.strip("\n") for each in re.split(r"\n\s*\n", "\n".join(lines))]
    while paragraphs and (_is_confidential(paragraphs[-1]) or not paragraphs[-1].strip()):
        paragraphs.pop()
    kept = "\n\n".join(paragraphs).split("\n")
    while kept and (not kept[-1].strip() or is_footer(kept[-1])):
        kept.pop()
    return "\n".join(kept).strip()


def is_footer(line: str) -> bool:
    """Whether a mail program wrote this line below the mail (`Sent from my iPhone`)."""
    if len(line) > FOOTER_CHARACTERS or not PROGRAMS.search(line):
        return False
    words = re.sub(r"<?https?://\S+>?", "", plain(line))
    return SENT_FROM.search(words) is not None


def _is_confidential(paragraph: str) -> bool:
    return len(paragraph.split()) >= CONFIDENTIAL_WORDS and CONFIDENTIAL.search(plain(paragraph)) is not None
