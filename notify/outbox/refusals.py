"""What is to become of mail that the server refuses: given up, or kept until the server takes the office's mail again.

In: the answers of one turn, in their order. Out: what is noted of each mail. A refusal that is about the office itself, its
login, quota, address or network, is no verdict on a mail. Where the words do not say whom they are about, the turn does:
if each of several recipients is refused and no mail is taken, it is not about the recipients.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from notify.transports.transport import Answer, Blame
from storage.models import OutgoingState

ALIKE = 2  # different recipients that are refused, and none taken: it is not about them
ENOUGH = 3  # refusals of this kind in a turn; the rest of the mail waits without being tried


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is noted of one mail. `counted`: it was an attempt of this mail's; so many make it given up."""

    number: int
    answer: Answer
    counted: bool = True


@dataclass(slots=True)
class Refusals:
    """The refusals of one turn."""

    _taken: bool = False
    _ours: int = 0
    _unclear: list[tuple[int, str, Answer]] = field(default_factory=list)

    def judge(self, number: int, recipient: str, answer: Answer) -> list[Verdict]:
        """What is to be noted now."""
        if answer.outcome is OutgoingState.SENT:
            self._taken = True
            return [*self._as_said(), Verdict(number, answer)]
        if answer.outcome is not OutgoingState.DEAD:
            return [Verdict(number, answer, counted=answer.wait is None)]
        if answer.blame is Blame.PASSING:
            return [Verdict(number, replace(answer, outcome=OutgoingState.QUEUED))]
        if answer.blame is Blame.SENDER:
            self._ours += 1
            return [Verdict(number, replace(answer, outcome=OutgoingState.QUEUED), counted=self._taken)]
        if answer.blame is Blame.UNCLEAR and not self._taken:
            self._unclear.append((number, recipient, answer))
            return []
        return [Verdict(number, answer)]

    @property
    def of_the_office(self) -> bool:
        """Whether mail is refused for what the office is, and trying more of it is of no use."""
        return max(self._ours, self._recipients()) >= ENOUGH

    def rest(self) -> list[Verdict]:
        """What is to be noted at the end of the turn."""
        if self._recipients() < ALIKE:
            return self._as_said()
        unclear, self._unclear = self._unclear, []
        return [
            Verdict(number, replace(answer, outcome=OutgoingState.QUEUED, blame=Blame.SENDER))
            for number, _, answer in unclear
        ]

    def _recipients(self) -> int:
        return len({recipient for _, recipient, _ in self._unclear})

    def _as_said(self) -> list[Verdict]:
        unclear, self._unclear = self._unclear, []
        return [Verdict(number, answer) for number, _, answer in unclear]
