"""The section `corpus` of `python -m bench.faults`: odd and hostile inputs through the readers, by outcome.

In: every file of ../shared/corpora, as mail, as a document, and as a mail's attachment; then mutants of them, drawn by the
seed. Out: how many were read, and each that was not, lost a leaf part, counted pages otherwise than pdfium, or passed a
bound. Without the corpora the section says so and counts nothing.
"""

from __future__ import annotations

import os
import random
import re
import resource
import signal
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2

from bench.faults import Chosen, Figures
from config.openings import load_openings
from config.settings_tables import Bounds
from domain.mail import Role
from domain.reading import Reading
from ingest.reader.pool import Readers, Unreadable
from parsers.attachments import media_types
from tests.mail.messages import attached, part, raw
from tests.mail.oracles import leaves_by_the_library

CORPORA = Path(__file__).parents[1].parent / "shared" / "corpora"
RECEIVED = datetime(2027, 3, 1, 12, tzinfo=UTC)
MUTANTS, MUTANTS_QUICK = 5_000, 200
AHEAD = 8
# Where a message had to be read otherwise than the standard library reads it, it says so.
READ_OTHERWISE = {"message_over_bound", "over_bound", "part_recovered", "structure_malformed", "not_a_message"}
LARGEST_HEAD = 100_000  # beyond it the standard library takes minutes over a header


@dataclass(frozen=True)
class Input:
    name: str
    content: bytes
    is_mail: bool


@dataclass
class Seen:
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0, "")


def inputs() -> Iterator[Input]:
    """Every file of the corpora."""
    for path in sorted(CORPORA.rglob("*")):
        name = str(path.relative_to(CORPORA))
        kind = name.partition("/")[0]
        if not path.is_file() or path.suffix in {".json", ".md", ".gitattributes"} or kind == name:
            continue
        content = path.read_bytes()
        yield Input(name, content, kind == "mail")
        if kind != "mail":
            yield Input(f"{name} attached", _attached(content, path.name), is_mail=True)


def mutants(originals: list[Input], count: int, seed: int) -> Iterator[Input]:
    """So many mutants, each named by its original and number: the same ones for the same seed."""
    for number in range(count):
        source = random.Random(f"{seed}-{number}")
        chosen = source.choice(originals)
        content = bytearray(chosen.content)
        for _ in range(source.choice((1, 1, 1, 2, 3, 8))):
            content = source.choice(MUTATIONS)(content, source, originals)
        yield Input(f"mutant {seed}-{number} of {chosen.name}", bytes(content), chosen.is_mail)


def _attached(content: bytes, name: str) -> bytes:
    return raw(part(b"words"), attached(content, name))


def _place(content: bytearray, source: random.Random) -> int:
    """Anywhere, and as often near the beginning, where heads are."""
    return source.randrange(min(len(content), source.choice((400, len(content) or 1))) or 1)


def _flip(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    for _ in range(source.choice((1, 4, 32)) if content else 0):
        content[_place(content, source)] ^= 1 << source.randrange(8)
    return content


def _cut(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    return content[: _place(content, source)]


def _drop(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    start = _place(content, source)
    return content[:start] + content[start + source.randrange(1, 2_000) :]


def _repeat(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    start = _place(content, source)
    piece = content[start : start + source.randrange(1, 500)]
    return content[:start] + piece * source.choice((2, 10, 200)) + content[start:]


def _splice(content: bytearray, source: random.Random, others: list[Input]) -> bytearray:
    other = source.choice(others).content
    start = source.randrange(len(other) or 1)
    place = _place(content, source)
    return content[:place] + other[start : start + source.randrange(1, 100_000)] + content[place:]


def _number(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    found = list(re.finditer(rb"\d+", bytes(content[:200_000])))
    if not found:
        return content
    chosen = source.choice(found)
    value = source.choice((b"0", b"-1", b"65535", b"2147483647", b"4294967296", b"99999999999999999999"))
    return content[: chosen.start()] + value + content[chosen.end() :]


def _words(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    for start in [_place(content, source) for _ in range(4)]:
        value = source.choice(
            (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x80\0\0\0")
        )
        content[start : start + 4] = value
    return content


def _lines(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    lines = bytes(content).split(b"\n")
    one, other = source.randrange(len(lines)), source.randrange(min(len(lines), 60))
    lines[one], lines[other] = lines[other], lines[one]
    return bytearray(b"\n".join(lines))


def _flood(content: bytearray, source: random.Random, _: list[Input]) -> bytearray:
    end = content.find(b"\n") + 1
    flood = source.choice(
        (
            b"".join(b"X-%d: x\r\n" % number for number in range(3_000)),
            b"Content-Type: multipart/mixed; " + b"; ".join(b"a*%d=x" % number for number in range(3_000)) + b"\r\n",
            b"To: " + b"a@example.org, " * 3_000 + b"\r\n",
            b"Subject: " + b"=?utf-8?q?=C3?= " * 3_000 + b"\r\n",
            b"References: " + b"<a@b> " * 10_000 + b"\r\n",
        )
    )
    return content[:end] + flood + content[end:]


MUTATIONS = (_flip, _flip, _cut, _drop, _repeat, _splice, _number, _words, _lines, _flood)


def run(chosen_inputs: Iterable[Input], seen: Seen, bounds: Bounds) -> None:
    """Reads all, a few at a time, and judges each reading."""
    with Readers(load_openings(), (), bounds) as readers:
        ahead: list[tuple[Input, float, Future[Reading | Unreadable]]] = []
        for each in chosen_inputs:
            ahead.append((each, time.monotonic(), _start(readers, each)))
            if len(ahead) >= AHEAD:
                _judge(*ahead.pop(0), seen, bounds)
        for waiting in ahead:
            _judge(*waiting, seen, bounds)


def _start(readers: Readers, each: Input) -> Future[Reading | Unreadable]:
    if each.is_mail:
        return readers.read(each.content, RECEIVED, all_pages=True)
    return readers.read_documents([(Path(each.name.partition(" of ")[2] or each.name).name, each.content)], RECEIVED)


def _judge(each: Input, began: float, future: Future[Reading | Unreadable], seen: Seen, bounds: Bounds) -> None:
    answer = future.result()
    took = time.monotonic() - began  # with the wait for its turn
    seen.slowest = max(seen.slowest, (round(took, 1), each.name))
    complaints = [f"unreadable: {answer.why}"] if isinstance(answer, Unreadable) else list(_complaints(each, answer))
    if took > AHEAD * bounds.message_seconds:
        complaints.append(f"took {took:.0f} s")
    if isinstance(answer, Unreadable) or complaints:
        seen.outcomes["failed"] += 1
        seen.failures += [f"{each.name}: {complaint}" for complaint in complaints]
        return
    codes = {problem.code for problem in answer.problems}
    for code in sorted(codes & TOLD):
        seen.outcomes[f"told: {code}"] += 1
    seen.outcomes["read with a finding" if codes & TOLD else "read"] += 1


TOLD = {"broken", "file_unread", "encrypted", "over_bound", "message_over_bound", "pages_unknown", "not_a_message", "unsupported", "dangerous", "empty"}  # fmt: skip


def _complaints(each: Input, reading: Reading) -> Iterator[str]:
    codes = {problem.code for problem in reading.problems}
    told = {problem.where for problem in reading.problems}
    yield from (problem.detail for problem in reading.problems if "internal error while" in problem.detail)
    for attachment in reading.mail.attachments:
        if attachment.role is not Role.DOCUMENT:
            continue
        if attachment.pages is None and attachment.path not in told:
            yield f"{attachment.path} has no pages and no reason"
        if attachment.pages == 0:
            yield f"{attachment.path} has 0 pages"
        if attachment.media_type == media_types.PDF and (attachment.pages or attachment.path not in told):
            counted = pages_by_pdfium(attachment.content)
            if counted not in (None, attachment.pages):
                yield f"{attachment.path} has {attachment.pages} pages, {counted} by pdfium"
    # Behind blank lines the standard library sees no head, and takes all for words.
    comparable = each.is_mail and not each.content[:1].isspace() and not codes & READ_OTHERWISE
    if comparable and len(each.content.partition(b"\n\n")[0]) < LARGEST_HEAD:
        ours = [attachment.content for attachment in reading.mail.attachments]
        for leaf in leaves_by_the_library(each.content, doubtful=False):
            if not any(leaf in one for one in ours):
                yield f"a leaf of {len(leaf)} bytes is lost: {leaf[:60]!r}"


def pages_by_pdfium(content: bytes) -> int | None:
    """The count of pdfium in a process of its own, None when it has none or ends over it."""
    near, far = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        try:
            os.write(far, str(len(pypdfium2.PdfDocument(content))).encode())
        finally:
            os._exit(0)
    os.close(far)
    with os.fdopen(near, "rb") as said:
        count = said.read()
    os.waitpid(child, 0)
    return int(count) if count else None


def section(chosen: Chosen) -> Figures:
    """The section's figures."""
    if not CORPORA.exists():
        chosen.say("  the shared corpora are not here")
        return {"inputs": 0, "failed": 0}
    bounds = Bounds(readers=2)
    originals = list(inputs())
    seen = Seen()
    run(originals[:: 10 if chosen.quick else 1], seen, bounds)
    whole = sum(seen.outcomes[name] for name in ENDS)
    few_scans = bounds.model_copy(update={"ocr_pages": 1})  # what is read there is the same, and takes seconds
    run(mutants(originals, MUTANTS_QUICK if chosen.quick else MUTANTS, chosen.seed), seen, few_scans)
    count = sum(seen.outcomes[name] for name in ENDS)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    chosen.say(f"  {count} inputs, {count - whole} of them mutants; the largest process took {peak} MiB")
    for name, number in sorted(seen.outcomes.items()):
        chosen.say(f"  {number:6} {name}")
    for failure in seen.failures:
        chosen.say(f"  FAILED {failure}")
    return {
        "inputs": count,
        "mutants": count - whole,
        "outcomes": dict(seen.outcomes),
        "failed": seen.outcomes["failed"],
        "failures": seen.failures,
        "peak_mib": peak,
    }


ENDS = ("read", "read with a finding", "failed")
