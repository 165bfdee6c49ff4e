"""Ends a scenario's command at a named point, goes on as an office would, and says what is different from an undisturbed one.

In: a bench, a scenario, a kind of database. Out: the points that the command reaches, and for each kill the differences
in rows, blobs, server state and delivered mail: there must be none.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.faults.comparison import State, rows_of, state_of
from tests.faults.places import Bench, Place
from tests.faults.scenarios import Scenario
from tests.faults.seams import Kill

# A file that was mended and not noted is whole, and says nothing of it when it is looked at again.
MENDED = '"what": "mended"'
# In one office: what is ended more than twice in the middle of fetching comes last from then on (ingest.fetching.fetch).
MOST_KILLS = 6


@dataclass(frozen=True)
class Undisturbed:
    """What becomes of a scenario when nothing happens, and how often its command reaches each point."""

    state: State
    reached: Counter[str]


@dataclass
class Crashes:
    """Kills on one bench, each compared with the undisturbed run of its scenario."""

    bench: Bench
    _undisturbed: dict[tuple[str, str], Undisturbed] = field(default_factory=dict)

    def undisturbed(self, scenario: Scenario, kind: str) -> Undisturbed:
        """Runs the scenario once without any kill."""
        key = (scenario.name, kind)
        if key not in self._undisturbed:
            with self.bench.copy(scenario, kind) as place:
                ended = place.run(scenario.act)
                assert ended.code in (0, 1), ended.said
                for step in scenario.then:
                    place.run(step)
                self._undisturbed[key] = Undisturbed(state_of(place), Counter(ended.reached))
        return self._undisturbed[key]

    def differences_after(self, scenario: Scenario, kind: str, kills: Sequence[Kill]) -> list[str]:
        """What is different after all these kills, in as few offices as can be: each goes on until it is killed next.

        Those that follow each other closely are met in different ones, and so are those that an office does not come by
        any more, since their work is done.
        """
        offices = max(-(-len(kills) // MOST_KILLS), min(len(kills), 2))
        found: list[str] = []
        for office in range(offices):
            left = deque(kills[office::offices])
            while left and not found:
                met, found = self._differences(scenario, kind, left)
                if not met and not found:
                    found = [f"{left[0]} was never reached"]
        return found

    def differences(self, scenario: Scenario, kind: str, kill: Kill) -> list[str]:
        """What is different after this kill; nothing, if all is well."""
        return self.differences_after(scenario, kind, [kill])

    def _differences(self, scenario: Scenario, kind: str, kills: deque[Kill]) -> tuple[int, list[str]]:
        """Meets kills from the left, as many as one office can; how many, and what is different."""
        undisturbed = self.undisturbed(scenario, kind)
        with self.bench.copy(scenario, kind) as place:
            before = rows_of(place) if scenario.by_a_person else None
            met: list[Kill] = []
            step = scenario.act
            while kills and place.run(step, kills[0]).killed:
                met.append(kills.popleft())
                if before is not None and rows_of(place) != before:
                    break
                step = scenario.again or scenario.act
            said = self._go_on(place, before)
            if said:
                return len(met), [f"{met}: {said}"]
            found = state_of(place)
            different = [each for each in found.differences(undisturbed.state) if MENDED not in each]
            if found.doubled > len(met):
                different.append(f"{found.doubled} mails were delivered twice")
            return len(met), [f"{met}: {each}" for each in different]

    def _go_on(self, place: Place, before: dict[str, list[str]] | None) -> str:
        """Gives the command again, if need be, and does what comes then; what went wrong with that, or nothing."""
        scenario = place.scenario
        steps = [scenario.again or scenario.act, *scenario.then]
        if before is not None and rows_of(place) != before:
            steps = [*scenario.then]
        for step in steps:
            ended = place.run(step)
            if ended.code not in (0, 1):
                return f"afterwards “{' '.join(step.words)}” ended with {ended.code}: {ended.said}"
        return ""


def kills_at(reached: Counter[str], point: str) -> list[Kill]:
    """Before and after a point, the first time that it is reached and a later one."""
    occurrences = sorted({1, reached[point] // 2 + 1, reached[point]})
    return [Kill(point, occurrence, after) for occurrence in occurrences for after in (False, True)]
