"""What a document can be."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a document is."""

    CV = "cv"
    COVER_LETTER = "cover_letter"
    WRITING_SAMPLE = "writing_sample"
    TRANSCRIPT = "transcript"
    RECOMMENDATION = "recommendation"
    MEMBERSHIP_FORM = "membership_form"
    OTHER = "other"
    UNKNOWN = "unknown"  # below the threshold of confidence: a person is asked


REQUIRABLE = tuple(kind for kind in Kind if kind not in {Kind.OTHER, Kind.UNKNOWN})
"""What an opening can ask for; each has the codes `KIND_received` and `KIND_missing`."""
