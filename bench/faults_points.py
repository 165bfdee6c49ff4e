"""Sections of `python -m bench.faults`: kills at every fault point, and the n-th call of every kind failing.

In: how to run. Out: lines, and figures by database: fault points killed of how many, kills made, and runs by kind of call
and by how they ended. Each kill is alone in its office, and each run is compared with an undisturbed one.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.faults import Chosen, Figures
from tests.faults.calls import FOR_EVER, KINDS, Met, met, singles
from tests.faults.crashes import Crashes, kills_at
from tests.faults.places import bench
from tests.faults.points import ON_POSTGRESQL, ON_SQLITE, POINTS
from tests.faults.scenarios import CALLS, FEW_CALLS, SCENARIOS
from tests.faults.seams import Failure

DATABASES = ("sqlite", "postgresql")
NOT_ON = {"sqlite": ON_POSTGRESQL, "postgresql": ON_SQLITE}
QUICK_NUMBERS = (1, 4, 13, 40, 121)
PAIRS = 60  # of two kinds, drawn by chance


@contextmanager
def _crashes() -> Iterator[Crashes]:
    with tempfile.TemporaryDirectory(prefix="faults-") as folder, bench(Path(folder), with_postgres=True) as made:
        yield Crashes(made)


def points(chosen: Chosen) -> Figures:
    """Kills at every point, before and after, the first time and later ones, in the scenario that it is named for.

    In the others that reach it, once. Quick: once each, in the scenario that it is named for.
    """
    figures: Figures = {"failed": 0}
    with _crashes() as crashes:
        for kind in DATABASES:
            named = [point for points in POINTS.values() for point in points if point not in NOT_ON[kind]]
            killed: set[str] = set()
            kills, different = 0, 0
            for name, scenario in SCENARIOS.items():
                reached = crashes.undisturbed(scenario, kind).reached
                before = kills
                for number, point in enumerate(reached):
                    own = point in POINTS.get(name, ())
                    if chosen.quick and not own:
                        continue
                    possible = kills_at(reached, point)
                    for kill in possible if own and not chosen.quick else possible[number % 2 : number % 2 + 1]:
                        found = crashes.differences(scenario, kind, kill)
                        kills += 1
                        killed.add(point)
                        different += bool(found)
                        for each in found[:3]:
                            chosen.say(f"  {kind}, {name}: {each[:500]}")
                if kills > before:
                    chosen.say(
                        f"  {kind:10}  {name}: {kills - before} kills at the {len(reached)} points that it reaches"
                    )
            figures[kind] = {
                "points": len(named),
                "killed": len(killed & set(named)),
                "kills": kills,
                "different": different,
            }
            figures["failed"] += different + len(set(named) - killed) + len(killed - set(named))
            chosen.say(
                f"  {kind:10}  fault points killed {len(killed & set(named))} / {len(named)}, "
                f"{kills} kills in {len(SCENARIOS)} scenarios, {different} with another result than undisturbed"
            )
    return figures


def calls(chosen: Chosen) -> Figures:
    """The n-th call of each kind fails: once, twice on end, and for good; then two kinds in one run, drawn by chance."""
    figures: Figures = {"failed": 0}
    scenario = FEW_CALLS if chosen.quick else CALLS
    with _crashes() as crashes:
        for kind in DATABASES:
            figures[kind] = {}
            longest = {}
            for of in KINDS:
                runs = []
                for times in (1,) if chosen.quick else (1, 2, FOR_EVER):
                    these = list(singles(crashes, scenario, kind, of, QUICK_NUMBERS if chosen.quick else None, times))
                    longest.setdefault(of, len(these))
                    runs += these
                _add(figures, kind, of, runs, chosen)
            drawn = random.Random(chosen.seed)
            pairs = []
            for _ in range(4 if chosen.quick else PAIRS):
                one, two = drawn.sample([of for of in KINDS if longest[of]], 2)
                failures = [Failure(of, drawn.randint(1, longest[of])) for of in (one, two)]
                found = met(crashes, scenario, kind, *failures)
                pairs += [found] if found else []
            _add(figures, kind, "two kinds", pairs, chosen)
    return figures


def _add(figures: Figures, kind: str, of: str, runs: list[Met], chosen: Chosen) -> None:
    wrong = [each for each in runs if each.wrong]
    codes = Counter(each.code for each in runs)
    figures[kind][of] = {"runs": len(runs), "told": codes[1], "unharmed": codes[0], "wrong": len(wrong)}
    figures["failed"] += len(wrong)
    chosen.say(
        f"  {kind:10}  {of:12} {len(runs):5} runs: {codes[1]} ended with a sentence, {codes[0]} did all the same, "
        f"{len(wrong)} wrong"
    )
    for each in wrong[:3]:
        chosen.say(f"    {each.failures}: {' | '.join(each.wrong)[:600]}")
