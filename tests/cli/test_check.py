"""`check` says what loads and still cannot work, and what a coordinator wants to see at a glance."""

import time_machine


def test_the_time_zone_and_the_next_deadlines_are_shown(run):
    with time_machine.travel("2026-11-28T15:00:00+00:00", tick=False):
        out = run("check")[1]
    assert "ok    time zone: America/New_York, where it is 28 November 2026, 10:00" in out
    assert "ok    next deadlines: internship: spring 2027 until 1 December 2026; membership: none" in out


def test_a_coordinator_that_no_mail_can_reach_is_named(run, office):
    office.write_text(office.read_text().replace("coordinator@office.example.org", "coordinator@office"))
    code, out, _ = run("check")
    assert code == 1
    assert "FAIL  coordinator: office.coordinator: “coordinator@office” is no address that mail can reach" in out


def test_a_password_file_that_everybody_can_read_is_named_and_its_words_are_not_shown(run, office):
    secret = office.parent / "imap.password"
    secret.write_text("Wolkenbruch")
    office.write_text(office.read_text() + 'password_file = "imap.password"\n')
    secret.chmod(0o644)
    _, out, err = run("check")
    assert f"mailboxes.applications.password_file: every user of this machine can read {secret}" in out
    assert "Wolkenbruch" not in out + err
    secret.chmod(0o600)
    assert "password file" not in run("check")[1]


def test_patterns_that_match_nothing_are_named(run, office):
    shipped = office.parent / "openings.toml"
    shipped.write_text(
        'office = "An office"\ntimezone = "Europe/Paris"\n'
        '[senders]\ncareer_offices = ["careers.example.edu", "*@careers.example.edu"]\ncolleagues = ["*@office"]\n'
        '[openings.internship]\nname = "Internship"\nkind = "internship"\nsubject_names = ["internship"]\n'
    )
    office.write_text(office.read_text().replace("[office]\n", '[office]\nopenings = "openings.toml"\n'))
    _, out, _ = run("check")
    assert (
        "senders.career_offices: “careers.example.edu” matches no address: it has no @; for everybody there write"
        in out
    )
    assert "senders.colleagues: “*@office” matches no address" in out
    assert "“*@careers.example.edu” matches" not in out


def test_a_form_that_is_not_there_is_named(run, office):
    office.write_text(office.read_text() + '[notify]\nform_file = "form.pdf"\n')
    code, out, _ = run("check")
    assert code == 1
    assert f"FAIL  form: {office.parent / 'form.pdf'} cannot be read: No such file or directory" in out
    (office.parent / "form.pdf").write_bytes(b"%PDF-1.4")
    assert "ok    form: " in run("check")[1]
