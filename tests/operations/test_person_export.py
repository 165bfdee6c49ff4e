"""A person gets everything that is held about them, and nothing of anybody else."""

import json
import zipfile
from email import message_from_bytes, policy
from io import BytesIO

from operations.changes import Attribution
from operations.erasure_scope import of_person
from operations.person_export import PersonExport, export_person
from operations.review import decide
from storage.models import ApplicationMessageRow, ApplicationRow
from tests.command import put
from tests.mail import texts
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.operations.test_erasure import ADA, NOOR, filed, mails, number_of


def archive(office, who: str) -> tuple[PersonExport, dict[str, bytes]]:
    with office.database.read() as session:
        scope = of_person(session, office.blobs, who, office.settings)
        made = export_person(session, office.blobs, office.settings, scope)
    with zipfile.ZipFile(BytesIO(made.content)) as packed:
        assert packed.testzip() is None
        return made, {name: packed.read(name) for name in packed.namelist()}


def words(name: str, content: bytes) -> str:
    """What a file of the archive says; a mail as it reads."""
    if not name.endswith(".eml"):
        return content.decode(errors="replace")
    parsed = message_from_bytes(content, policy=policy.default)
    text = [part.get_content() for part in parsed.walk() if part.get_content_maintype() == "text"]
    return f"{parsed.items()}{text}"


def test_everything_that_is_held_is_in_it(tmp_path):
    with filed(tmp_path) as office:
        made, files = archive(office, ADA.email)
        assert list(files)[:2] == ["index.html", "data.json"]
        assert (made.applications, made.files) == (1, 1)
        assert files["files/a1-Ada-Lindqvist/cv.pdf"] == three(ADA)[0][1]
        raw = mails()["Lindqvist application.eml"], mails()["3.eml"]
        assert set(raw) <= set(files.values()), "mails as they came"
        data = json.loads(files["data.json"])
        [application] = data["applications"]
        assert (application["applicant_name"], application["applicant_phone"]) == (ADA.name, "+1 212 555 0199")
        assert {"filed", "corrected"} <= {each["what"] for each in application["history"]}
        sent = [each for each in data["mails_sent"] if each["to"] == ADA.email]
        assert {each["kind"] for each in sent} == {"acknowledgement"}
        assert all(files[each["file"]] for each in sent)
        page = files["index.html"].decode()
        assert "phone is +1 212 555 0199" in page
        assert 'href="files/a1-Ada-Lindqvist/cv.pdf"' in page


def test_nothing_of_the_office_s_people_or_of_other_applicants_is_in_it(tmp_path):
    with filed(tmp_path) as office:
        with office.database.begin() as session:
            by = Attribution("Jo Nakamura", f"better than {NOOR.name}", TODAY)
            decide(session, office.filing_context, number_of(office, ADA.email), "accepted", by)
        _, files = archive(office, ADA.email)
        said = {name: words(name, content) for name, content in files.items()}
        for word in (NOOR.name, NOOR.email, "Jo Nakamura"):
            assert [name for name, each in said.items() if word.lower() in each.lower()] == []
        [application] = json.loads(files["data.json"])["applications"]
        assert application["decision"] == "(left out: it names another person)"
        assert application["status"] == "accepted"


def test_a_mail_that_is_two_people_s_is_left_out_and_named(tmp_path):
    with filed(tmp_path) as office:
        with office.database.begin() as session:
            ada, noor = (session.get_one(ApplicationRow, number_of(office, each.email)) for each in (ADA, NOOR))
            link = ada.messages[0]
            noor.messages.append(ApplicationMessageRow(message=link.message, submission=link.submission))
            shared = link.message_id
        made, files = archive(office, NOOR.email)
        assert f"message m{shared} also holds another person's application" in made.left_out
        assert f"mails/m{shared}.eml" not in files
        assert mails()["2.eml"] in files.values()


def test_a_letter_of_recommendation_by_somebody_else_is_left_out(run, office, tmp_path):
    put(office, "1.eml", apply(ADA, "ICRtoP Internship – Summer 2026", three(ADA), at(3)), at(3))
    run("once")
    scan = tmp_path / "letter.pdf"
    scan.write_bytes(three(texts.TOMAS)[0][1])
    run("add", scan, "--opening", "internship", "--from", ADA.name, "--channel", "post", "--received", "2026-03-05")
    shown = json.loads(run("list", "--json")[1])
    number = max(each["id"] for each in shown)
    document = json.loads(run("show", number, "--json")[1])["documents"][-1]["id"]
    run("correct", number, "--document", document, "--kind", "recommendation")
    out = tmp_path / "ada.zip"
    code, said, err = run("export", "--person", f"a{number}", "--out", out)
    assert (code, err) == (0, "")
    assert "look through it before you send it" in said
    assert "is another person's recommendation" in said
    assert out.stat().st_mode & 0o777 == 0o600
    assert three(texts.TOMAS)[0][1] not in [zipfile.ZipFile(out).read(name) for name in zipfile.ZipFile(out).namelist()]


def test_the_command_names_what_is_wrong(run, office, tmp_path):
    assert run("export", "--person", "nobody@example.org", "--out", tmp_path / "x.zip")[0] == 1
    assert run("export", "--person", "a1", "--out", tmp_path / "x.txt")[0] == 2
    assert run("export")[0] == 2
