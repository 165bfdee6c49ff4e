"""A quite different office, docs/examples/scholarship, through the whole way: mail in, filed, answered, reported, exported.

It asks for a letter of two pages at most, a transcript, two recommendations and a portfolio, and its day begins in Auckland.
"""

import json
import os
import shutil
import sys
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
import time_machine
from openpyxl import load_workbook

from cli.main import main
from tests.mail.files import pdf
from tests.mail.messages import message

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "scholarship"
# 31 October in Auckland ends at 11:00 UTC, in summer time.
LAST_MINUTE, TOO_LATE = datetime(2027, 10, 31, 10, 59, tzinfo=UTC), datetime(2027, 10, 31, 11, 0, tzinfo=UTC)
SOON_AFTER = datetime(2027, 10, 31, 11, 30, tzinfo=UTC)
LETTER = """Dear members of the jury,

I am writing to apply for the Harbour Scholarship for the first semester of 2028. I study printmaking at the Example School
of Art, where I am in my third year, and I hope to spend the semester on a series of large woodcuts about the harbour.

For the last two years I have taught an evening class for beginners, and I organised an exhibition of student work in the
public library. The scholarship would allow me to rent a press and to buy paper. I would start on 1 February 2028. My
transcript, two recommendations and my portfolio are enclosed with this letter.

Thank you for your time and consideration. I look forward to hearing from you.

Yours sincerely,

Mere Example"""
TRANSCRIPT = """EXAMPLE SCHOOL OF ART
Official transcript of academic record
Student: Mere Example      Student ID: 1234567
Course code   Course title              Credits   Grade
ART 101   Drawing I                      15        A
ART 102   Printmaking I                  15        A-
ART 201   Printmaking II                 15        B+
ART 202   History of Art                 15        A
ART 203   Typography                     15        B
Grade point average: 7.8      Total credits: 75
Registrar"""
RECOMMENDATION = """To the jury of the Harbour Trust

Letter of recommendation for Mere Example

I have known Mere Example for three years as her teacher of {subject}, and I recommend her without reservation. She is among
the best students that I have taught: she works with patience, she helps others, and her prints are excellent. Her dedication
impressed all of her teachers. I am confident that she will make good use of the scholarship.

Sincerely,
Professor {name}
Example School of Art"""
PORTFOLIO = pdf("Harbour I\nwoodcut", "Harbour II\nwoodcut", "Harbour III\nlithograph")
FILES = {
    "letter.pdf": pdf(LETTER),
    "transcript.pdf": pdf(TRANSCRIPT),
    "recommendation Hone.pdf": pdf(RECOMMENDATION.format(subject="printmaking", name="Hone Example")),
    "recommendation Ruth.pdf": pdf(RECOMMENDATION.format(subject="drawing", name="Ruth Sample")),
    "portfolio.pdf": PORTFOLIO,
}


@pytest.fixture
def office(tmp_path):
    """The folder of an office with the example's settings and an empty mailbox."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mailbox").mkdir()
    return tmp_path


@pytest.fixture
def run(office, monkeypatch, capsys):
    """Runs the command soon after the deadline; gives its exit code, stdout and stderr."""

    def command(*words):
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(office / "postroom.toml"), *map(str, words)])
        with time_machine.travel(SOON_AFTER, tick=True), pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    return command


def arrives(
    office,
    number,
    names,
    received,
    subject="Harbour Scholarship, first semester 2028",
    body="Please find my application attached.",
):
    raw = message(
        subject,
        "Mere Example <mere@example.org>",
        body,
        [(name, FILES[name]) for name in names],
        date=received,
        message_id=f"<{number}@example.org>",
    )
    file = office / "mailbox" / f"{number}.eml"
    file.write_bytes(raw)
    os.utime(file, (received.timestamp(), received.timestamp()))


def test_the_example_s_own_mail_is_an_application(run, office):
    shutil.copy(EXAMPLE / "application.eml", office / "mailbox")
    assert run("once")[0] == 0
    found = shown(run)
    assert (found["opening"], found["applicant_name"], found["status"]) == ("scholarship", "Mere Example", "incomplete")
    kinds = ["cover_letter", "portfolio", "recommendation", "recommendation", "transcript"]
    assert sorted(each["kind"] for each in found["documents"]) == kinds
    assert [each["code"] for each in found["findings"] if each["severity"] == "lacking"] == ["start_date_missing"]


def shown(run, number=1):
    return json.loads(run("show", number, "--json")[1])


def mails(office):
    """Text of each outgoing mail by recipient; the last one counts."""
    made = [message_from_bytes(file.read_bytes(), policy=default) for file in sorted((office / "var").rglob("*.eml"))]
    return {each["To"]: each.get_body(("plain",)).get_content() for each in made if "postroom" not in str(each["From"])}


def test_a_whole_application_is_complete_in_the_last_minute_of_aucklands_day(run, office):
    arrives(office, 1, FILES, LAST_MINUTE)
    assert run("once")[0] == 0
    found = shown(run)
    assert (found["opening"], found["cycle"], found["late"], found["status"]) == (
        "scholarship",
        "first semester 2028",
        False,
        "complete",
    )
    assert sorted(each["kind"] for each in found["documents"]) == [
        "cover_letter",
        "portfolio",
        "recommendation",
        "recommendation",
        "transcript",
    ]
    codes = {each["code"] for each in found["findings"]}
    assert {
        "on_time",
        "portfolio_length_met",
        "cover_letter_length_met",
        "criterion_to_judge",
        "start_date_stated",
    } <= codes


def test_what_comes_a_minute_later_is_late(run, office):
    arrives(office, 1, FILES, TOO_LATE)
    run("once")
    assert shown(run)["late"]


def test_one_recommendation_of_two_is_asked_for_and_what_comes_later_completes_it(run, office):
    arrives(office, 1, ["letter.pdf", "transcript.pdf", "recommendation Ruth.pdf", "portfolio.pdf"], LAST_MINUTE)
    run("once")
    found = shown(run)
    sentences = {each["code"]: each["sentence"] for each in found["findings"]}
    assert found["status"] == "incomplete"
    assert sentences["recommendation_missing"] == "The recommendation is missing: 2 are asked for, 1 arrived."
    assert "2 letters of recommendation (we have received 1)" in mails(office)["mere@example.org"]
    assert "2 are asked for, 1 arrived" in mails(office)["coordinator@harbour.example.org"]
    arrives(
        office,
        2,
        ["recommendation Hone.pdf"],
        LAST_MINUTE,
        "Re: Harbour Scholarship, first semester 2028",
        "The second one.",
    )
    run("once")
    assert (shown(run)["status"], len(shown(run)["messages"])) == ("complete", 2)


def test_the_same_recommendation_twice_is_one(run, office):
    arrives(office, 1, [name for name in FILES if "Hone" not in name], LAST_MINUTE)
    arrives(
        office,
        2,
        ["recommendation Ruth.pdf"],
        LAST_MINUTE,
        "Re: Harbour Scholarship, first semester 2028",
        "Once more.",
    )
    run("once")
    assert "recommendation_missing" in {each["code"] for each in shown(run)["findings"]}


def test_report_workbook_and_export_speak_of_the_scholarship(run, office):
    arrives(office, 1, ["letter.pdf", "portfolio.pdf"], LAST_MINUTE)
    run("once")
    code, out, err = run("report", "--date", "2027-10-31", "--out", office / "report.html")
    assert code == 0, err
    report = (office / "report.html").read_text("utf-8")
    assert "Mere Example" in report
    assert "first semester 2028" in report
    code, out, err = run("export", office / "committee", 1)
    assert code == 0, (out, err)
    assert {file.name for file in (office / "committee").rglob("*.pdf")} == {"cover-letter.pdf", "portfolio.pdf"}
    rows = load_workbook(BytesIO((office / "committee" / "applications.xlsx").read_bytes())).active.iter_rows(
        values_only=True
    )
    row = dict(zip(next(rows), next(rows), strict=True))
    assert (row["Cycle"], row["Portfolio pages"], row["Letter pages"]) == ("first semester 2028", 3, 1)
    assert "Transcript" in row["Missing"] or "transcript" in row["Missing"]
