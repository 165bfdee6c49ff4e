"""Reads the two sources of settings: a TOML file with its relative paths, and the environment.

In: a file, the classes of the settings, and the environment. Out: tables of values, still unchecked; the source of a wrong value.

Failures: `ConfigurationError`, for each wrong thing one sentence on a line of its own, which names the file or variable and the key.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from config.explanations import sentence_of_toml, sentences_of
from domain.errors import ConfigurationError
from domain.suggestions import nearest

PREFIX = "POSTROOM_"
PATH_KEYS = {
    "path",
    "folder",
    "password_file",
    "secret_key_file",
    "client_secret_file",
    "secret_file",
    "key_file",
    "ca_file",
    "openings",
    "templates",
    "form_file",
    "weights",
}


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises ConfigurationError."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text)
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: is not TOML: it is not written in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: {sentence_of_toml(error, text)}") from error


def anchor_paths(table: dict[str, Any], root: Path, imap: bool = False) -> None:  # noqa: FBT002
    """Makes relative paths relative to the file's folder, in place; an IMAP folder is no path."""
    for key, value in table.items():
        if isinstance(value, dict):
            anchor_paths(value, root, imap=value.get("kind") == "imap")
        elif isinstance(value, list):
            for each in value:
                if isinstance(each, dict):
                    anchor_paths(each, root)
        elif key in PATH_KEYS and isinstance(value, str) and not (imap and key == "folder"):
            table[key] = str(root / Path(value).expanduser())


def unknown_variables(model: type[BaseModel]) -> list[str]:
    """A sentence for each variable that sets nothing: it would otherwise be ignored, and its secret or path with it."""
    return [
        f"environment: {name}: there is no such setting{_likely_variable(name, model)}"
        for name in sorted(os.environ)
        if name.startswith(PREFIX) and not _sets_something(name, model)
    ]


def _sets_something(name: str, model: type[BaseModel]) -> bool:
    table, *keys = name.removeprefix(PREFIX).lower().split("__")
    return table in model.model_fields and bool(keys)


def _likely_variable(name: str, model: type[BaseModel]) -> str:
    table, *keys = name.removeprefix(PREFIX).lower().split("__")
    likely = nearest(table, model.model_fields)
    if likely is None or not keys:
        return ""
    return f"; did you mean “{PREFIX}{'__'.join([likely, *keys]).upper()}”?"


def sentences(error: ValidationError, model: type[BaseModel], table: Mapping[str, Any], path: Path | str) -> list[str]:
    """For each wrong key `file: key: sentence`, or the variable in place of the file where the value came from there."""
    return [
        ": ".join(filter(None, (str(_source(place, table, path)), ".".join(map(str, place)), said)))
        for place, said in sentences_of(error, model)
    ]


def _source(place: Sequence[str | int], table: Mapping[str, Any], path: Path | str) -> Path | str:
    """Where a wrong value came from: the file when the key stands there, else the environment."""
    value: Any = table
    for part in place:
        if not isinstance(value, dict) or part not in value:
            break
        value = value[part]
    else:
        return path
    variable = PREFIX + "__".join(map(str, place)).upper()
    return f"environment {variable}" if variable in {name.upper() for name in os.environ} else path
