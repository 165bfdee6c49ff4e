"""What the evidence on a page weighs for each kind of document, as learnt from the labelled set.

Out: the tables of kind_weights.json, which `python -m bench.weights` makes, and the kinds that they know. It stands apart
from the patterns that look for the evidence: the rules ask only which kinds there are.

Failures: none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from domain.catalogue.kinds import Kind

START = "start"  # the weights of every page, before it is looked at
WEIGHTS: Mapping[str, Any] = json.loads(Path(__file__).with_name("kind_weights.json").read_text("utf-8"))
KINDS = tuple(kind for kind in Kind if kind in WEIGHTS["first"][START])
"""The kinds that pages tell; of any other kind a document is by its file's name alone."""
