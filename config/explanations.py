"""What is wrong with a settings file, in sentences for the person who wrote it.

In: an error of pydantic's validation, or of TOML's grammar. Out: for each wrong key one sentence of ours with the likely key
or value, never with the value of a secret.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from domain.suggestions import did_you_mean
from domain.text import clean, shortened

SECRET = re.compile(r"password|secret|token", re.IGNORECASE)
SHOWN_CHARACTERS = 60
QUOTED = re.compile(r"'([^']*)'")
# A time or day that stands without quotation marks, or as half a time of TOML, which has seconds.
BARE_TIME = re.compile(r"^\s*([\w-]+)\s*=\s*(\d{1,2}:\d{2})\s*(?:#.*)?$")
BARE_WORDS = re.compile(r"^\s*([\w-]+)\s*=\s*([^\"'\[{\s#][^#\"']*?)\s*(?:#.*)?$")
YES_OR_NO = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}
AT_LINE = re.compile(r"\(at line (\d+)")

Detail = Mapping[str, Any]


def sentences_of(error: ValidationError, model: type[BaseModel]) -> list[tuple[tuple[str | int, ...], str]]:
    """Each wrong key of a model with its sentence, in the order of the file."""
    return [(each["loc"], _sentence(each, model)) for each in error.errors(include_url=False)]


def _sentence(detail: Detail, model: type[BaseModel]) -> str:
    kind, key = detail["type"], str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "value_error":
        return str(detail["msg"]).removeprefix("Value error, ")
    if kind == "extra_forbidden":
        return f"there is no such setting{did_you_mean(key, _keys_beside(model, detail['loc']))}"
    if kind == "missing":
        return "this setting is missing"
    is_secret = any(SECRET.search(str(part)) for part in detail["loc"])
    value = "this value" if is_secret or isinstance(detail["input"], dict | list) else _shown(detail["input"])
    return f"{value} {_reason(kind, detail.get('ctx', {}), detail['input'])}"


def _shown(value: object) -> str:
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{shortened(clean(written), SHOWN_CHARACTERS)}”"


def _reason(kind: str, bounds: Mapping[str, Any], value: object) -> str:
    if kind in ("literal_error", "enum"):
        known = QUOTED.findall(str(bounds.get("expected", "")))
        return f"is not one of {', '.join(known)}{did_you_mean(str(value), known)}"
    for begins, reason in REASONS.items():
        if kind.startswith(begins):
            return reason(bounds)
    return "cannot be used here"


# By the beginning of pydantic's names of errors.
REASONS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "int_": lambda _: "is not a whole number",
    "float_": lambda _: "is not a number",
    "decimal_": lambda _: "is not a number",
    "finite_": lambda _: "is not a number",
    "bool_": lambda _: "is neither true nor false",
    "string_pattern": lambda _: "has other characters than letters, digits, - and _",
    "string_too_long": lambda bounds: f"is longer than {bounds.get('max_length')} characters",
    "string_": lambda _: "is not a text in quotation marks",
    "path_": lambda _: "is not a path in quotation marks",
    "time_": lambda _: "is not a time of day like “06:00”",
    "date_": lambda _: "is not a day like 2027-03-01",
    "greater_than_equal": lambda bounds: f"is too small; it is at least {bounds.get('ge'):g}",
    "greater_than": lambda bounds: f"is too small; it is more than {bounds.get('gt'):g}",
    "less_than_equal": lambda bounds: f"is too large; it is at most {bounds.get('le'):g}",
    "less_than": lambda bounds: f"is too large; it is less than {bounds.get('lt'):g}",
    "tuple_": lambda _: "is not a list in square brackets",
    "list_": lambda _: "is not a list in square brackets",
    "too_short": lambda _: "names nothing; name at least one",
    "too_long": lambda bounds: f"names more than {bounds.get('max_length')}",
    "model_": lambda _: "is not a table of settings",
    "dict_": lambda _: "is not a table of settings",
}


def _keys_beside(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """The keys that the table at this place has."""
    kind: Any = model
    for part in place[:-1]:
        kind = _inner(kind, part)
    return list(kind.model_fields) if _is_model(kind) else []


def _inner(kind: Any, part: str | int) -> Any:
    """The type that stands under a key or number of a type."""
    if _is_model(kind):
        field = kind.model_fields.get(str(part))
        return _bare(field.annotation) if field is not None else None
    arguments = [each for each in get_args(kind) if each is not Ellipsis]
    return _bare(arguments[-1]) if arguments else None


def _bare(kind: Any) -> Any:
    """A type without its annotations and without None."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _bare(get_args(kind)[0])
    if origin in (Union, UnionType):
        return next((_bare(each) for each in get_args(kind) if each is not NoneType), None)
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def sentence_of_toml(error: Exception, text: str) -> str:
    """Why a file is no TOML: the line, and what to write instead where that is clear."""
    found = AT_LINE.search(str(error))
    lines = text.splitlines()
    number = int(found[1]) if found is not None else len(lines)
    written = lines[number - 1] if 0 < number <= len(lines) else ""
    if time := BARE_TIME.match(written):
        why = f'a time stands in quotation marks: {time[1]} = "{time[2].rjust(5, "0")}"'
    elif (words := BARE_WORDS.match(written)) and words[2].lower() in YES_OR_NO:
        why = f"write true or false: {words[1]} = {'true' if YES_OR_NO[words[2].lower()] else 'false'}"
    elif words:
        why = f'a text stands in quotation marks: {words[1]} = "…"'
    else:
        why = re.sub(r" \(at .*\)$", "", str(error))
    is_secret = SECRET.search(written) is not None
    shown = f", “{shortened(clean(written), SHOWN_CHARACTERS)}”" if written.strip() and not is_secret else ""
    return f"is not TOML: line {number}{shown}: {why}"
