"""What a membership form says, and what the office's criteria say to it.

In: a form as a fillable PDF, a filled-in document or a scan. Out: the configured fields with the words as written, and
findings that cite the criterion by its number. Doubt never decides: a person does.

Failures: none; a field that cannot be found has no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from config.openings import Opening
from config.requirements import Criterion, FormField
from domain.addresses import EMAIL
from domain.applications import NO_FACT, Fact
from domain.documents import ParsedFile, TableRow, TextSource
from domain.findings import Evidence, Finding, Problem, finding
from domain.text import excerpt
from parsers.languages.normalise import folded

__all__ = ["Fact", "findings", "read_form"]

CLOSE = 88.0
HINT = re.compile(r"\([^()]*\)")  # within a label: how to answer
LABELLED = re.compile(r"^\s*(?P<label>[^:\n]{2,120}?)\s*[:：]\s*(?P<value>.*)$")
EMPTY = re.compile(r"^[\s._…\-–—/☐□o()\[\]]*$")
TICKED = r"[☒☑✓✔✗■]|[\[(]\s*[xX✓✔]\s*[\])]"
UNTICKED = r"[☐□❏]|[\[(]\s*[\])]"
CHECKED = re.compile(rf"{TICKED}|\b(?:yes|oui|sí|si|x|agreed|we agree|endorsed)\b", re.IGNORECASE)
DECLINED = re.compile(r"^\s*(?:no|non|off|not (?:yet|agreed|endorsed))\b", re.IGNORECASE)
OPTION = re.compile(rf"(?P<mark>{TICKED}|{UNTICKED})\s*(?P<words>(?:(?!{TICKED}|{UNTICKED}).)*)", re.DOTALL)
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("individual", re.compile(r"\b(?:individual(?! (?:members|membership|donors|rights))|private person|myself|particulier|personne physique|persona física|individuo)\b", re.I)),
    ("governmental", re.compile(r"\b(?:(?:inter-?)?government(?:al)?(?! relations)|ministry|ministère|ministerio|state[- ](?:run|owned|operated|controlled)|(?:inter)?gouvernement\w*|(?:inter)?gubernamental|public authority|municipality|embassy)\b", re.I)),
    ("private", re.compile(r"\b(?:for[- ]profit|private company|company|corporation|ltd\.?|llc|gmbh|entreprise|société (?:anonyme|commerciale)|empresa|s\.a\.)(?=\W|$)", re.I)),
    ("network", re.compile(r"\b(?:(?:national|regional) (?:network|coalition)|réseau (?:national|régional)|red (?:nacional|regional))\b", re.I)),
    ("academic", re.compile(r"\b(?:academic|university|college|department of|faculty|institut(?:e|ion) of|université|universidad|académi\w+)\b", re.I)),
    ("independent", re.compile(r"\b(?:ngo|non[- ]?governmental|non[- ]?profit|not[- ]for[- ]profit|civil society|charity|association|ong|sans but lucratif|sin fines de lucro|voluntary)\b", re.I)),
)  # fmt: skip
# A name alone is no proof of a kind: an NGO may watch governments or companies, and have their word in its name.
KINDS_OF_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("governmental", re.compile(r"^(?:the\s+)?(?:ministry|embassy|government|consulate|ministère|ambassade|gouvernement|ministerio|embajada|gobierno)\s+(?:of|de|du)\b", re.I)),
    ("private", re.compile(r"\b(?:ltd|llc|llp|gmbh|plc|s\.?a\.?r\.?l|s\.a)\.?\s*$", re.I)),
)  # fmt: skip
NEGATED = re.compile(
    r"(?:non|not|no)[\s-]*(?:for[\s-]*)?(?:gou?vern\w*|gubern\w*|profit\w*)(?:\s+(?:company|corporation))?|\bong\b|\bngo\b",
    re.IGNORECASE,
)


def read_form(parsed: ParsedFile, document: str, opening: Opening) -> tuple[tuple[str, Fact], ...]:
    """The configured fields of a form; those that are empty or missing have no value."""
    labels = [label for field in opening.form for label in field.labels]
    is_scan = any(page.text_source is TextSource.OCR for page in parsed.pages)
    pairs: list[_Pair] = [(label, value, None) for label, value in parsed.fields]
    pairs += _of_tables(parsed.rows, labels)
    lines: list[tuple[str, int]] = []
    for page in parsed.pages:
        joined = _joined([line.strip() for line in page.text.split("\n") if line.strip()], labels)
        pairs += [(label, value, page.number) for label, value in _labelled(joined)]
        lines += [(line, page.number) for line in joined]
    found = [(field.key, _value(field, pairs, lines, document)) for field in opening.form]
    return tuple((key, _unread(key) if is_scan and fact.value is None else fact) for key, fact in found)


def _of_tables(rows: Sequence[TableRow], labels: Sequence[str]) -> Iterator[_Pair]:
    """Each cell of a table as the label of the next one, but for a next one that is a label itself."""
    known = {folded(label) for label in labels}
    for row in rows:
        for label, value in pairwise(" ".join(cell.split()) for cell in row.cells):
            if label and folded(value.rstrip(":：")) not in known:
                yield label.rstrip(":： "), value, row.page


def _unread(key: str) -> Fact:
    """A field of a scan in which nothing could be read: handwriting and signatures are no words, and not empty either."""
    return Fact(None, (), Problem("fact_unclear", "nothing could be read there on the scan.", f"form.{key}"))


_Pair = tuple[str, str, int | None]  # label, value, page
GOING_ON = 2  # lines that a long answer takes besides its first
HEADING = re.compile(r"^(?:\d+[.)]|[A-Z][.)]|(?:part|section)\b)|:$", re.IGNORECASE)


def _joined(lines: Sequence[str], labels: Sequence[str]) -> list[str]:
    """The lines, an answer that goes on before the next label put together with its first line."""
    starts = [LABELLED.match(line) is not None or _label_of(line, labels) != "" for line in lines]
    joined: list[str] = []
    place = 0
    while place < len(lines):
        end = place + 1
        while end < len(lines) and not starts[end]:
            end += 1
        more = lines[place + 1 : end]
        joins = 0 < len(more) <= GOING_ON and starts[place] and end < len(lines) and lines[place][-1] not in ":："
        joins = joins and not any(HEADING.search(line) or line.isupper() for line in more)
        if joins and not _begins_label(more[-1], lines[end], labels):
            joined.append(" ".join([lines[place], *more]))
        else:
            joined += lines[place:end]
        place = end
    return joined


def _begins_label(line: str, following: str, labels: Sequence[str]) -> bool:
    """Whether a label begins on a line and goes on on the following one."""
    label = LABELLED.match(following)
    return label is not None and any(
        fuzz.ratio(folded(f"{line} {label['label']}"), folded(each)) >= CLOSE for each in labels
    )


def _label_of(line: str, labels: Sequence[str]) -> str:
    """The label that a line without a colon begins with, as a row of a table does, or ''."""
    if LABELLED.match(line):
        return ""
    fitting = [each for each in labels if line.lower().startswith(each.lower()) and line[len(each) :][:1].isspace()]
    return max(fitting, key=len, default="")


def _labelled(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Lines `label: value`, also where the label is broken over two lines; a label without a value takes the next line."""
    for above, line, below in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        match = LABELLED.match(line)
        if match:
            value = match["value"].strip()
            value = value if value or LABELLED.match(below) else below.strip()
            yield match["label"], value
            if not LABELLED.match(above):
                yield f"{above} {match['label']}", value


def _value(field: FormField, pairs: Sequence[_Pair], lines: Sequence[tuple[str, int]], document: str) -> Fact:
    best, likeness = NO_FACT, 0.0
    labels = [folded(label) for label in (*field.labels, field.key)]
    for label, value, page in pairs:
        score = max(fuzz.ratio(folded(HINT.sub(" ", label)), each) for each in labels)
        chosen = _chosen(value)
        if score >= CLOSE and score > likeness and not EMPTY.match(chosen):
            best, likeness = (
                Fact(_address(chosen[:500]), (Evidence(document, page, excerpt(f"{label}: {value}", 300)),)),
                score,
            )
    return best if best.value is not None else _without_colon(field, lines, document)


def _address(value: str) -> str:
    """A value as it is; of an e-mail address without the spaces that a scan puts around its “@”."""
    closed = re.sub(r"\s*@\s*", "@", value)
    return closed if EMAIL.fullmatch(closed) else value


def _chosen(value: str) -> str:
    """Of options with boxes those that are ticked; anything else as it is."""
    options = list(OPTION.finditer(value))
    ticked = [option for option in options if re.fullmatch(TICKED, option["mark"])]
    if len(options) < 2 or not ticked:
        return value.strip()
    return ", ".join(option["words"].strip(" ,;/") for option in ticked)


def _without_colon(field: FormField, lines: Sequence[tuple[str, int]], document: str) -> Fact:
    """The value in a table's cell beside its label, or the label behind a ticked box."""
    for line, page in lines:
        evidence = (Evidence(document, page, excerpt(line, 300)),)
        value = line[len(_label_of(line, field.labels)) :].strip()
        if value != line and not EMPTY.match(value):
            return Fact(_chosen(value)[:500], evidence)
        box = OPTION.match(line)
        if box and any(fuzz.ratio(folded(label), folded(box["words"])) >= CLOSE for label in field.labels):
            return Fact("yes", evidence) if re.fullmatch(TICKED, box["mark"]) else NO_FACT
    return NO_FACT


def findings(fields: Sequence[tuple[str, Fact]], opening: Opening) -> Iterator[Finding]:
    """Fields left empty, the endorsement, and whether the kind of organisation may become a member."""
    values = dict(fields)
    criteria: dict[str, Criterion] = {criterion.rule: criterion for criterion in opening.criteria if criterion.rule}
    for field in opening.form:
        fact, label = values.get(field.key, NO_FACT), field.labels[0] if field.labels else field.key
        if field.required and fact.problem is not None:
            yield finding("form_field_unread", field=label)
        elif field.required and field.key != "endorsement" and fact.value is None:
            yield finding("form_field_missing", field=label)
    endorsed = values.get("endorsement", NO_FACT)
    if "endorsement" in criteria and endorsed.problem is None and not _is_given(endorsed.value or ""):
        criterion = criteria["endorsement"]
        yield finding("endorsement_missing", endorsed.evidence, criterion=criterion.number, **criterion.asked.asked)
    yield from _eligibility(values, criteria)


def _is_given(endorsement: str) -> bool:
    return CHECKED.search(endorsement) is not None and not DECLINED.match(endorsement)


def _eligibility(values: dict[str, Fact], criteria: dict[str, Criterion]) -> Iterator[Finding]:
    """What the stated kind means under the criteria; a name that says otherwise is a conflict, and a person's to solve."""
    kind, name = values.get("kind", NO_FACT), values.get("organisation", NO_FACT)
    stated = _rule(kind.value, KINDS, criteria)
    by_name = _rule(name.value, KINDS if stated is None else KINDS_OF_NAMES, criteria)
    rule, fact = (by_name, name) if by_name is not None else (stated, kind)
    if rule is None:
        return
    number = criteria[rule].number
    if rule == "network":
        yield finding("prior_approval_needed", fact.evidence, criterion=number)
    elif rule in ("academic", "independent"):
        yield finding("eligible_kind", fact.evidence, kind=rule, criterion=number)
    else:
        yield finding("not_eligible", fact.evidence, kind=rule, criterion=number, words=fact.value)


def _any_word_of(field: Sequence[str]) -> re.Pattern[str]:
    """What stands between “national” and “network”: a network of the office’s field is one, too."""
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, field))})\s+", re.IGNORECASE)


def _rule(
    words: str | None, kinds: Sequence[tuple[str, re.Pattern[str]]], criteria: dict[str, Criterion]
) -> str | None:
    """The first rule that these words fall under, if the opening has a criterion for it."""
    for rule, pattern in kinds:
        plain = NEGATED.sub(" ", words or "") if rule in ("governmental", "private") else words or ""
        if rule in criteria and criteria[rule].field:
            plain = _any_word_of(criteria[rule].field).sub(" ", plain)
        if rule in criteria and pattern.search(plain):
            return rule
    return None
