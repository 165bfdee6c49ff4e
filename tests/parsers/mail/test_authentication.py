"""What the office's own mail server says of a sender is understood, whichever program wrote it; what others say is not believed."""

import time

import pytest

from domain.authentication import AuthenticationResult, Verdict, organisation, server_of, verdict_of
from parsers.mail.authentication import authentication_results
from parsers.mail.message import take_apart

# As each of these writes it, folded as it comes. The sender is ada@mail.example.org, the server the office's.
GENUINE = {
    "Gmail": """mx.google.com;
       dkim=pass header.i=@example.org header.s=20230601 header.b=Zk1xAbCd;
       spf=pass (google.com: domain of ada@mail.example.org designates 192.0.2.41 as permitted sender) smtp.mailfrom=ada@mail.example.org;
       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=mail.example.org;
       dara=pass header.i=@office.example.net""",
    "Exchange Online, without its name": """spf=pass (sender IP is 192.0.2.7)
 smtp.mailfrom=mail.example.org; dkim=pass (signature was verified)
 header.d=mail.example.org;dmarc=pass action=none
 header.from=mail.example.org;compauth=pass reason=100""",
    "Exchange Online, older": """spf=pass (sender IP is 192.0.2.7)
 smtp.mailfrom=mail.example.org; office.example.net; dkim=pass (signature was
 verified) header.d=mail.example.org;office.example.net; dmarc=bestguesspass
 action=none header.from=mail.example.org;""",
    "Yahoo": """atlas-production.v2-mail-prod1-gq1.omega.example.net;
 dkim=pass header.i=@mail.example.org header.s=s2048;
 spf=pass smtp.mailfrom=mail.example.org;
 dmarc=success(p=REJECT,sp=REJECT) header.from=mail.example.org;""",
    "Fastmail": """mx1.example.net;
    arc=none (no signatures found);
    bimi=skipped (DMARC Policy is not at enforcement);
    dkim=pass (2048-bit rsa key sha256) header.d=mail.example.org header.i=@mail.example.org header.b=ab/cd+e= header.a=rsa-sha256;
    dmarc=pass policy.published-domain-policy=none policy.applied-disposition=none (p=none,d=none) policy.evaluated-disposition=none header.from=mail.example.org;
    iprev=pass smtp.remote-ip=192.0.2.9 (mail-x.example.org);
    spf=pass smtp.mailfrom=ada@mail.example.org smtp.helo=mail-x.example.org""",
    "Rspamd": """mx.example.net;
	dkim=pass header.d=example.org header.s=mail header.b="Q0nR/zv=";
	spf=pass (mx.example.net: domain of ada@mail.example.org designates 192.0.2.9 as permitted sender) smtp.mailfrom=ada@mail.example.org;
	dmarc=pass (policy=reject) header.from=mail.example.org""",
    "with version, comments and spaces everywhere": """ (of us) mx.example.net (the (inner) one) 1 ; spf = fail
 (forwarded) smtp.mailfrom = bounce@list.example.com; dkim / 1 = pass (good \\) signature; dkim=fail) header . d = Mail.Example.ORG.""",
    "without DMARC": "mx.example.net; spf=pass smtp.mailfrom=bounces+1=x@example.org; dkim=none (no signature)",
    "a forwarder, who breaks SPF": "mx.example.net; spf=softfail smtp.mailfrom=fwd@alumni.example.com; dkim=pass header.d=example.org; dmarc=pass header.from=mail.example.org",
    "two signatures, of which a list broke one": "mx.example.net; dkim=fail header.d=other.example.com; dkim=pass header.d=mail.example.org; spf=none smtp.helo=x",
}
FORGED = {
    "Gmail": """mx.google.com;
       spf=softfail (google.com: domain of transitioning ada@mail.example.org does not designate 192.0.2.66 as permitted sender) smtp.mailfrom=ada@mail.example.org;
       dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=mail.example.org""",
    "Exchange Online": """spf=fail (sender IP is 192.0.2.66)
 smtp.mailfrom=mail.example.org; dkim=none (message not signed)
 header.d=none;dmarc=fail action=oreject
 header.from=mail.example.org;compauth=none reason=451""",
    "by somebody with a domain of his own": """mx.example.net; dkim=pass header.d=evil.example.com;
 spf=pass smtp.mailfrom=me@evil.example.com; dmarc=fail (p=quarantine) header.from=mail.example.org""",
    "without DMARC": "mx.example.net; spf=fail smtp.mailfrom=ada@mail.example.org; dkim=fail (signature did not verify) header.d=example.org",
}
NOTHING_PROVED = {
    "nothing was checked": "mx.example.net; none",
    "no signature, no record": "mx.example.net; dkim=none (message not signed); spf=none smtp.mailfrom=mail.example.org; dmarc=none",
    "somebody else's domain passed": "mx.example.net; spf=pass smtp.mailfrom=x@newsletter.example.com; dkim=pass header.d=newsletter.example.com",
    "the name server did not answer": "mx.example.net; spf=temperror smtp.mailfrom=mail.example.org; dkim=temperror header.d=example.org; dmarc=temperror header.from=mail.example.org",
    "DMARC passed for another From": "mx.example.net; dmarc=pass header.from=evil.example.com",
}


def verdict(value: str, **more: bool) -> Verdict:
    fields = [authentication_results(value)]
    return verdict_of(fields, {server_of(fields)}, "mail.example.org", **more)


@pytest.mark.parametrize("server", GENUINE)
def test_it_is_the_senders_when_the_server_says_so(server):
    # “example.org” has signed for its “mail.example.org”
    assert verdict(GENUINE[server]) is Verdict.PASS


@pytest.mark.parametrize("server", FORGED)
def test_it_is_forged_when_all_checks_failed(server):
    assert verdict(FORGED[server]) is Verdict.FAIL


@pytest.mark.parametrize("why", NOTHING_PROVED)
def test_it_is_neither_when_nothing_is_proved(why):
    assert verdict(NOTHING_PROVED[why]) is Verdict.NONE


def test_a_list_that_signed_what_it_changed_is_no_forger():
    through_list = "mx.example.net; spf=pass smtp.mailfrom=l-bounces@lists.example.com; dkim=fail header.d=example.org; dkim=pass header.d=lists.example.com; dmarc=fail header.from=mail.example.org"
    assert verdict(through_list, is_relayed=True) is Verdict.NONE
    assert verdict(through_list) is Verdict.FAIL


def test_the_domain_may_be_of_any_script():
    fields = [authentication_results("mx.example.net; dkim=pass header.d=xn--bcher-kva.example")]
    assert verdict_of(fields, {"example.net"}, "bücher.example") is Verdict.PASS


def of(*heads: str) -> tuple:
    head = "".join(f"{each}\r\n" for each in heads)
    return take_apart(f"{head}From: ada@example.org\r\nSubject: x\r\n\r\nx".encode()).headers.authentication


OWN = "Authentication-Results: mx.office.example.net; dmarc={} header.from=example.org"
RECEIVED = "Received: from a by mx.office.example.net; Sun, 8 Feb 2026 09:00:00 +0000"


def judged(*heads: str, trusted: str = "mx.office.example.net") -> Verdict:
    return verdict_of(of(*heads), {trusted}, "example.org")


def test_what_the_sender_wrote_below_the_servers_own_is_not_believed():
    assert judged(OWN.format("fail"), RECEIVED, OWN.format("pass")) is Verdict.FAIL
    assert judged(OWN.format("fail"), OWN.format("pass")) is Verdict.FAIL


def test_what_a_server_wrote_in_several_fields_is_read_together():
    """OpenDMARC, OpenDKIM and an SPF service each write their own."""
    dkim = "Authentication-Results: mx.office.example.net; dkim=pass (2048-bit key) header.d=example.org"
    spf = "Authentication-Results: mx.office.example.net; spf=fail smtp.mailfrom=example.org"
    assert judged(spf, dkim, RECEIVED) is Verdict.PASS
    assert judged(spf, RECEIVED, dkim) is Verdict.NONE  # below the server's own Received it may be anybody's


@pytest.mark.parametrize(
    "head",
    [
        "ARC-Authentication-Results: i=1;",
        "X-MS-Exchange-Authentication-Results:",
        "Authentication-Results-Original:",
        "Received-SPF:",
    ],
)
def test_fields_that_anybody_on_the_way_may_have_written_are_not_read(head):
    assert of(f"{head} mx.office.example.net; dmarc=pass header.from=example.org") == ()


def test_other_servers_are_not_asked():
    other = "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.org"
    assert judged(other) is Verdict.NONE
    assert judged(other, OWN.format("fail")) is Verdict.FAIL
    assert judged(OWN.format("pass"), trusted="office.example.net") is Verdict.PASS  # one of that office's servers
    assert judged(OWN.format("pass"), trusted="ice.example.net") is Verdict.NONE
    assert verdict_of(of(OWN.format("fail")), (), "example.org") is Verdict.UNKNOWN


ODD = [
    "",
    ";",
    ";;;=",
    "(" * 990,
    "(" * 990 + ")" * 990,
    '"',
    '"\\',
    "mx; dmarc",
    "mx; dmarc=",
    "mx; =pass",
    "mx; dmarc=pass header.from=",
    "mx; dmarc=pass" + " header.from=a.example" * 3_000,
    "mx" + "; dkim=pass header.d=a.example" * 1_000,
    "=?utf-8?q?mx?=; dmarc=pass",
    "\x00\x01; spf=fail",
    "mx; spf=" + "a" * 30_000,
    "mx; " + "header." * 4_000,
    "mx; " + "\\(" * 10_000,
    "mx 1 2 3; none",
    "é; dkim=pass",
    "a" * 30_000,
]


@pytest.mark.parametrize("value", ODD, ids=lambda value: value[:12].encode("unicode_escape").decode())
def test_odd_input_is_data(value):
    began = time.thread_time()
    fields = [authentication_results(value)]
    verdict_of(fields, {server_of(fields), ""}, "example.org")
    assert time.thread_time() - began < 1
    assert len(fields[0].results) <= 40


def test_what_is_read_of_each_result():
    found = authentication_results(
        'mx.example.net; dkim=fail reason="bad; (really) =x" header.i="@example.org"; arc=pass'
    )
    assert found.server == "mx.example.net"
    assert found.results == (AuthenticationResult("dkim", "fail", "example.org"), AuthenticationResult("arc", "pass"))


@pytest.mark.parametrize(
    ("domain", "registered"),
    [
        ("mail.uni.ac.uk", "uni.ac.uk"),
        ("ac.uk", "ac.uk"),
        ("a.b.example.org", "example.org"),
        ("x.uba.edu.ar", "uba.edu.ar"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_an_organisation_is_what_somebody_has_registered(domain, registered):
    assert organisation(domain) == registered
