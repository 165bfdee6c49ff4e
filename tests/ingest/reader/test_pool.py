"""A reader that dies, hangs or lies costs its one message; the next is read as if nothing had happened."""

import os
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

import ingest.reader.pool
from config.openings import load_openings
from config.settings_tables import Bounds
from domain.errors import Fatal
from domain.reading import Reading
from ingest.reader import process, sandbox
from ingest.reader.pages import LayOut, MakePageImage, NotShown, ReadPageWords
from ingest.reader.pool import Readers, Unreadable
from parsers.documents.programs import path_of
from tests.mail import bad_files, files
from tests.mail.messages import attached, part, raw
from tests.servers import required

UNPRINTED = "pages_unknown: text has no pages until it is printed."
RECEIVED = datetime(2027, 3, 1, 12, tzinfo=UTC)
MAIL = (
    b"From: Ada Example <ada@example.org>\r\nSubject: ICRtoP internship\r\nMessage-ID: <1@example.org>\r\n\r\nHello\r\n"
)


@pytest.fixture
def readers():
    with Readers(load_openings(), (), Bounds(readers=1, message_seconds=20)) as started:
        yield started


def impostor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Puts a program of our own in the reader's place."""
    program = tmp_path / "impostor.py"
    program.write_text("import os, sys, time, struct, signal\n" + body)
    monkeypatch.setattr(sandbox, "prefix", lambda: (sys.executable, str(program)))


def test_a_message_is_read_in_another_process(readers):
    reading = readers.read(MAIL, RECEIVED).result()
    assert isinstance(reading, Reading)
    assert reading.mail.headers.subject == "ICRtoP internship"


def test_the_files_of_a_message_come_back_byte_for_byte(readers):
    content = bytes(range(256)) * 100
    reading = readers.read_documents([("data.bin", content)], RECEIVED).result()
    assert [attachment.content for attachment in reading.mail.attachments] == [content]


def test_a_killed_reader_costs_nothing_because_a_fresh_one_decides(readers):
    before = children(os.getpid())  # the tests' own servers among them
    readers.read(MAIL, RECEIVED).result()
    for each in children(os.getpid()) - before:
        os.kill(each, signal.SIGKILL)
    assert isinstance(readers.read(MAIL, RECEIVED).result(), Reading)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "crashed (SIGSEGV)"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "killed, probably for want of memory"),
        ("sys.exit(3)", "exit 3"),
        (
            "sys.stdin.buffer.read(10); sys.stdout.buffer.write(struct.pack('>II', 2**32 - 1, 0)); sys.stdout.flush(); time.sleep(9)",
            "over the bound",
        ),
        (
            "sys.stdout.buffer.write(struct.pack('>II', 2, 0) + b'{}'); sys.stdout.flush(); time.sleep(9)",
            "is not a reading",
        ),
    ],
    ids=["crash", "out of memory", "gives up", "floods", "lies"],
)
def test_what_happened_to_a_reader_is_said(tmp_path, monkeypatch, body, why):
    impostor(tmp_path, monkeypatch, body)
    with Readers(load_openings(), (), Bounds(readers=1, message_seconds=5)) as started:
        answer = started.read(MAIL, RECEIVED).result()
    assert isinstance(answer, Unreadable)
    assert why in answer.why


def test_a_reader_that_hangs_is_ended_after_its_time(tmp_path, monkeypatch):
    monkeypatch.setattr(process, "START_SECONDS", 0)
    monkeypatch.setattr(process, "MESSAGE_GRACE", 0)
    impostor(tmp_path, monkeypatch, "time.sleep(600)")
    with Readers(load_openings(), (), Bounds(readers=1, message_seconds=0.3)) as started:
        answer = started.read(MAIL, RECEIVED).result()
    assert answer == Unreadable("it took longer than 0.3 s to read")


def files_of(*contents: bytes) -> bytes:
    return raw(part(b"words"), *(attached(content, f"{number}.bin") for number, content in enumerate(contents)))


def told(reading: Reading) -> dict[str | None, str]:
    return {each.where: f"{each.code}: {each.detail}" for each in reading.problems}


@pytest.fixture
def obeying(tmp_path, monkeypatch):
    """Readers in which a hostile file, or a header for mail-parser, does what it says, as one in a real library might."""
    (tmp_path / "obeying.py").write_text(
        "import os, sys, time, ctypes\n"
        "from ingest.reader import child\n"
        "from parsers import documents\n"
        "whole = documents.parse\n"
        "def parse(content, *rest, **more):\n"
        "    if content.startswith(b'do '): exec(content[3:])\n"
        "    return whole(content, *rest, **more)\n"
        "documents.parse = parse\n"
        "from parsers import reading\n"
        "asked = reading.second_reading\n"
        "def second_reading(message):\n"
        "    exec(message.get('X-Do', ''))\n"
        "    return asked(message)\n"
        "reading.second_reading = second_reading\n"
        "child.ALARM_GRACE = 0\n"
        "child.main()\n"
    )
    monkeypatch.setattr(sandbox, "prefix", lambda: (sys.executable, str(tmp_path / "obeying.py")))
    monkeypatch.setenv("PYTHONPATH", str(sandbox.PROJECT))
    monkeypatch.setattr(sandbox, "KEPT_VARIABLES", (*sandbox.KEPT_VARIABLES, "PYTHONPATH"))


@pytest.mark.parametrize(
    ("hostile", "why"),
    [
        (b"do time.sleep(600)", "over_bound: it took longer than 1 s (bound: seconds a file)."),
        (b"do ctypes.CDLL(None).sleep(600)", "over_bound: it took longer than 1 s (bound: seconds a file)."),
        (b"do ctypes.string_at(0)", "file_unread: the reading process crashed (SIGSEGV)."),
        (b"do x = bytearray(1 << 31)", "over_bound: the reading process gave up (exit 1)"),
        (
            b"do raise KeyError('surprise')",
            "file_unread: internal error while reading it: KeyError: 'surprise'.",
        ),
    ],
    ids=["hangs", "hangs in a library", "crashes", "takes all memory", "raises"],
)
def test_a_file_that_ends_the_reader_is_left_out_with_the_reason_and_the_others_are_read(obeying, hostile, why):
    with Readers(load_openings(), (), Bounds(readers=1, file_seconds=1)) as started:
        reading = started.read(files_of(b"first words", hostile, b"last words"), RECEIVED).result()
    assert isinstance(reading, Reading)
    assert len(reading.mail.attachments) == 4
    assert why in told(reading)["3"]
    assert {document.attachment for document in reading.submissions[0].documents if document.words} == {"2", "4"}


@pytest.mark.parametrize(
    "deed", ["time.sleep(600)", "os.abort()", "bytearray(1 << 31)"], ids=["hangs", "dies", "takes all"]
)
def test_a_mail_parser_that_ends_the_reader_costs_nothing_but_its_own_opinion(obeying, deed):
    mail = files_of(b"first words").replace(b"Subject:", b"X-Do: " + deed.encode() + b"\r\nSubject:", 1)
    with Readers(load_openings(), (), Bounds(readers=1, file_seconds=1)) as started:
        reading = started.read(mail, RECEIVED).result()
    assert isinstance(reading, Reading)
    assert {each.read_by for each in reading.mail.attachments} == {("email",)}
    assert {document.attachment for document in reading.submissions[0].documents} == {"2"}
    assert not {
        code for code in told(reading).values() if code.startswith(("file_unread", "over_bound", "reader_died"))
    }


def test_a_file_over_which_a_reader_died_once_is_read_by_the_next(obeying, tmp_path):
    mark = tmp_path / "died"
    once = f"do os.path.exists({str(mark)!r}) or (open({str(mark)!r}, 'w'), os.abort())".encode()
    with Readers(load_openings(), (), Bounds(readers=1)) as started:
        reading = started.read(files_of(once), RECEIVED).result()
    assert mark.exists()
    assert not {code for code in told(reading).values() if code.startswith(("file_unread", "over_bound"))}


def test_a_message_whose_time_is_over_has_all_its_files_and_says_which_were_not_opened(obeying):
    slow = files_of(*[b"do time.sleep(0.4)"] * 6)
    with Readers(load_openings(), (), Bounds(readers=1, message_seconds=1)) as started:
        reading = started.read(slow, RECEIVED).result()
    assert len(reading.mail.attachments) == 7
    unopened = [why for why in told(reading).values() if "bound: seconds a message" in why]
    assert unopened


@pytest.mark.parametrize("end", ["os.abort()", "time.sleep(600)", "sys.exit(3)"], ids=["dies", "hangs", "gives up"])
def test_what_waits_behind_a_message_that_ends_its_reader_is_read_by_the_next(obeying, end):
    with Readers(load_openings(), (), Bounds(readers=1, file_seconds=1)) as started:
        hostile = started.read(files_of(f"do {end}".encode()), RECEIVED)
        others = [started.read(MAIL.replace(b"1@", b"%d@" % number), RECEIVED) for number in range(4)]
        assert told(hostile.result())["2"].startswith(("over_bound", "file_unread"))
        assert [each.result().mail.headers.message_id for each in others] == [f"<{n}@example.org>" for n in range(4)]


def test_messages_and_answers_larger_than_the_pipe_do_not_wait_for_each_other():
    contents = [bytes([number]) * (3 * process.PIPE_BYTES) for number in range(6)]
    with Readers(load_openings(), (), Bounds(readers=1)) as started:
        futures = [started.read_documents([("data.bin", each)], RECEIVED) for each in contents]
        assert [future.result(timeout=60).mail.attachments[0].content for future in futures] == contents


def test_the_time_of_a_message_begins_when_its_reader_turns_to_it(obeying, monkeypatch):
    monkeypatch.setattr(process, "MESSAGE_GRACE", 0)
    slow = files_of(b"do time.sleep(0.6)")
    with Readers(load_openings(), (), Bounds(readers=1, message_seconds=2)) as started:
        futures = [started.read(slow, RECEIVED) for _ in range(5)]
        assert [told(future.result())["2"] for future in futures] == [UNPRINTED] * 5


def test_while_no_reader_can_be_started_every_message_has_its_answer(monkeypatch):
    monkeypatch.setattr(ingest.reader.pool, "ReaderProcess", refusing(times=1_000))
    with Readers(load_openings(), (), Bounds(readers=2)) as started:
        for future in [started.read(MAIL, RECEIVED) for _ in range(12)]:
            with pytest.raises(Fatal, match="no reading process"):
                future.result(timeout=20)


def test_a_reader_that_could_not_be_started_is_started_for_the_next_message(monkeypatch):
    monkeypatch.setattr(
        ingest.reader.pool, "ReaderProcess", refusing(times=2)
    )  # in advance, and with the first message
    with Readers(load_openings(), (), Bounds(readers=1)) as started:
        first, second = [started.read(MAIL, RECEIVED) for _ in range(2)]
        with pytest.raises(Fatal):
            first.result(timeout=20)
        assert isinstance(second.result(timeout=60), Reading)


def test_without_room_for_a_temporary_folder_no_reader_is_started_and_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(sandbox, "prefix", lambda: ())
    monkeypatch.setattr(process.tempfile, "tempdir", str(tmp_path / "nowhere"))
    with Readers(load_openings(), (), Bounds(readers=1, allow_unsandboxed=True)) as started:
        answers = [started.read(MAIL, RECEIVED) for _ in range(2)]
        for each in answers:
            with pytest.raises(Fatal, match="no reading process can be started: No such file or directory"):
                each.result(timeout=20)


def test_a_mistake_of_ours_in_asking_a_reader_fails_that_message_and_no_other(monkeypatch):
    ask = process.ReaderProcess.ask

    def mistaken(self, request, blobs, *rest):
        return 1 / 0 if blobs == [b"another"] else ask(self, request, blobs, *rest)

    monkeypatch.setattr(process.ReaderProcess, "ask", mistaken)
    with Readers(load_openings(), (), Bounds(readers=1)) as started:
        first, second = started.read(b"another", RECEIVED), started.read(MAIL, RECEIVED)
        assert first.result(timeout=20) == Unreadable(
            "internal error while reading it: ZeroDivisionError('division by zero')"
        )
        assert isinstance(second.result(timeout=60), Reading)


def refusing(times: int):
    """A machine that starts no process so many times."""
    left = iter(range(times))

    def start(*given):
        if next(left, None) is not None:
            raise Fatal("no reading process can be started: Resource temporarily unavailable")
        return process.ReaderProcess(*given)

    return start


def test_no_reader_is_left_when_the_block_ends():
    before = children(os.getpid())
    with Readers(load_openings(), (), Bounds(readers=2)) as started:
        for future in [started.read(MAIL, RECEIVED) for _ in range(6)]:
            future.result()
    deadline = time.monotonic() + 10
    while children(os.getpid()) - before and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    assert not children(os.getpid()) - before


def test_nothing_is_started_while_there_is_nothing_to_read():
    before = children(os.getpid())
    with Readers(load_openings(), (), Bounds(readers=2)):
        assert children(os.getpid()) == before


def children(pid: int) -> set[int]:
    listed = Path(f"/proc/{pid}/task").glob("*/children")
    return {int(child) for task in listed for child in task.read_text().split()}


def asked_image(content: bytes, media_type: str = "application/pdf", **more: object) -> MakePageImage:
    return MakePageImage(media_type=media_type, page=1, width=200, **more)


def test_a_page_is_shown_by_a_reader_that_stays(readers):
    content = files.pdf("Dear Ms Example", "Second")
    made, picture = readers.page_image(content, asked_image(content))
    assert (made.width, made.pages) == (200, 2)
    assert picture.startswith(b"RIFF")
    before = children(os.getpid())
    words = readers.page_words(content, ReadPageWords(media_type="application/pdf", filename="a.pdf", page=2))
    assert [each.text for each in words.words] == ["Second"]
    assert children(os.getpid()) == before


@pytest.mark.parametrize(
    ("content", "says"),
    [(files.pdf("x", password="x"), "password"), (b"<svg/>", "cut off"), (bad_files.pdf_bomb(300 << 20), "bound")],
)
def test_what_cannot_be_shown_is_a_sentence_and_the_next_is_shown(readers, content, says):
    found = readers.page_image(content, asked_image(content))
    assert isinstance(found, NotShown)
    assert says in found.why
    whole = files.pdf("Dear")
    assert not isinstance(readers.page_image(whole, asked_image(whole)), NotShown)


def test_a_reader_that_dies_over_a_page_costs_that_page_alone(tmp_path, monkeypatch):
    impostor(tmp_path, monkeypatch, "os.kill(os.getpid(), signal.SIGSEGV)")
    with Readers(load_openings(), (), Bounds(readers=1)) as dying:
        found = dying.page_image(b"x", asked_image(b"x"))
        assert isinstance(found, NotShown)
        assert "crashed" in found.why
        assert not found.is_lasting
        monkeypatch.undo()
        whole = files.pdf("Dear")
        assert not isinstance(dying.page_image(whole, asked_image(whole)), NotShown)


def test_a_reader_that_hangs_over_a_page_is_ended_in_time(tmp_path, monkeypatch):
    impostor(tmp_path, monkeypatch, "time.sleep(600)")
    monkeypatch.setattr(process, "START_SECONDS", 0)
    with Readers(load_openings(), (), Bounds(readers=1, file_seconds=1)) as hanging:
        began = time.monotonic()
        assert "took longer" in hanging.page_image(b"x", asked_image(b"x")).why
        assert time.monotonic() - began < 20


@pytest.mark.parametrize("answer", [b'{"width": 1, "height": 1, "pages": 1}', b"{}", b"nonsense"])
def test_an_answer_that_makes_no_sense_is_none(tmp_path, monkeypatch, answer):
    said = f"sys.stdin.buffer.read(50); sys.stdout.buffer.write(struct.pack('>II', {len(answer)}, 0) + {answer!r})"
    impostor(tmp_path, monkeypatch, f"{said}; sys.stdout.flush(); time.sleep(20)")
    with Readers(load_openings(), (), Bounds(readers=1)) as lying:
        assert "makes no sense" in lying.page_image(b"x", asked_image(b"x")).why
        lying.abandon()


def test_pages_are_asked_for_from_several_threads(readers):
    content = files.pdf("Dear")
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: readers.page_image(content, asked_image(content)), range(24)))
    assert not [each for each in found if isinstance(each, NotShown)]


def test_an_office_file_is_laid_out(readers):
    required("libreoffice", path_of("soffice"))
    pages, made = readers.lay_out(files.docx("Dear Ms Example"), LayOut(filename="letter.docx"))
    assert pages == 1
    assert made.startswith(b"%PDF-")
