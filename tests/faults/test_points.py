"""Ended at every durable effect and started again, an office is as if nothing had happened; and no effect is left out.

Here each point is met once on SQLite, before or after it, and a part of them on PostgreSQL; `python -m bench.faults
--section points` meets each before and after, the first time and later ones, in every scenario and on both databases.
"""

import pytest

from tests.faults.crashes import Crashes
from tests.faults.effects import HARMLESS, ROOMS, ROOT, effects, module_of, of_source
from tests.faults.points import NAMES, ON_POSTGRESQL, ON_SQLITE, POINTS
from tests.faults.scenarios import SCENARIOS
from tests.faults.seams import Kill


def test_every_durable_effect_is_a_named_point_and_every_point_an_effect():
    assert sorted(NAMES) == sorted(each.place for each in effects())


def test_no_point_is_named_twice_and_each_scenario_is_there():
    assert sum(map(len, POINTS.values())) == len(NAMES) == len(set(NAMES.values()))
    assert set(POINTS) <= set(SCENARIOS)


def test_nothing_is_called_harmless_that_is_not_there():
    found = {
        f"{each.module}.{each.function}:{each.kind}"
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        for each in of_source(module_of(path), path.read_text(encoding="utf-8"))
    }
    assert set(HARMLESS) <= found


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("path.replace(target)", ["rename"]),
        ("text.replace('a', 'b')", []),
        ("moment.replace(hour=0)", []),
        ("os.open(path, os.O_RDONLY)", []),
        ("os.open(path, os.O_WRONLY | os.O_CREAT)", ["create"]),
        ("open(path)", []),
        ("open(path, 'w')", ["create"]),
        ("path.open('ab')", ["create"]),
        ("with database.begin() as session: pass", ["commit"]),
        ("client.fetch(1)", []),
        ("self.client.some_new_command(1)", ["some_new_command"]),
        ("shutil.rmtree(path)", ["rmtree"]),
        ("driver.execute('delete from messages')", ["statement"]),
        ("subprocess.run(['rm'])", ["program"]),
        ("server.sendmail(a, b, c)", ["data", "handed over"]),
    ],
)
def test_an_effect_is_distinguished_from_what_lasts_not(source, kinds):
    assert [each.kind for each in of_source("somewhere", source)] == kinds


@pytest.mark.parametrize("name", POINTS)
def test_ended_at_any_point_and_started_again_nothing_is_different(crashes, name):
    """The command is ended at one point after the other, each time it is started again, until it comes to its end."""
    meet(crashes, name, "sqlite", [point for point in POINTS[name] if point not in ON_POSTGRESQL])


@pytest.mark.parametrize("name", [name for name in POINTS if set(POINTS[name]) & ON_POSTGRESQL or name == "pass"])
def test_on_postgresql_nothing_is_different_either(crashes, name):
    own = [point for point in POINTS[name] if point in ON_POSTGRESQL]
    meet(crashes, name, "postgresql", own or [point for point in POINTS[name] if point not in ON_SQLITE][::8])


def meet(crashes: Crashes, name: str, kind: str, points: list[str]) -> None:
    scenario = SCENARIOS[name]
    reached = crashes.undisturbed(scenario, kind).reached
    assert [each for each in reached if each.startswith("unnamed")] == []
    assert set(points) <= set(reached), "a point of the list that is not reached any more"
    in_order = sorted(points, key=list(reached).index)
    kills = [Kill(point, 1, after=number % 2 == 1) for number, point in enumerate(in_order)]
    assert crashes.differences_after(scenario, kind, kills) == []
