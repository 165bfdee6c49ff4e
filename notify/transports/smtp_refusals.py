"""Whom an SMTP server's refusal is about: the recipient, or all mail of this office.

In: a reply of 5yz and the command it answered. Out: whom it is about, and whether it passes. Servers use 5yz, “never again”
(RFC 5321 section 4.2.1), for daily quotas, missing logins, relaying and senders they do not know as well. Enhanced codes are
those of RFC 3463 and its registry; the words are those of the mail servers and services in wide use.

Failures: none.
"""

from __future__ import annotations

import re

from notify.transports.transport import Blame

ENHANCED = re.compile(r"\b([45]\.\d{1,3}\.\d{1,3})\b")
# Of the sending side: congestion and quota (5.4.5: Gmail), system not accepting (5.3.x), bad sender (5.1.7, 5.1.8), login
# missing (5.5.1: Gmail's 530, 5.7.57), relaying (5.7.54), sending as another (5.7.60), tenants and addresses (5.7.7xx).
OURS = frozenset(
    "5.4.5 5.3.1 5.3.2 5.1.7 5.1.8 5.7.54 5.7.57 5.7.60 5.7.705 5.7.708 5.7.750 5.7.501 5.7.502 5.7.503".split()
)
# Of the recipient: bad address, moved, null MX, disabled, no route.
THEIRS = frozenset("5.1.0 5.1.1 5.1.2 5.1.3 5.1.4 5.1.6 5.1.10 5.2.1 5.4.4 5.4.310 5.7.27".split())
OUR_WORDS = re.compile(
    r"""
      relay | rcpthosts
    | authenticat\w+\ (?:is\ )?required | (?:not|must\ be|must)\ authenticat | must\ issue\ a\ starttls | login\ required
    | client\ (?:host\ |was\ )?(?:rejected|not\ authenticated|does\ not\ have\ permissions)
    | (?:sender|from|return[ -]path|mail\ from)\ (?:(?:e-?mail\ )?address\ |domain\ |verification\ |verify\ )*\S*\ ?
        (?:is\ |was\ |has\ been\ )?(?:rejected|denied|refused|failed|invalid|unknown|not\ (?:verified|allowed|owned|found|authori[sz]ed|permitted)
        |does\ not\ exist|unverified|blocked)
    | sender\ verif | not\ owned\ by\ user | send\ ?as\ ?denied | permissions?\ to\ send | not\ (?:allowed|authori[sz]ed|permitted)\ to\ send
    | (?:e-?mail\ address|domain|identit(?:y|ies)|sender)\ (?:is\ |are\ )?not\ verified | failed\ the\ check\ in\ region | bad\ outbound\ sender
    | domain\ of\ sender
    | (?:daily|hourly|monthly|sending|message|user\ sending|submission|rate|outbound|smtp)\ ?(?:user\ )?(?:sending\ |message\ |mail\ )?(?:quota|limit|rate)
    | too\ (?:many|much)\ (?:\w+\ ){0,2}(?:messages|e?-?mails?|recipients|connections|sessions|requests) | throttl | quotaexceeded
    | exceeded\ (?:\w+\ ){0,4}(?:limit|threshold|rate|messages)
    | blocked\ using | black-?list | block-?list | spamhaus | dnsbl | (?:poor|bad|low)\ reputation | listed\ (?:in|on|by|at)\b
    | account\ (?:is\ |has\ been\ )?(?:temporarily\ )?(?:suspended|disabled|locked|restricted|blocked)\b(?!.*recipient)
    """,
    re.IGNORECASE | re.VERBOSE,
)
THEIR_WORDS = re.compile(
    r"(?:user|recipient|mailbox|address|account|alias|person|destination)\S* (?:\S+ ){0,2}?(?:unknown|not found|does(?: not|n.t) exist|is invalid|disabled|unavailable|inactive)"
    r"|(?:unknown|no such|invalid|bad|non-?existent) (?:local )?(?:user|recipient|mailbox|address|destination|domain|account|person)"
    r"|recipient (?:address )?rejected|email account that you tried to reach|unrouteable|unroutable|undeliverable|no mailbox here|domain not found|null mx",
    re.IGNORECASE,
)
# A recipient's full mailbox and greylisting pass, although some servers say 552 or 550.
FULL = re.compile(
    r"\b5\.2\.2\b|mailbox (?:is )?(?:full|over)|over ?quota|quota (?:is )?(?:exceeded|full)|exceed\w* (?:\w+ ){0,3}(?:storage|mailbox|disk)|insufficient (?:\w+ )?(?:storage|space)",
    re.IGNORECASE,
)
PASSING = re.compile(
    r"gr[ae]y-?list|try (?:again|later)|again later|retry|temporar|deferred|server (?:is )?busy|internal (?:server )?error|local (?:error|problem)|timed? ?out",
    re.IGNORECASE,
)
TOO_LARGE = re.compile(r"5\.3\.4|\bsize\b|too (?:large|big)|message length", re.IGNORECASE)


def blame(words: str, *, of_sender: bool = False) -> Blame:
    """Whom a reply of 5yz is about. `of_sender`: it answered MAIL, which names the office's own address."""
    codes = set(ENHANCED.findall(words))
    if TOO_LARGE.search(words) and not OUR_WORDS.search(words):
        return Blame.MAIL
    if of_sender or codes & OURS:
        return Blame.SENDER
    if FULL.search(words) and not re.search(
        r"sending|daily|hourly|message (?:quota|limit)|submission", words, re.IGNORECASE
    ):
        return Blame.PASSING
    if OUR_WORDS.search(words):
        return Blame.SENDER
    if codes & THEIRS or THEIR_WORDS.search(words):
        return Blame.RECIPIENT
    return Blame.PASSING if PASSING.search(words) else Blame.UNCLEAR
