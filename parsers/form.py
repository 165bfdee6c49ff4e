"""What a membership form says, and what the office's criteria say to it.

In: a form as a fillable PDF, a filled-in document or a scan. Out: the configured fields with the words as written, and
findings that cite the criterion by its number. Doubt never decides: a person does.

Failures: none; a field that cannot be found has no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from config.openings import Criterion, FormField, Opening
from parsers.naming import folded
from parsers.values import NO_FACT, Evidence, Fact, Finding, ParsedFile, finding

__all__ = ["Fact", "findings", "read_form"]

CLOSE = 88.0
LABELLED = re.compile(r"^\s*(?P<label>[^:\n]{2,120}?)\s*[:：]\s*(?P<value>.*)$")
EMPTY = re.compile(r"^[\s._…\-–—/☐□o()\[\]]*$")
CHECKED = re.compile(r"[☒☑✓✔]|\[\s*[xX✓]\s*\]|\b(?:yes|oui|sí|x)\b", re.IGNORECASE)
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("individual", re.compile(r"\b(?:individual|private person|myself|particulier|personne physique|persona física|individuo)\b", re.I)),
    ("governmental", re.compile(r"\b(?:government(?:al)?(?! relations)|ministry|ministère|ministerio|state[- ](?:run|owned|operated)|gouvernement\w*|gubernamental|public authority|municipality|embassy)\b", re.I)),
    ("private", re.compile(r"\b(?:for[- ]profit|private company|company|corporation|ltd\.?|llc|inc\.?|gmbh|entreprise|société (?:anonyme|commerciale)|empresa|s\.a\.)(?=\W|$)", re.I)),
    ("network", re.compile(r"\b(?:(?:national|regional)(?: rtop| r2p)? (?:network|coalition)|réseau (?:national|régional)|red (?:nacional|regional))\b", re.I)),
    ("academic", re.compile(r"\b(?:academic|university|college|department of|faculty|institut(?:e|ion) of|université|universidad|académi\w+)\b", re.I)),
    ("independent", re.compile(r"\b(?:ngo|non[- ]?governmental|non[- ]?profit|not[- ]for[- ]profit|civil society|charity|association|ong|sans but lucratif|sin fines de lucro|voluntary)\b", re.I)),
)  # fmt: skip


def read_form(parsed: ParsedFile, document: str, opening: Opening) -> tuple[tuple[str, Fact], ...]:
    """The configured fields of a form; those that are empty or missing have no value."""
    pairs: list[tuple[str, str, int | None]] = [(label, value, None) for label, value in parsed.fields]
    pairs += [(label, value, page.number) for page in parsed.pages for label, value in _labelled(page.text)]
    return tuple((field.key, _value(field, pairs, document)) for field in opening.form)


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """Lines `label: value`; a label without one takes the next line."""
    lines = [line for line in text.split("\n") if line.strip()]
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        match = LABELLED.match(line)
        if match:
            value = match["value"].strip()
            yield match["label"], value if value or LABELLED.match(below) else below.strip()
        elif "\t" in line:
            label, _, value = line.partition("\t")
            yield label, value.strip()


def _value(field: FormField, pairs: Sequence[tuple[str, str, int | None]], document: str) -> Fact:
    best, likeness = NO_FACT, 0.0
    labels = [folded(label) for label in (*field.labels, field.key)]
    for label, value, page in pairs:
        score = max(fuzz.ratio(folded(label), each) for each in labels)
        if score >= CLOSE and score > likeness and not EMPTY.match(value):
            best, likeness = Fact(value[:500], (Evidence(document, page, f"{label}: {value}"[:300]),)), score
    return best


def findings(fields: Sequence[tuple[str, Fact]], opening: Opening) -> Iterator[Finding]:
    """Fields left empty, the endorsement, and whether the kind of organisation may become a member."""
    values = dict(fields)
    criteria = {criterion.rule: criterion for criterion in opening.criteria}
    for field in opening.form:
        if field.required and field.key != "endorsement" and values.get(field.key, NO_FACT).value is None:
            yield finding("form_field_missing", field=field.labels[0] if field.labels else field.key)
    endorsed = values.get("endorsement", NO_FACT)
    if "endorsement" in criteria and not (endorsed.value and CHECKED.search(endorsed.value)):
        yield finding("endorsement_missing", endorsed.evidence, criterion=criteria["endorsement"].number)
    yield from _eligibility(values, criteria)


def _eligibility(values: dict[str, Fact], criteria: dict[str, Criterion]) -> Iterator[Finding]:
    stated = [fact for key in ("kind", "organisation") if (fact := values.get(key, NO_FACT)).value]
    for rule, pattern in KINDS:
        fitting = [each for each in stated if pattern.search(_without_ngo(each.value or "", rule))]
        if not fitting or rule not in criteria:
            continue
        fact, number = fitting[0], criteria[rule].number
        if rule == "network":
            yield finding("prior_approval_needed", fact.evidence, criterion=number)
        elif rule in ("academic", "independent"):
            yield finding("eligible_kind", fact.evidence, kind=rule, criterion=number)
        else:
            yield finding("not_eligible", fact.evidence, kind=rule, criterion=number, words=fact.value)
        return


def _without_ngo(text: str, rule: str) -> str:
    """“Non-governmental” must not be taken for governmental, nor “non-profit company” for a company."""
    if rule in ("governmental", "private"):
        return re.sub(
            r"(?:non|not)[\s-]*(?:for[\s-]*)?(?:govern\w*|profit\w*)(?:\s+(?:company|corporation))?|ong\b|ngo\b",
            " ",
            text,
            flags=re.I,
        )
    return text
