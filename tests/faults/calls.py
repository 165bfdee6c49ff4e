"""Loops in SQLite's manner: the n-th call of a kind fails, for n = 1, 2, 3 … until a run has no n-th call.

In: crashes (which know the undisturbed run), a scenario, a kind of database. Out: for each run how it ended and what is
different afterwards, when everything works again: it has to end with 0, or with 1 and a sentence, and nothing may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from tests.faults.comparison import state_of
from tests.faults.crashes import Crashes
from tests.faults.scenarios import Scenario
from tests.faults.seams import DATABASE, IMAP, SMTP, Failure

KINDS = ("disk", *DATABASE, *IMAP, *SMTP)
FOR_EVER = 1 << 30
PUT_OFF = '"what": "put off"'  # told of a mail that was sent later: its delay differs, and nothing else


@dataclass(frozen=True)
class Met:
    """One run, and what was wrong with it: nothing, if all is well."""

    failures: tuple[Failure, ...]
    code: int
    wrong: tuple[str, ...]


def met(crashes: Crashes, scenario: Scenario, kind: str, *failures: Failure) -> Met | None:
    """Runs the command with these failures, and then without; None when it does not come by any of them."""
    undisturbed = crashes.undisturbed(scenario, kind)
    with crashes.bench.copy(scenario, kind) as place:
        ended = place.run(scenario.act, failures=failures)
        if not {f"#{failure.kind}" for failure in failures} & set(ended.reached):
            return None
        wrong = [] if ended.clear else [f"it ended with {ended.code}: {ended.said}"]
        for step in scenario.then:
            again = place.run(step)
            if not again.clear:
                wrong.append(f"afterwards it ended with {again.code}: {again.said}")
        found = state_of(place)
        wrong += [each for each in found.differences(undisturbed.state) if PUT_OFF not in each]
        if found.doubled > sum(min(each.count, 2) for each in failures):
            wrong.append(f"{found.doubled} mails were delivered twice")
    return Met(failures, ended.code, tuple(wrong))


def singles(
    crashes: Crashes, scenario: Scenario, kind: str, of: str, numbers: Iterable[int] | None = None, times: int = 1
) -> Iterator[Met]:
    """The n-th call of this kind fails, and the next ones up to `times`, until there is no n-th call."""
    for number in numbers or count(1):
        found = met(crashes, scenario, kind, Failure(of, number, times))
        if found is None:
            return
        yield found
