"""Whatever a server writes, its body is a JSON object or none, and its time is a time in UTC or none."""

from datetime import UTC, datetime

import pytest

from net.http_answers import http_date, json_object


@pytest.mark.parametrize(
    ("content", "value"),
    [(b'{"a": 1}', {"a": 1}), (b"[1]", None), (b"<html>", None), (b"", None), (b"[" * 100_000, None), (b"\xff", None)],
)
def test_a_body_is_a_json_object_or_none(content, value):
    assert json_object(content) == value


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Sun, 29 Nov 2026 22:00:00 GMT", datetime(2026, 11, 29, 22, tzinfo=UTC)),
        ("Sun, 29 Nov 2026 22:00:00 -0000", datetime(2026, 11, 29, 22, tzinfo=UTC)),
        ("Sun, 29 Nov 2026 22:00:00 +0100", datetime(2026, 11, 29, 21, tzinfo=UTC)),
        ("Sun, 29 Nov 2026 22:00:00 +9999", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_a_time_is_in_utc_whatever_its_zone(written, moment):
    assert http_date(written) == moment
