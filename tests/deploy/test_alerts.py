"""The example of alerts: Prometheus takes it where it is installed, and every number that a rule asks for is there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from tests.web.test_monitoring import program

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
RULES = [rule for group in yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"] for rule in group["rules"]]


@pytest.fixture
def numbers(filled):
    """The samples of a filled office, with one of each family that an office may lack."""
    text = program(filled).get("/metrics").text
    return {
        family.name + suffix: {**family.samples[0].labels} if family.samples else {}
        for family in text_string_to_metric_families(text)
        for suffix in ("", "_total")
    }, text


def test_each_rule_asks_for_numbers_labels_and_values_that_there_are(numbers):
    known, text = numbers
    asked = {name for rule in RULES for name in re.findall(r"\bpostroom_\w+", rule["expr"])}
    assert len(asked) >= 10
    assert asked <= set(known)
    for rule in RULES:
        for name, label, values in re.findall(r"(postroom_\w+)\{(\w+)=~?\"([^\"]+)\"\}", rule["expr"]):
            for value in values.split("|"):
                if label != "status":
                    assert f'{name}{{{label}="{value}"}}' in text, rule["alert"]


def test_each_alert_says_what_is_wrong_and_what_to_do():
    for rule in RULES:
        assert set(rule["annotations"]) == {"summary", "do"}, rule["alert"]
        assert rule["labels"]["severity"] in {"page", "ticket"}
    assert len({rule["alert"] for rule in RULES}) == len(RULES)


@pytest.mark.skipif(shutil.which("promtool") is None, reason="needs promtool (Debian: prometheus)")
def test_prometheus_takes_the_rules_and_the_scrape():
    for words in (["rules", "alerts.yaml"], ["config", "prometheus.yaml"]):
        done = subprocess.run(["promtool", "check", *words], cwd=DEPLOY, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
