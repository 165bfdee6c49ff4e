"""The command's contract: exit 0 done, 1 something failed or waits, 2 wrong usage or configuration; JSON on stdout alone."""

import json
import os
import sys

import pytest

from cli import main as command
from cli.main import main
from ingest.fetching.fetch import FETCH_ATTEMPTS
from ingest.mailboxes.folder import FolderMailbox
from ingest.reader import sandbox
from tests.command import complete
from tests.mail import files, texts
from tests.mail.messages import bounce, message
from tests.mail.sample_mailbox import apply, at, three


def test_a_pass_over_nothing_is_done(run):
    code, out, err = run("once")
    assert (code, err) == (0, "")
    assert out == "0 new, 0 read, 0 mails sent\n"


def test_a_pass_says_what_it_did_as_one_json_document(run, office):
    complete(office)
    code, out, _ = run("once", "--json")
    assert code == 0
    assert json.loads(out) | {"seconds": {}} == {
        "kept": 1,
        "states": {"filed": 1},
        "waiting": 0,
        "silent": 0,
        "sent": 1,
        "troubles": [],
        "unfinished": [],
        "seconds": {},
    }


def test_what_waits_for_a_person_makes_the_exit_1_and_is_said_on_stderr(run, office):
    (office.parent / "mailbox" / "1.eml").write_bytes(
        apply(texts.ADA, "Documents", [("CV.pdf", files.pdf(texts.cv(texts.ADA)))], at(3), "Hello")
    )
    code, _, err = run("once")
    assert code == 1
    assert "waits for a person" in err


def test_what_is_too_large_is_reported_though_something_else_is_no_longer(run, office, monkeypatch):
    def once(message_mib: str, name: str, length: int):
        monkeypatch.setenv("POSTROOM_LIMITS__MESSAGE_MIB", message_mib)
        (office.parent / "mailbox" / name).write_bytes(message("A", f"{name}@example.org", "words " * length))
        return json.loads(run("once", "--json")[1])["states"]

    assert once("0.001", "1.eml", 1_000)["failed"] == 1
    assert once("0.01", "2.eml", 10_000)["failed"] == 1


def test_a_pass_over_one_mailbox_leaves_the_others_alone(run, office):
    with office.open("a") as settings:
        settings.write('[mailboxes.refusing]\nkind = "folder"\npath = "nowhere"\n')
    complete(office)
    assert run("once", "--mailbox", "refusing")[0] == 1
    code, out, err = run("once", "--mailbox", "applications")
    assert (code, err) == (0, "")
    assert out.startswith("1 new, 1 read")


def test_a_pass_over_a_mailbox_that_is_not_configured_names_the_likely_one(run):
    code, _, err = run("once", "--mailbox", "aplications")
    assert code == 2
    assert "--mailbox: there is no mailbox “aplications”; did you mean “applications”?" in err


def test_check_says_whether_new_mail_is_heard_of(run, office):
    assert "mailbox applications: 0 messages; new mail is announced" in run("check")[1]
    office.write_text(office.read_text() + "push = false\n")
    assert "0 messages; new mail waits for the clock: push is off" in run("check")[1]


def test_a_mailbox_that_is_not_there_is_a_sentence_and_exit_1(run, office):
    (office.parent / "mailbox").rmdir()
    code, _, err = run("once")
    assert code == 1
    assert "mailbox applications" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "words",
    [
        ["once", "--nonsense"],
        ["nonsense"],
        ["show"],
        ["show", "x"],
        ["report", "--date", "tomorrow"],
        ["read", "nowhere.eml"],
    ],
)
def test_wrong_usage_is_exit_2(run, words):
    assert run(*words)[0] == 2


def test_a_wrong_setting_is_exit_2_and_names_the_key(run, office):
    office.write_text("[limits]\npages = 0\n")
    code, out, err = run("list")
    assert (code, out) == (2, "")
    assert err.startswith(f"postroom: {office}: limits.pages: ")


def test_an_office_without_mailboxes_is_warned(run, office):
    office.write_text("")
    code, _, err = run("once")
    assert code == 2
    assert "mailboxes" in err


def test_read_prints_a_reading_per_line_and_touches_nothing(run, office):
    complete(office)
    path = office.parent / "mailbox" / "1.eml"
    code, out, _ = run("read", path, path, "--received", "2026-02-03", "--json")
    assert code == 0
    one, other = (json.loads(line) for line in out.splitlines())
    assert one == other
    assert one["cycle"] == "summer 2026"
    assert sorted(path.name for path in office.parent.iterdir()) == ["mailbox", "postroom.toml"]


def test_a_reading_has_the_shape_of_the_contract(run, office):
    complete(office)
    reading = json.loads(run("read", office.parent / "mailbox" / "1.eml", "--json")[1])
    assert {"message_id", "subject", "from", "to", "date", "auto_submitted"} <= set(reading["message"])
    assert set(reading["applicant"]) == {"name", "email", "phone"}
    assert {"opening", "cycle", "availability", "start_date", "end_date", "findings", "problems"} <= set(reading)
    for attachment in reading["attachments"]:
        assert {"path", "filename", "media_type", "bytes", "sha256", "pages"} <= set(attachment)
    wanted = {
        "kind",
        "confidence",
        "reasons",
        "attachment",
        "first_page",
        "last_page",
        "pages",
        "body_pages",
        "words",
        "language",
        "text_source",
    }
    for document in reading["documents"]:
        assert wanted <= set(document)


def test_a_document_alone_is_measured_and_not_blamed_for_having_no_mail(run, tmp_path):
    sample = tmp_path / "sample.pdf"
    sample.write_bytes(files.essay(4))
    code, out, _ = run("read", sample)
    assert code == 0
    assert out.splitlines() == [
        str(sample),
        "  document    writing_sample  100% 4 pages, 4 of body, 1549 words, 11 pt, 1.3 line spacing · sample.pdf",
    ]
    assert json.loads(run("read", sample, "--json")[1])["findings"] == []


def test_a_pass_over_history_says_that_nobody_is_written_to(run, office):
    office.write_text(office.read_text().replace('history = "answer"', ""))
    complete(office)
    assert (
        run("once")[1]
        == "1 new, 1 read (1 filed), 0 mails sent; 1 were there before: nobody is written to about them\n"
    )


def test_a_folder_mailbox_is_the_same_however_its_path_is_written(run, office):
    complete(office)
    run("once")
    office.write_text(office.read_text().replace('path = "mailbox"', 'path = "../' + office.parent.name + '/mailbox"'))
    complete(office, "2.eml")
    (office.parent / "mailbox" / "2.eml").write_bytes(
        apply(texts.HANA, "ICRtoP Internship – Summer 2026", three(texts.HANA), at(3))
    )
    outcome = json.loads(run("once", "--json")[1])
    assert (outcome["kept"], outcome["silent"], outcome["sent"]) == (1, 0, 1)


@pytest.mark.parametrize(
    "words", [("list", "--status", "wating"), ("messages", "--state", "sett")], ids=["a status", "a state"]
)
def test_a_word_that_is_none_is_wrong_usage(run, words):
    code, _, err = run(*words)
    assert code == 2
    assert f"“{words[-1]}” is not one of" in err


def test_without_settings_no_office_is_made(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(command._chosen, "config", None)
    monkeypatch.setattr(sys, "argv", ["postroom", "list"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "postroom: there is no postroom.toml in this folder; name one with --config\n"
    assert list(tmp_path.iterdir()) == []


def test_check_leaves_nothing_in_the_store(run, office):
    run("check")
    assert [path for path in (office.parent / "var" / "blobs").rglob("*") if path.is_file()] == []


def test_each_mail_of_a_folder_is_read_for_itself(run, tmp_path):
    folder = tmp_path / "mails"
    folder.mkdir()
    for number, person in enumerate((texts.ADA, texts.HANA)):
        (folder / f"{number}.eml").write_bytes(apply(person, "ICRtoP Internship – Summer 2026", three(person), at(3)))
    found = [json.loads(each) for each in run("read", folder, "--json")[1].splitlines()]
    assert [each["applicant"]["name"] for each in found] == [texts.ADA.name, texts.HANA.name]


def test_the_evidence_of_show_names_the_file(run, office):
    complete(office)
    run("once")
    assert "      Cover letter.pdf, page 1: “" in run("show", 1)[1]


def test_every_null_of_a_reading_has_its_reason(run, tmp_path):
    bare = tmp_path / "bare.eml"
    bare.write_bytes(b"From: somebody@example.org\nSubject: hello\n\nhello")
    reading = json.loads(run("read", bare, "--json")[1])
    reasons = {problem["where"] for problem in reading["problems"]}
    for name in ("opening", "cycle", "availability", "start_date", "end_date"):
        assert reading[name] is None
        assert name in reasons


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(100)], ids=["empty", "a picture"])
def test_reading_what_is_no_mail_is_exit_1_with_a_sentence(run, tmp_path, content):
    path = tmp_path / "x.eml"
    path.write_bytes(content)
    code, _, err = run("read", path)
    assert code == 1
    assert "not an e-mail message" in err


def test_documents_and_folders_of_documents_are_read_too(run, tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, content in three(texts.ADA):
        (folder / name).write_bytes(content)
    reading = json.loads(run("read", folder, "--json")[1])
    assert sorted(each["kind"] for each in reading["documents"]) == ["cover_letter", "cv", "writing_sample"]
    alone = json.loads(run("read", folder / "Writing sample.pdf", "--json")[1])
    assert [(each["kind"], each["pages"]) for each in alone["documents"]] == [("writing_sample", 4)]


def test_list_show_and_messages_agree(run, office):
    complete(office)
    run("once")
    (line,) = json.loads(run("list", "--json")[1])
    shown = json.loads(run("show", line["id"], "--json")[1])
    (message,) = json.loads(run("messages", "--json")[1])
    assert shown["applicant_name"] == line["applicant_name"] == "Ada Lindqvist"
    assert shown["messages"][0]["id"] == message["id"]
    assert message["applications"] == [line["id"]]
    assert "Ada Lindqvist" in run("show", line["id"])[1]


def test_an_application_that_does_not_exist_is_a_sentence_and_exit_1(run):
    code, out, err = run("show", 99)
    assert (code, out) == (1, "")
    assert "there is no application a99" in err


def test_what_a_sender_wrote_cannot_command_the_terminal(run, office):
    raw = apply(texts.ADA, "ICRtoP internship XYZ", three(texts.ADA), at(3))
    (office.parent / "mailbox" / "1.eml").write_bytes(
        raw.replace(b"XYZ", b"=?utf-8?q?=1b]0;owned=07=1b[2J=E2=80=AEtxt?=")
    )
    run("once")
    for words in (["list"], ["show", "1"], ["messages"], ["read", office.parent / "mailbox" / "1.eml"]):
        out = run(*words)[1]
        assert not {"\x1b", "\x07", "\u202e"} & set(out)


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".html", b"<!DOCTYPE html>"), (".txt", b"ICRtoP"), (".json", b"{"), (".xlsx", b"PK")]
)
def test_a_report_is_written_in_the_form_that_the_name_asks_for(run, office, tmp_path, suffix, begins):
    complete(office)
    run("once")
    out = tmp_path / f"report{suffix}"
    assert run("report", "--out", out)[0] == 0
    assert out.read_bytes().startswith(begins)


def test_check_names_everything_and_shows_no_secret(run, office):
    office.write_text(office.read_text() + '[outgoing]\nusername = "x"\npassword = "Wolkenbruch"\n')
    code, out, err = run("check")
    assert "Wolkenbruch" not in out + err
    for what in ("configuration", "database", "worker", "mailbox applications", "outgoing mail", "sandbox", "versions"):
        assert what in out
    assert "no pass has been made yet" in out
    run("once")
    assert "passes in all: 1" in run("check")[1]
    assert code in (0, 1)  # 1 where LibreOffice or Tesseract is missing


def test_check_says_once_what_is_wrong_with_a_mailbox(run, office):
    (office.parent / "mailbox").rmdir()
    code, out, err = run("check")
    assert code == 1
    assert f"FAIL  mailbox applications: {office.parent / 'mailbox'} does not exist" in out
    assert f"postroom: mailbox applications: {office.parent / 'mailbox'} does not exist" in err


def test_check_says_who_is_notified(run, office):
    assert "coordinator: coordinator@office.example.org" in run("check")[1]
    office.write_text(office.read_text().replace("coordinator = ", "# "))
    assert (
        "coordinator: nobody: notifications and reports go to no one until office.coordinator is set" in run("check")[1]
    )


def test_post_becomes_the_same_record_as_mail(run, tmp_path):
    scan = tmp_path / "pile.pdf"
    scan.write_bytes(files.pdf(texts.letter(texts.ADA), texts.cv(texts.ADA), *[texts.prose(330)] * 4))
    words = [
        "add",
        scan,
        "--opening",
        "internship",
        "--from",
        "Ada Lindqvist",
        "--channel",
        "post",
        "--received",
        "2026-03-30",
    ]
    assert run(*words)[0] == 0
    shown = json.loads(run("show", 1, "--json")[1])
    assert (shown["channel"], shown["cycle"], shown["applicant_name"]) == ("post", "summer 2026", "Ada Lindqvist")
    assert sorted(each["kind"] for each in shown["documents"]) == ["cover_letter", "cv", "writing_sample"]
    assert not {"subject_silent", "subject_names_opening"} & {each["code"] for each in shown["findings"]}
    assert "already" in run(*words)[1]
    assert len(json.loads(run("list", "--json")[1])) == 1


def test_a_correction_survives_a_replay_which_otherwise_changes_nothing(run, office):
    complete(office)
    run("once")
    assert run("replay")[1] == "0 messages changed\n"
    assert (
        run(
            "correct", 1, "--cycle", "fall 2026", "--start-date", "2026-09-01", "--why", "she telephoned", "--who", "Jo"
        )[0]
        == 0
    )
    assert run("replay")[1] == "0 messages changed\n"
    shown = json.loads(run("show", 1, "--json")[1])
    assert (shown["cycle"], shown["facts"]["start_date"]["value"]) == ("fall 2026", "2026-09-01")
    assert ("Jo", "corrected", "she telephoned") in {
        (each["who"], each["what"], each["why"]) for each in shown["events"]
    }


def test_a_document_s_kind_is_corrected_and_the_findings_follow(run, office):
    complete(office)
    run("once")
    sample = next(
        each for each in json.loads(run("show", 1, "--json")[1])["documents"] if each["kind"] == "writing_sample"
    )
    run("correct", 1, "--document", sample["id"], "--kind", "other")
    shown = json.loads(run("show", 1, "--json")[1])
    assert "writing_sample_missing" in {each["code"] for each in shown["findings"]}
    assert shown["status"] == "incomplete"


def test_one_command_makes_a_set_aside_message_an_application_and_another_takes_it_back(run, office):
    (office.parent / "mailbox" / "1.eml").write_bytes(bounce("hello"))
    run("once")
    assert run("correct", "--message", 1, "--application")[0] == 0
    assert json.loads(run("messages", "--json")[1])[0]["state"] == "filed"
    assert len(json.loads(run("list", "--json")[1])) == 1
    run("correct", "--message", 1, "--no-application")
    assert json.loads(run("list", "--json")[1]) == []
    assert json.loads(run("messages", "--json")[1])[0] | {"because": ""} | {
        "state": "set_aside",
        "reason": "by_hand",
    } == json.loads(run("messages", "--json")[1])[0] | {"because": ""}


def test_two_applications_are_merged_and_split_again(run, office):
    complete(office)
    other = texts.Person("Ada Lindqvist", "other.address@example.org")
    (office.parent / "mailbox" / "2.eml").write_bytes(
        apply(other, "ICRtoP Internship – Summer 2026", three(other)[:1], at(5))
    )
    run("once")
    assert run("correct", 2, "--merge-into", 1)[0] == 0
    assert [each["id"] for each in json.loads(run("list", "--json")[1])] == [1]
    assert len(json.loads(run("show", 1, "--json")[1])["messages"]) == 2
    assert run("replay")[1] == "0 messages changed\n"
    run("correct", 1, "--split", 2)
    assert len(json.loads(run("list", "--json")[1])) == 2


def test_a_decision_is_recorded_with_its_reason_and_stays(run, office):
    complete(office)
    run("once")
    assert run("decide", 1, "accepted", "--why", "best sample of the year")[0] == 0
    run("replay")
    shown = json.loads(run("show", 1, "--json")[1])
    assert (shown["status"], shown["decision"]) == ("accepted", "best sample of the year")
    assert run("decide", 1, "maybe")[0] == 2


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["correct", "1", "--opening", "nothing"], 2, "opening: there is no opening “nothing”"),
        (["correct", "1", "--cycle", "winter 2026"], 2, "cycle: “winter 2026” is no cycle"),
        (["correct", "1", "--start-date", "soon"], 2, "start_date: “soon” is not a date"),
        (["correct", "1", "--merge-into", "1"], 2, "into itself"),
        (["correct", "9", "--opening", "internship"], 1, "no application a9"),
        (["correct", "1", "--split", "7"], 1, "not part of"),
        (["retry", "9"], 1, "no message m9"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run, office, words, code, said):
    complete(office)
    run("once")
    ended, _, err = run(*words)
    assert ended == code
    assert said in err


def test_what_a_person_has_looked_at_is_named_no_longer_in_the_report(run, office):
    (office.parent / "mailbox" / "1.eml").write_bytes(bounce("hello"))
    run("once")
    assert "postroom correct m1 --application" in run("report")[1]
    run("messages", "--state", "set_aside", "--seen")
    assert "postroom correct m1 --application" not in run("report")[1]


def test_a_withdrawal_joins_its_application_and_waits_for_a_person(run, office):
    complete(office)
    run("once")
    raw = apply(
        texts.ADA,
        "Re: ICRtoP Internship – Summer 2026",
        [],
        at(9),
        "I would like to withdraw my application, with thanks.",
    )
    (office.parent / "mailbox" / "2.eml").write_bytes(raw)
    assert run("once")[0] == 1
    shown = json.loads(run("show", 1, "--json")[1])
    assert (shown["status"], len(shown["messages"])) == ("waiting", 2)
    assert "withdrawal_asked" in {each["code"] for each in shown["findings"]}


def test_a_mail_goes_out_byte_for_byte_and_is_taken_in_again(run, office, tmp_path):
    raw = complete(office)
    run("once")
    out = tmp_path / "mail.eml"
    code, said, _ = run("raw", 1, "--out", out)
    assert (code, out.read_bytes(), out.stat().st_mode & 0o777) == (0, raw, 0o600)
    assert "already" in run("add", out)[1]
    assert run("erase", 1, "--yes")[0] == 1  # it still lies in the mailbox
    words = said.split("postroom ")[1].split()
    assert run(*words)[1].startswith("message m1 is filed as application")
    assert json.loads(run("show", 1, "--json")[1])["applicant_name"] == "Ada Lindqvist"
    assert run("raw", 1, "--out", out)[0] == 1  # nothing is overwritten
    assert run("raw", 9)[0] == 1


def test_a_file_that_says_nothing_of_itself_is_asked_about(run, tmp_path):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(files.pdf("Hello"))
    code, _, err = run("add", scan)
    assert (code, "--opening and --from" in err) == (2, True)


@pytest.mark.parametrize("name", [b"two\nlines.pdf", b"\x1b[31mred.pdf", b"no text \xff.pdf"], ids=range(3))
def test_a_file_s_name_is_no_reason_to_fail(run, tmp_path, name):
    scan = tmp_path / os.fsdecode(name)
    scan.write_bytes(files.pdf(texts.cv(texts.ADA)))
    assert run("read", scan)[0] == 0
    code, said, _ = run("add", scan, "--opening", "internship", "--from", "Ada Lindqvist", "--channel", "fax")
    assert (code, said) == (0, "message m1 is filed as application a1\n")
    assert "cv" in run("show", 1)[1]


def test_what_is_added_and_has_to_wait_is_no_success(run, office, tmp_path):
    complete(office)
    mail = office.parent / "mailbox" / "1.eml"
    office.write_text(office.read_text() + f'[clamav]\naddress = "{tmp_path}/no-scanner"\n')
    code, _, err = run("add", mail)
    assert code == 1
    assert "message m1 is kept; the next pass reads it" in err
    assert str(tmp_path / "no-scanner") in err
    code, said, err = run("add", mail)
    assert (code, said) == (1, "these files are message m1 already; nothing was changed\n")
    assert "message m1 is kept; the next pass reads it" in err


@pytest.mark.parametrize("words", [["add"], ["correct", "--message", "1", "--application"], ["retry", "1"]])
def test_what_a_person_has_read_and_cannot_be_read_is_no_success(run, office, monkeypatch, words):
    complete(office)
    mail = office.parent / "mailbox" / "1.eml"
    if words != ["add"]:
        run("once")
    monkeypatch.setattr(sandbox, "prefix", lambda: (sys.executable, "-c", "raise SystemExit(3)"))
    code, _, err = run(*words, *([mail] if words == ["add"] else []))
    assert code == 1
    assert "message m1 is failed: the reading process gave up (exit 3)" in err


def test_a_message_that_its_mailbox_did_not_give_is_asked_for_again_and_never_read_from_its_head(
    run, office, monkeypatch
):
    complete(office)
    with monkeypatch.context() as withholding:
        withholding.setattr(FolderMailbox, "fetch", lambda *_: iter(()))
        for _ in range(FETCH_ATTEMPTS):
            run("once")
        assert json.loads(run("messages", "--json")[1])[0]["state"] == "failed"
        code, said, _ = run("retry", 1)
        assert (code, said) == (0, "message m1: the next pass asks its mailbox for it\n")
        assert json.loads(run("messages", "--json")[1])[0]["state"] == "failed"
    run("once")
    assert json.loads(run("messages", "--json")[1])[0]["state"] == "filed"


def test_a_failed_message_is_listed_with_its_error_and_named_in_every_report_until_it_is_read(run, office, tmp_path):
    complete(office)
    office.write_text(office.read_text() + "[limits]\nmessage_mib = 0.001\n")
    code, out, err = run("once")
    assert (code, "1 failed" in out, "messages --state failed" in err) == (1, True, True)
    assert run("once")[0] == 0, "it is told by the pass that failed it, and by the report from then on"
    assert "It is larger than" in run("messages", "--state", "failed")[1]
    for day in ("2026-02-03", "2026-11-24", "2027-01-01"):
        assert "postroom retry m1" in run("report", "--date", day)[1]
    office.write_text(office.read_text().replace("0.001", "50"))
    run("once")
    assert run("messages", "--state", "failed")[1] == "no messages\n"
    assert "postroom retry m1" not in run("report")[1]
