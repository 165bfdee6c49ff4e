"""`python -m bench.people`: how often people are understood, over the tables of phrasings, with every miss named.

Prints rates: subjects, facts, applicants, and what is no application; rows that the parsers were never tuned on apart; and
whole conversations, held with an office through a real mailbox.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from bench import conversations
from tests.mail.tables import ANSWERING, UNKNOWN, Outcome, rows


@dataclass(frozen=True)
class Rates:
    """How one table fared. A row of facts has several answers; of a subject, applicant or message each counts once."""

    table: str
    rows: int
    answers: int
    right: int
    unknown: int
    wrong: int
    decidable: int  # answers for which a person would not ask
    seconds: float
    misses: list[dict[str, Any]] = field(default_factory=list)

    @property
    def right_rate(self) -> float:
        return self.right / self.answers

    @property
    def right_or_unknown(self) -> float:
        return (self.right + self.unknown) / self.answers

    @property
    def unknown_rate(self) -> float:
        return self.unknown / self.decidable


def rates(table: str) -> Rates:
    """Reads every row of a table."""
    began = time.perf_counter()
    answered = [(row, answer) for row in rows(table) for answer in row.answers()]
    seconds = time.perf_counter() - began
    counts = Counter(answer.outcome for _, answer in answered)
    return Rates(
        table=table,
        rows=len(rows(table)),
        answers=len(answered),
        right=counts[Outcome.RIGHT],
        unknown=counts[Outcome.UNKNOWN],
        wrong=counts[Outcome.WRONG],
        decidable=sum(UNKNOWN not in (answer.expected or "") for _, answer in answered),
        seconds=seconds,
        misses=[
            {"row": row.name, "why": row.values["why"], "outcome": answer.outcome, **asdict(answer)}
            for row, answer in answered
            if answer.outcome is not Outcome.RIGHT
        ],
    )


def every_rate() -> list[Rates]:
    """The tables, and those of held-out rows behind each."""
    held_out = [f"{table}_held_out" for table in ANSWERING] + [f"{table}_held_out_2" for table in SECOND_BATCH]
    return [
        rates(name) for table in ANSWERING for name in (table, *(each for each in held_out if each.startswith(table)))
    ]


SECOND_BATCH = ("subjects", "facts")  # of which a later batch has rows apart, with figures of its own


def show(found: list[Rates]) -> None:
    """A line for each table, and a line for each miss."""
    print(
        f"{'':22} {'rows':>5} {'answers':>8} {'right':>7} {'unknown':>8} {'wrong':>6} {'right':>8} {'or unknown':>11}"
    )
    for each in found:
        print(
            f"{each.table:22} {each.rows:5} {each.answers:8} {each.right:7} {each.unknown:8} {each.wrong:6} "
            f"{each.right_rate:8.1%} {each.right_or_unknown:11.1%}"
        )
    for each in found:
        for miss in each.misses:
            print(
                f"{each.table}: {miss['row']} ({miss['why']}): {miss['asked']} is “{miss['expected']}”, "
                f"said “{miss['said']}”: {miss['outcome']}"
            )


def main() -> None:
    """Prints the rates, as a table or as one JSON document."""
    parser = argparse.ArgumentParser(prog="python -m bench.people", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = parser.parse_args()
    found = every_rate()
    ended, where = conversations.all_held()
    if chosen.json:
        made = {"tables": [asdict(each) for each in found], "conversations": [asdict(each) for each in ended]}
        print(json.dumps(made, ensure_ascii=False, indent=1))
    else:
        show(found)
        conversations.show(ended, where)


if __name__ == "__main__":
    main()
