"""The version of this program. It stands here alone: the package, the changelog's test and everything that shows it ask here.

Its second number is that of the tables of the database (`0.6.0` has the tables `0006`), so that two versions with the same one can
take each other's place.
"""

from __future__ import annotations

NAME = "postroom"
VERSION = "0.6.0"
USER_AGENT = f"{NAME}/{VERSION}"  # RFC 9110 section 10.1.5
