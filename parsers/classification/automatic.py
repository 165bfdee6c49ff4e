"""What a program sends, or sends in a person's name: bounces, answers of who is away, reactions, recalls, answers to invitations.

In: a mail with only what somebody wrote in it. Out: a code of domain.catalogue.codes.SET_ASIDE_REASONS with a sentence, or None for a
person's own mail. Where that is unsure it is a person's: her words would be lost, a program's only cost a look.

Failures: none.
"""

from __future__ import annotations

import re

from domain.mail import Mail
from domain.message_ids import kind_of
from parsers.languages.mail_programs import LABELS, PhrasePattern, phrases, plain, weekdays_of_the_world
from parsers.languages.vocabulary import one_of
from parsers.mail.delivery import POSTMASTERS
from parsers.mail.own_words import own_words
from parsers.mail.quoting import unquoted
from parsers.text.links import cloud_links

Found = tuple[str, str]

BOUNCED = re.compile(one_of("messages.bounced"), re.I)
AWAY_IN_SUBJECT = re.compile(rf"{one_of('messages.away_subject')}\s*(?:[-–—|:：,!.\])]|$)", re.I)
AWAY_IN_BRACKETS = re.compile(rf"[\[(]\s*{one_of('messages.away_subject')}\s*[\])]", re.I)
AWAY_IN_WORDS = re.compile(one_of("messages.away"), re.I | re.S)
AWAY_LETTERS = 1_000  # of an automatic answer, at most; a person writes more
SUBJECT_LETTERS = 200
# `Automatic reply: Your application`, `AUTO: Ada Lind is out of the office (returning 5 December)`, or the phrase alone.
_PREFIXES = r"(?:[^\w\s]\s*|(?:re|aw|sv|vs|odp|ynt|rv|tr|antw|答复|回复|回覆)\s*[:：]\s*)*"
AWAY_SUBJECT = PhrasePattern(
    "away_subject",
    around=rf"{_PREFIXES}(<phrases>)\s*(?:[:：\-–—|,.!\])】]|$|\(|(?:until|till|bis|from|vom|fino|jusqu|hasta|até|tot|do|re|aw|fw)\b)",
)
IS_AWAY = re.compile(
    r"(?:^|\s)(?:auto|automatic|out of office)\s*[:：]|(?:is|ist|est|está|è|är|er) (?:out of the office|außer haus|absent|fuera de la oficina)"
)
ABSENT = PhrasePattern("absent", whole=False, flags=re.S)
LATER = PhrasePattern("later", whole=False, flags=re.S)
# A program's sentence about its own mail; a person may cite it in marks of quotation.
AUTOMATIC = PhrasePattern("automatic", whole=False, around="(?<![\"'“„«‘「『])(?:<phrases>)")
AUTOMATIC_ALONE = PhrasePattern(
    "automatic_alone", around=r"(?m)^[^\w\n]{0,8}<phrases>(?:[^\w\n]{0,8}$|[^\w\n]{0,3}[:：\])】])"
)
WISHES = re.compile(one_of("messages.wishes"), re.I)  # who says so applies, whatever else the mail looks like
WITHDRAWS = re.compile(rf"\b{one_of('messages.withdraws')}", re.I | re.S)
MEANT = PhrasePattern("meant", whole=False)
SUITS = PhrasePattern("suits", whole=False)
# “…, but Tuesday is possible”: a day that is named in spite of being away. Programs say so of an answer that comes later.
WEEKDAYS = "|".join(sorted(map(re.escape, weekdays_of_the_world()), key=len, reverse=True))
IN_SPITE = PhrasePattern("but", around=rf"<phrases>([^.!?\n。！？]{{0,100}}?(?:{WEEKDAYS})[^.!?\n。！？]{{0,100}})")
RECEIPT = PhrasePattern("receipt", whole=False, flags=re.S)
RECEIPT_LETTERS = 600
# A person answers an automatic answer (`Re: Automatic reply: …`); a program that does so says it in its words.
ANSWERS = re.compile(r"\s*(?:re|aw|sv|vs|odp|ynt|rv|antw|res|rif|答复|回复|回覆)\s*(?:\[\d+\]\s*)?[:：]")
# What says “automatic” before the first colon, in scripts whose phrases are put together freely.
AUTOMATIC_PREFIX = re.compile(
    "[^:：]{0,40}(?:自动(?:回复|答复|应答)|自動(?:返信|応答|回覆|回復|送信)|자동\\s?(?:회신|응답|답장)|تلقائي|автоответ|автоматическ|автоматичн|"
    "स्वचालित|אוטומטי|αυτόματη απάντηση|trả lời tự động|tự động trả lời|อัตโนมัติ|خودکار)[^:：]{0,20}[:：]"
)
WORDS_BEHIND = 3  # of the subject that a program answers, behind its own word and a colon
LETTERS_BELOW = 200
# A time of day is that of an appointment; an automatic answer names days.
AT_TIME = re.compile(r"\d\s?[:h時时点點시]\s?\d\d|\d\s?(?:am|pm|uhr|時|时|点|點|시)(?!\w)")
# A subject of one such word may be a person's (`Absence`, `Urlaub`); several words, or what says “automatic”, are a program's.
PLAIN_SUBJECTS = frozenset(each for each in phrases("away_subject") if " " in each or "aut" in each or "-" in each)
REACTED = PhrasePattern("reacted")
REACTION_LETTERS = 400
RECALL = PhrasePattern("recall", whole=False, flags=re.S)
RECALLING = PhrasePattern("recalling", around=r"\s*<phrases>\s*[:：]")
READ_RECEIPT = "disposition-notification"


def of_a_program(mail: Mail, *, has_documents: bool, brings: bool) -> Found | None:
    """What a program sent, or a person by one click. `brings`: documents for an application, which a form on a website may send."""
    if not has_documents:
        for found in (_reaction(mail), _recall(mail), _invitation(mail), _receipt(mail)):
            if found:
                return found
    return (
        _bounce(mail, has_documents=has_documents)
        or _by_headers(mail, brings=brings)
        or (None if has_documents else _away(mail))
    )


def _bounce(mail: Mail, *, has_documents: bool) -> Found | None:
    """Reports of the delivery of a mail (RFC 3464), in the usual words too, or of its reading (RFC 8098)."""
    headers = mail.headers
    if mail.delivery_report and READ_RECEIPT in (headers.other("content-type") or "").lower():
        return "auto_reply", f"It reports that mail was read: “{headers.subject[:100]}”."
    sender = headers.sender.email if headers.sender else ""
    is_daemon = bool(POSTMASTERS.match(sender)) or headers.return_path == ""
    says = is_daemon and BOUNCED.search(f"{headers.subject}\n{mail.body[:500]}")
    by_words = mail.delivery is not None and (is_daemon or not (has_documents or WISHES.search(unquoted(mail.body))))
    if mail.delivery_report or says or headers.other("x-failed-recipients") or by_words:
        return "bounce", _said_of_delivery(mail)
    return None


OUR_MAIL = {
    "acknowledgement": "The acknowledgement",
    "reminder": "The reminder",
    "unreadable": "The answer to a message that could not be read,",
    "notification": "The notification",
    "alert": "The alert",
    "report": "The report",
}


def _said_of_delivery(mail: Mail) -> str:
    """Which of our mails did not reach whom, and why, as far as the report tells."""
    report = mail.delivery
    if report is None or not report.recipient:
        return f"It reports that mail could not be delivered: “{mail.headers.subject[:100]}”."
    what = OUR_MAIL.get(kind_of(report.message_id or ""), "A mail")
    why = f": {report.cause}" if report.cause else ""
    if report.is_delayed:
        return f"{what} to {report.recipient[:100]} is delayed{why}. Its server goes on trying."
    return f"{what} to {report.recipient[:100]} could not be delivered{why}."


def _by_headers(mail: Mail, *, brings: bool) -> Found | None:
    """What its headers call automatic (RFC 3834). `Auto-Submitted: no` is a person.

    What a form on a website or a scanner generates may bring an application; an automatic answer never does.
    """
    headers = mail.headers
    submitted = (headers.auto_submitted or "").split(";")[0].strip().lower()
    if submitted == "no" or (brings and not submitted.startswith("auto-replied")):
        return None
    if submitted:
        return "auto_reply", f"It calls itself automatic (Auto-Submitted: {submitted[:40]})."
    answered = headers.other("x-autoreply") or headers.other("x-autorespond") or headers.other("x-autoresponder")
    if answered or (headers.precedence or "").lower() == "auto_reply":
        return "auto_reply", "Its headers call it an automatic answer."
    return None


def _away(mail: Mail) -> Found | None:
    """An automatic answer that only its words tell; such a mail brings no documents."""
    subject, words = mail.headers.subject, unquoted(mail.body)
    is_written = WISHES.search(words) or WITHDRAWS.search(words) or cloud_links(words)
    if (mail.headers.auto_submitted or "").strip().lower() == "no" or is_written:
        return None
    said = plain(words[:4_000])
    if len(subject) < SUBJECT_LETTERS and _is_subject_of_away(subject, said):
        return "auto_reply", f"Its subject is that of an automatic answer: “{subject[:100]}”."
    found = _says_away(words, said) if len(words) < AWAY_LETTERS and not re.search("[?？؟]", words) else ""
    return (
        ("auto_reply", f"Its words are those of an automatic answer: “{' '.join(found.split())[:100]}”.")
        if found
        else None
    )


def _is_subject_of_away(subject: str, said: str) -> bool:
    """Whether a program wrote the subject; one that a person may have written too needs words of an answer below it."""
    folded = plain(subject).strip()
    if ANSWERS.match(folded):
        return AWAY_IN_BRACKETS.search(subject) is not None and MEANT.search(said) is None
    if IS_AWAY.search(folded) or AUTOMATIC_PREFIX.match(folded):
        return True
    found = AWAY_SUBJECT.match(folded)
    if found is not None and found[1] in PLAIN_SUBJECTS:
        return True
    if MEANT.search(said):
        return False
    if found is None:
        return AWAY_IN_SUBJECT.search(subject) is not None
    answers_ours = len(folded[found.end() :].split()) >= WORDS_BEHIND and len(said) < LETTERS_BELOW
    return answers_ours or any(pattern.search(said) for pattern in (ABSENT, LATER, AUTOMATIC, AUTOMATIC_ALONE))


def _says_away(words: str, said: str) -> str:
    """What in a mail's words says that a program answers: that it does, or that somebody is away and what follows from it."""
    if automatic := AUTOMATIC.search(said) or AUTOMATIC_ALONE.search(said):
        return automatic.group()
    if MEANT.search(said) or AT_TIME.search(said) or _answers(said):
        return ""
    if found := AWAY_IN_WORDS.search(words):
        return found.group()
    absent = ABSENT.search(said)
    return absent.group() if absent and LATER.search(said) else ""


def _answers(said: str) -> bool:
    """Whether words about being away answer something besides: that a day suits, or is possible all the same."""
    behind = IN_SPITE.search(said)
    return SUITS.search(said) is not None or (
        behind is not None and not (ABSENT.search(behind[1]) or LATER.search(behind[1]))
    )


def _receipt(mail: Mail) -> Found | None:
    """A receipt in words alone: Exchange writes when somebody read a mail, above the subject of that mail."""
    words = plain(mail.body)
    if len(words) < RECEIPT_LETTERS and (found := RECEIPT.search(words)) and _repeats_head(mail):
        return "auto_reply", f"It reports that mail was read or delivered: “{found.group()[:100]}”."
    return None


def _repeats_head(mail: Mail) -> bool:
    """Whether a mail names the subject or the recipient of another, as programs do; a person who writes `was read on` does not."""
    labels = {plain(line.partition(":")[0]).strip() for line in mail.body.replace("：", ":").split("\n") if ":" in line}
    known = {name for label in labels for name in LABELS.get(label, ())}
    sender = mail.headers.sender.email if mail.headers.sender else ""
    return {"to", "subject"} <= known or bool(POSTMASTERS.match(sender))


def _reaction(mail: Mail) -> Found | None:
    """An emoji that answers a mail: RFC 9078, Gmail's own type, or Outlook's mail about it."""
    words = plain(own_words(mail.body))
    if mail.is_reaction or (len(words) < REACTION_LETTERS and REACTED.search(words)):
        return "auto_reply", f"It is a reaction to a mail: “{mail.headers.subject[:100]}”."
    return None


def _recall(mail: Mail) -> Found | None:
    """Outlook's attempt to take a message back, which only works within one firm; elsewhere a person has to decide."""
    words = plain(unquoted(mail.body)[:600])
    recalls = RECALL.search(words) is not None
    if recalls or (RECALLING.match(plain(mail.headers.subject)) and len(words) < 40):
        return "unclear", f"The sender wants to take a message back: “{mail.headers.subject[:100]}”."
    return None


def _invitation(mail: Mail) -> Found | None:
    """An invitation or an answer to one (RFC 5546): a person's, whatever program sent it."""
    if not mail.calendar:
        return None
    if mail.calendar == "REPLY":
        return "inquiry", f"It answers an invitation: “{mail.headers.subject[:100]}”."
    return "unclear", f"It is an invitation or a change of one ({mail.calendar}): “{mail.headers.subject[:100]}”."
