"""The log is set up once, before its first line, whoever writes that."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import structlog

from config.log import log, prepare


@pytest.fixture(autouse=True)
def _as_before():
    before = structlog.get_config()
    yield
    prepare(lambda: structlog.configure(**before))
    log.debug  # noqa: B018 - asking for a level sets it up


def test_no_line_of_two_threads_is_written_before_the_log_is_set_up(capsys, monkeypatch):
    lines: list[str] = []
    begun, may_end = threading.Event(), threading.Event()

    def set_up() -> None:
        begun.set()
        may_end.wait(10)

        def keep(_logger: object, _level: str, values: dict[str, object]) -> str:
            lines.append(str(values["event"]))
            raise structlog.DropEvent

        structlog.configure(processors=[keep])

    with monkeypatch.context() as not_loaded_yet:
        not_loaded_yet.delitem(sys.modules, "structlog")
        prepare(set_up)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(lambda: log.warning("first"))
        begun.wait(10)
        second = threads.submit(lambda: log.warning("second"))
        wrote_early = threading.Event()
        second.add_done_callback(lambda _: wrote_early.set())
        assert not wrote_early.wait(0.3)
        may_end.set()
        first.result()
        second.result()
    assert sorted(lines) == ["first", "second"]
    assert capsys.readouterr().out == ""
