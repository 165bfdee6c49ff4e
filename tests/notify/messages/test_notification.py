"""What the coordinator is told of an application."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from config.openings import SHIPPED
from domain.errors import Fatal
from domain.findings import Evidence, finding
from notify.messages import notification
from notify.outbox import sending
from operations.backup import named_digests
from operations.export import export, plain_name
from parsers.documents.pdf import thumbnail
from storage.models import ApplicationMessageRow, ApplicationRow, AttachmentRow, DocumentRow, OutgoingRow
from tests.mail.files import essay
from tests.notify.makers import (
    COORDINATOR,
    NOW,
    OFFICE,
    amara,
    application,
    document,
    findings,
    html_of,
    message,
    office,
    parsed,
    text_of,
)


@pytest.fixture(scope="module")
def files():
    page = essay(1)
    return {"cv": page, "cover_letter": page + b"\n%", "writing_sample": essay(8), "unknown": page + b"\n%%"}


def sent(database, blobs, settings, now=NOW):
    sending.send_due(database, blobs, settings, lambda: now, thumbnail)
    return {file.stem: parsed(file.read_bytes()) for file in settings.sent_folder.glob("*.eml")}


def test_it_says_all_that_a_coordinator_has_to_know(database, blobs, settings, files, golden):
    with database.begin() as session:
        notification.queue(session, amara(session, files, blobs), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert mail["To"] == COORDINATOR
    assert mail["Subject"] == "Amara Okafor: ICRtoP Secretariat Internship summer 2027"
    assert mail["Auto-Submitted"] == "auto-generated"
    golden("notification.txt", text_of(mail))


def test_first_pages_are_shown_and_files_enclosed(database, blobs, settings, files):
    with database.begin() as session:
        notification.queue(session, amara(session, files, blobs), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    pictures = {part["Content-ID"].strip("<>") for part in mail.walk() if part.get_content_type() == "image/png"}
    assert len(pictures) == 4
    assert all(f'src="cid:{cid}"' in html_of(mail) for cid in pictures)
    enclosed = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
    assert enclosed == {
        "cv.pdf": files["cv"],
        "letter.pdf": files["cover_letter"],
        "Essay on R2P.pdf": files["writing_sample"],
        "scan0003.pdf": files["unknown"],
    }


def test_a_first_page_is_rendered_once_and_its_picture_kept(database, blobs, settings, files):
    rendered = []

    def render(content, page, width):
        rendered.append(page)
        return thumbnail(content, page, width)

    for day in (0, 1):
        with database.begin() as session:
            row = session.get(ApplicationRow, 1) or amara(session, files, blobs)
            if day:
                row.messages.append(ApplicationMessageRow(message=message(session, received=NOW + timedelta(days=1))))
                session.flush()
            notification.queue(session, row, settings, NOW, changed=bool(day))
        sending.send_due(database, blobs, settings, lambda: NOW, render)
    assert rendered == [1] * 4
    first, second = (parsed(file.read_bytes()) for file in sorted(settings.sent_folder.glob("notification-1*.eml")))
    shown = [
        [part.get_content() for part in mail.walk() if part.get_content_type() == "image/png"]
        for mail in (first, second)
    ]
    assert len(shown[0]) == 4
    assert shown[0] == shown[1]
    with database.read() as session:
        kept = set(session.scalars(select(DocumentRow.thumbnail)))
        assert kept <= named_digests(session)
    assert {blobs.get(digest) for digest in kept} == set(shown[0])


def test_a_kept_picture_that_the_store_has_lost_is_made_again(database, blobs, settings, files):
    with database.begin() as session:
        row = amara(session, files, blobs)
        row.documents[0].thumbnail = "0" * 64
        notification.queue(session, row, settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert sum(part.get_content_type() == "image/png" for part in mail.walk()) == 4
    with database.read() as session:
        assert all(blobs.exists(digest) for digest in session.scalars(select(DocumentRow.thumbnail)))


def test_a_picture_of_another_first_page_is_not_kept_as_the_documents(database, blobs, settings, files):
    with database.begin() as session:
        notification.queue(session, amara(session, files, blobs), settings, NOW, changed=False)

    def corrected_meanwhile(content, page, width):
        with database.begin() as session:
            session.get(DocumentRow, 1).first_page = 2
        return thumbnail(content, page, width)

    sending.send_due(database, blobs, settings, lambda: NOW, corrected_meanwhile)
    with database.read() as session:
        assert [row.thumbnail is None for row in session.scalars(select(DocumentRow).order_by(DocumentRow.id))] == [
            True,
            False,
            False,
            False,
        ]


def test_what_is_too_large_is_linked_or_named(database, blobs, tmp_path, files):
    settings = office(tmp_path, notify={"attach_documents_mib": 0, "link": "https://files.example.org/{sha256}"})
    with database.begin() as session:
        notification.queue(session, amara(session, files, blobs), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert list(mail.iter_attachments()) == []
    assert "Not enclosed, for size or safety: cv.pdf (https://files.example.org/" in text_of(mail)


@pytest.mark.parametrize("code", ["dangerous", "infected"])
def test_dangerous_files_are_never_handed_on(database, blobs, settings, files, tmp_path, code):
    with database.begin() as session:
        row = amara(session, files, blobs)
        row.findings.extend(
            findings(finding(code, [Evidence("cv.pdf", None, "cv.pdf")], filename="cv.pdf", why="a macro"))
        )
        notification.queue(session, row, settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert "cv.pdf" not in {part.get_filename() for part in mail.iter_attachments()}
    assert "Not enclosed, for size or safety: cv.pdf" in text_of(mail)
    assert sum(part.get_content_type() == "image/png" for part in mail.walk()) == 3
    with database.read() as session:
        done = export(session, blobs, settings, tmp_path / "committee", [1])
    assert (done.files, done.left_out) == (3, (("Amara-Okafor-1: “cv.pdf” may be dangerous",),))


def test_a_lost_file_is_named_and_the_mail_goes_out(database, blobs, settings):
    with database.begin() as session:
        notification.queue(session, amara(session), settings, NOW, changed=False)
    assert "Not enclosed" in text_of(sent(database, blobs, settings)["notification-1"])


def test_a_change_says_the_words_of_the_mail_that_made_it(database, blobs, settings):
    with database.begin() as session:
        row = amara(session)
        asks = "When will you decide?\n\n> We have received your application\n<b>Amara</b>"
        mail = message(session, received=NOW + timedelta(days=1), body=asks)
        row.messages.append(ApplicationMessageRow(message=mail))
        session.flush()
        notification.queue(session, row, settings, NOW, changed=True)
    mail = sent(database, blobs, settings)["notification-1-2"]
    assert "The new mail of 10 March 2027, 09:30 says:\n  | When will you decide?\n  | <b>Amara</b>\n" in text_of(mail)
    assert '<blockquote class="words"' in html_of(mail)
    assert "When will you decide?<br>&lt;b&gt;Amara&lt;/b&gt;" in html_of(mail)


def test_a_mail_from_another_address_says_whose_it_is(database, blobs, settings):
    with database.begin() as session:
        row = amara(session)
        mail = message(session, received=NOW + timedelta(days=1), body="Here is what my daughter forgot.")
        mail.sender = "Grace Okafor <grace@example.org>"
        row.messages.append(ApplicationMessageRow(message=mail))
        session.flush()
        notification.queue(session, row, settings, NOW, changed=True)
    mail = sent(database, blobs, settings)["notification-1-2"]
    assert "The new mail of 10 March 2027, 09:30 from Grace Okafor <grace@example.org> says:\n" in text_of(mail)
    assert "from Grace Okafor &lt;grace@example.org&gt; says:" in html_of(mail)


def test_mails_that_come_before_the_notification_went_out_stand_in_it(database, blobs, settings):
    with database.begin() as session:
        row = amara(session)
        first = notification.queue(session, row, settings, NOW, changed=False)
        for number, words in enumerate(("My sample follows.", "Here it is.", "Sorry, one more page.")):
            mail = message(session, received=NOW + timedelta(minutes=number + 1), body=words)
            row.messages.append(ApplicationMessageRow(message=mail))
            session.flush()
            assert notification.queue(session, row, settings, NOW, changed=True) is (first if number < 3 else None)
        assert notification.queue(session, row, settings, NOW, changed=True) is None
    [mail] = sent(database, blobs, settings).values()
    places = [text_of(mail).index(words) for words in ("My sample follows.", "Here it is.", "Sorry, one more page.")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("copied", "reply_to", "cc"),
    [
        ("reply_to", f"amara.okafor@example.edu, {OFFICE}", None),
        ("cc", "amara.okafor@example.edu", OFFICE),
        ("off", "amara.okafor@example.edu", None),
    ],
)
def test_a_reply_goes_to_the_applicant_and_is_on_record_as_the_office_likes(
    database, blobs, tmp_path, copied, reply_to, cc
):
    settings = office(tmp_path / "var", notify={"copy_replies": copied})
    with database.begin() as session:
        notification.queue(session, application(session), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert (mail["Reply-To"], mail["Cc"], mail["To"]) == (reply_to, cc, COORDINATOR)
    assert "Your reply to this mail goes to amara.okafor@example.edu" in text_of(mail)


@pytest.mark.parametrize(
    ("email", "doubt"),
    [
        ("", None),
        ("not an address", None),
        ("no-reply@portal.example.com", None),
        ("a@example.org>, <b@example.org", None),
        ("desk@office.example.org", None),
        ("placement@careers.example.edu", None),
        ("amara.okafor@example.edu", finding("applicant_unknown", why="two names stand there.")),
        ("amara.okafor@example.edu", finding("applicants_share_address", email="a@example.edu", number=7)),
    ],
    ids=["none", "no address", "nobody reads it", "two in one", "the office", "a career office", "in doubt", "shared"],
)
def test_a_reply_goes_to_nobody_of_whom_it_is_not_certain_that_he_applies(database, blobs, tmp_path, email, doubt):
    openings = tmp_path / "openings.toml"
    shipped = SHIPPED.read_text("utf-8").replace("career_offices = []", 'career_offices = ["*@careers.example.edu"]')
    openings.write_text(shipped, "utf-8")
    more = {"addresses": ("desk@office.example.org",), "openings": openings}
    settings = office(tmp_path / "var", office=more)
    with database.begin() as session:
        found = findings(doubt) if doubt else ()
        notification.queue(session, application(session, email=email, found=found), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert (mail["Reply-To"], mail["Cc"]) == (None, None)
    assert "A reply to this mail does not reach the applicant" in text_of(mail)


def test_the_mail_of_an_hour_is_replied_to_the_office(database, blobs, tmp_path):
    settings = office(tmp_path, notify={"coordinator": "hourly"})
    with database.begin() as session:
        for name in ("anna", "ben"):
            row = application(session, name, email=f"{name}@example.edu")
            notification.queue(session, row, settings, NOW, changed=False)
    [mail] = sent(database, blobs, settings, NOW + timedelta(hours=1)).values()
    assert mail["Reply-To"] is None


def test_a_change_comes_in_the_same_thread_and_once_for_each_message(database, blobs, settings):
    with database.begin() as session:
        row = amara(session)
        assert notification.queue(session, row, settings, NOW, changed=False)
    sent(database, blobs, settings)
    with database.begin() as session:
        row = session.get_one(ApplicationRow, 1)
        row.messages.append(ApplicationMessageRow(message=message(session, received=NOW + timedelta(days=1))))
        session.flush()
        assert notification.queue(session, row, settings, NOW, changed=True)
        assert notification.queue(session, row, settings, NOW, changed=True) is None
    mails = sent(database, blobs, settings)
    first, second = mails["notification-1"], mails["notification-1-2"]
    assert second["In-Reply-To"] == second["References"] == first["Message-ID"]
    assert second["Subject"].startswith("Changed: ")


def test_an_hours_applications_come_as_one_mail_when_the_hour_is_over(database, blobs, tmp_path):
    settings = office(tmp_path, notify={"coordinator": "hourly"})
    with database.begin() as session:
        for number in range(5):
            row = application(session, f"Person {number}", email=f"p{number}@example.edu")
            notification.queue(session, row, settings, NOW + timedelta(minutes=number * 5), changed=False)
        late = application(session, "Next Hour")
        notification.queue(session, late, settings, NOW + timedelta(minutes=30), changed=False)
    assert sent(database, blobs, settings, NOW + timedelta(minutes=29)) == {}
    mails = sent(database, blobs, settings, NOW + timedelta(minutes=30))
    assert len(mails) == 1
    [mail] = mails.values()
    assert mail["Subject"] == "Applications of Tuesday, 9 March 2027, 09:00"
    assert all(f"Person {number}" in text_of(mail) for number in range(5))
    assert "Next Hour" not in text_of(mail)


def test_an_hours_files_are_enclosed_under_their_applicants_names_and_the_first_pages_shown(
    database, blobs, tmp_path, files
):
    settings = office(tmp_path / "var", notify={"coordinator": "hourly", "link": "https://office.example.org/{sha256}"})
    with database.begin() as session:
        for name in ("Ana Lima", "Ravi Menon"):
            row = amara(session, files, blobs)
            row.applicant.name = name
            notification.queue(session, row, settings, NOW, changed=False)
    [mail] = sent(database, blobs, settings, NOW + timedelta(hours=1)).values()
    names = [part.get_filename() for part in mail.iter_attachments()]
    assert len(names) == 8
    assert {name.split(" - ")[0] for name in names} == {"Ana Lima", "Ravi Menon"}
    assert html_of(mail).count("cid:page-") == notification.THUMBNAILS


def test_a_full_hour_stays_below_what_gmail_shows(database, blobs, tmp_path):
    settings = office(tmp_path, notify={"coordinator": "hourly"})
    with database.begin() as session:
        for _ in range(100):
            notification.queue(session, amara(session), settings, NOW, changed=False)
    [mail] = sent(database, blobs, settings, NOW + timedelta(hours=1)).values()
    assert len(html_of(mail).encode()) < 102_000
    assert "more applications: postroom list" in text_of(mail)


def test_an_hour_of_more_applications_than_a_mail_can_hold_comes_in_several(database, tmp_path, monkeypatch):
    """Otherwise a storm of mail would end in one mail that takes hours and all memory to compose."""
    monkeypatch.setattr(notification, "BUNDLED", 3)
    settings = office(tmp_path, notify={"coordinator": "hourly"})
    with database.begin() as session:
        numbers = [application(session, f"Person {number}", email=f"p{number}@example.edu").id for number in range(8)]
        for number in [*numbers, numbers[0]]:
            notification.queue(session, session.get_one(ApplicationRow, number), settings, NOW, changed=False)
        rows = session.scalars(select(OutgoingRow).order_by(OutgoingRow.id)).all()
    assert [list(row.cause.applications) for row in rows] == [numbers[:3], numbers[3:6], numbers[6:]]
    assert [row.subject for row in rows] == [
        "Applications of Tuesday, 9 March 2027, 09:00",
        "Applications of Tuesday, 9 March 2027, 09:00 (2)",
        "Applications of Tuesday, 9 March 2027, 09:00 (3)",
    ]


def test_an_hour_that_has_lost_a_mail_to_an_erasure_gets_a_further_one(database, tmp_path, monkeypatch):
    monkeypatch.setattr(notification, "BUNDLED", 1)
    settings = office(tmp_path, notify={"coordinator": "hourly"})
    with database.begin() as session:
        for number in range(3):
            row = application(session, f"Person {number}", email=f"p{number}@example.edu")
            if number == 2:
                session.delete(session.scalars(select(OutgoingRow).order_by(OutgoingRow.id)).first())
                session.flush()
            told = notification.queue(session, row, settings, NOW, changed=False)
            assert told is not None
            assert row.id in told.cause.applications


def test_a_coordinator_who_wants_none_gets_none(database, tmp_path):
    with database.begin() as session:
        row = application(session)
        assert (
            notification.queue(session, row, office(tmp_path, notify={"coordinator": "off"}), NOW, changed=False)
            is None
        )
        assert session.scalars(select(OutgoingRow)).all() == []


@pytest.mark.parametrize(
    "media_type", ["text/html", "message/rfc822", "multipart/mixed", "x", "application/x-msdownload"]
)
def test_files_are_sent_as_files(database, blobs, settings, media_type):
    digest = blobs.put(b"content")
    with database.begin() as session:
        row = application(session)
        document(session, row, "cv", "cv", digest, 7, media_type=media_type)
        notification.queue(session, row, settings, NOW, changed=False)
    [part] = sent(database, blobs, settings)["notification-1"].iter_attachments()
    assert (part.get_content_type(), part.get_content()) == ("application/octet-stream", b"content")


def test_export_writes_clean_names_and_a_workbook(database, blobs, settings, files, tmp_path):
    target = tmp_path / "committee"
    with database.begin() as session:
        row = amara(session, files, blobs)
        row.applicant.name = "../../Chloé Lefèvre\u202e/x"
        session.flush()
        for attachment in session.scalars(select(AttachmentRow)):
            attachment.filename = "../" + attachment.filename
    with database.read() as session:
        done = export(session, blobs, settings, target, [1, 99])
    assert done.folders == ("Chloe-Lefevre-x-1",)
    assert done.left_out == (("there is no application a99",),)
    assert sorted(str(path.relative_to(target)) for path in target.rglob("*") if path.is_file()) == [
        "Chloe-Lefevre-x-1/cover-letter.pdf",
        "Chloe-Lefevre-x-1/cv.pdf",
        "Chloe-Lefevre-x-1/unknown.pdf",
        "Chloe-Lefevre-x-1/writing-sample.pdf",
        "applications.xlsx",
    ]
    with database.read() as session, pytest.raises(Fatal, match="not empty"):
        export(session, blobs, settings, target, [1])


def test_a_letter_that_stands_in_the_mail_is_exported_as_text(database, blobs, settings, tmp_path):
    with database.begin() as session:
        row = application(session, mail=message(session, body="Dear Secretariat,\nI apply."))
        letter = document(session, row, "cover_letter", "letter")
        letter.attachment, letter.filename, letter.sha256 = None, "", ""
    with database.read() as session:
        assert export(session, blobs, settings, tmp_path / "committee", [1]).files == 1
    written = tmp_path / "committee" / "Amara-Okafor-1" / "cover-letter.txt"
    assert written.read_text() == "Dear Secretariat,\nI apply."


@pytest.mark.parametrize(
    ("name", "plain"), [("..", "unknown"), ("", "unknown"), ("a/b\\c", "a-b-c"), ("CON", "CON"), ("محمد", "محمد")]
)
def test_a_plain_name_is_never_a_path(name, plain):
    assert plain_name(name) == plain
