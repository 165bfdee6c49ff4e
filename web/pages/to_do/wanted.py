"""What an answer of a card says, in words: shown where it is not done.

In: a request with the answer (`act`) and the fields of its form. Out: a sentence or its beginning, without a full stop.

Failures: none; an answer that there is not is shown as it was sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.numbers import Numbered, TypedNumber, application_no
from web.request import PageRequest
from web.texts import N_, gettext
from web.words import noun, stated, value

LABELS: Mapping[str, str] = {
    "looked": N_("Looked at: it asks nothing"),
    "genuine": N_("Genuine"),
    "forged": N_("Forged"),
    "none": N_("Not an application"),
    "withdraw": N_("Withdrawn"),
    "accept": N_("accepted"),
    "decline": N_("declined"),
    "complete": N_("It is complete"),
    "incomplete": N_("It is incomplete"),
    "application": N_("It is an application"),
    "seen": N_("Seen"),
    "answered": N_("Mark as answered"),
    "retry": N_("Retry"),
}


def wanted(request: PageRequest, of: TypedNumber, act: str) -> str:
    """What was chosen, in words."""
    word, _, rest = act.partition(" ")
    if word in LABELS:
        return stated(LABELS[word])
    say = SENTENCES.get(word) if of.of is Numbered.APPLICATION else None
    return say(request, rest) if say is not None else act


def _opening(request: PageRequest, rest: str) -> str:
    key, _, cycle = rest.partition(" ")
    opening = request.office.openings.get(key)
    return ", ".join(filter(None, (opening.name if opening is not None else key, cycle)))


def _kind(request: PageRequest, rest: str) -> str:
    del request
    word = rest.partition(" ")[2]
    return gettext("It is the %(kind)s", kind=noun(word)) if word in list(Kind) else word


def _fact(request: PageRequest, rest: str) -> str:
    del request
    name, _, said = rest.partition(" ")
    known = stated(FactName(name).entry.name) if name in list(FactName) else name
    return f"{known}: {value(said) if said else gettext('not stated')}"


def _other(label: str) -> Callable[[PageRequest, str], str]:
    return lambda _, rest: gettext(label, number=application_no(int(rest)) if rest.isdecimal() else rest)


SENTENCES: Mapping[str, Callable[[PageRequest, str], str]] = {
    "opening": _opening,
    "cycle": lambda _, rest: rest,
    "kind": _kind,
    "kind-of": lambda request, rest: _kind(request, f"{rest} {request.text(f'kind-{rest}')}"),
    "fact": _fact,
    "fact-of": lambda request, rest: _fact(request, f"{rest} {request.text(f'fact-{rest}')}"),
    "person": lambda request, _: " ".join(filter(None, (request.text("name"), request.text("email")))),
    "join": _other(N_("Same person: join to %(number)s")),
    "join-to": lambda request, _: f"{gettext('Join')}: {request.text('join')}",
    "apart": _other(N_("Different people: keep apart")),
}
