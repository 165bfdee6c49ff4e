"""Who applies, and how to reach them.

In: a mail, the words of its documents, and who is known to send for others. Out: one group for each applicant, nearly
always one, with name, address and phone, each with its evidence. The person inside a forwarded mail applies, not the one
who forwards it; two people whose own papers came in one mail are two applicants.

Failures: none; who applies is unknown, for a reason, rather than guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from config.openings import Openings
from domain.addresses import matching_address
from domain.applications import Applicant, Fact
from domain.findings import Evidence, Problem
from domain.mail import Forwarded, Mail, Role
from parsers.extraction.contacts import name_lines
from parsers.extraction.names import same_name, same_person
from parsers.extraction.person import Office, address_of, documented, names_of_office, person_of
from parsers.extraction.senders import is_somebody, original_sender, role_of
from parsers.extraction.several_applicants import Piece, Share, applies, author, certain, pieces, shares
from parsers.text.fields import VIA, is_via

IsOwnPaper = Callable[[Piece], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """One applicant of a mail: the paths of the files that are theirs, and the words that are theirs."""

    applicant: Applicant
    attachments: tuple[str, ...]
    body: str
    pages: tuple[
        tuple[str, int, int], ...
    ] = ()  # of files that hold several people's papers: path, first and last page


def find(
    mail: Mail,
    documents: Sequence[tuple[str, str]],
    openings: Openings,
    own_addresses: Sequence[str] = (),
    is_own_paper: IsOwnPaper = lambda _: True,
) -> tuple[Group, ...]:
    """The applicants of a mail; `documents` are attachment paths with their words, pages parted by form feeds.

    `is_own_paper` says whether a piece is a CV or letter of application by what it looks like; it is asked where people's
    names alone part the files of a sender whom the office does not know.
    """
    sender = mail.headers.sender
    own = {matching_address(address) for address in own_addresses}
    role = role_of(sender, openings, own)
    paths = tuple(each.path for each in mail.attachments if each.role is Role.DOCUMENT)
    texts = dict(documents)
    office = Office(names_of_office(openings.office, openings.own_names), openings.country)
    inside = [forwarded for forwarded in mail.forwarded if is_somebody(forwarded, openings, own)]
    if role == "person":
        return _from_person(mail, documents, paths, inside, office, openings, own, is_own_paper)
    original = original_sender(mail, openings, own)
    if original is not None and not mail.forwarded:
        written = replace(mail, headers=replace(mail.headers, sender=original))
        return (Group(person_of(written, documents, office, where="Reply-To"), paths, mail.body),)
    if len(inside) > 1 and (all(_paths_within(each, mail) for each in inside) or _stand_side_by_side(inside)):
        return tuple(_group_inside(each, mail, texts, office) for each in inside)
    if inside:
        return (replace(_group_inside(inside[0], mail, texts, office), attachments=paths),)
    if role == "career office" and (several := _by_folder(paths)):
        return tuple(_documented(group, mail, texts, office) for group in several)
    if several_people := shares(_pieces(mail, paths, texts)):
        return tuple(_of_share(each, mail, texts, office) for each in several_people)
    return (_documented(paths, mail, texts, office),)


def _from_person(
    mail: Mail,
    documents: Sequence[tuple[str, str]],
    paths: tuple[str, ...],
    inside: Sequence[Forwarded],
    office: Office,
    openings: Openings,
    own: set[str],
    is_own_paper: IsOwnPaper,
) -> tuple[Group, ...]:
    """The applicants of a mail from somebody whom the office does not know: nearly always the sender alone."""
    sender, texts = mail.headers.sender, dict(documents)
    assert sender is not None
    if is_via(sender) and (behind := original_sender(mail, openings, own)) is not None:
        written = replace(mail, headers=replace(mail.headers, sender=behind))
        return (Group(person_of(written, documents, office, where="Reply-To"), paths, mail.body),)
    if is_via(sender):  # a list or platform writes in somebody's name, and answers reach the list
        shown = replace(sender, name=VIA.sub("", sender.name).strip("'\" "), email="")
        written = replace(mail, headers=replace(mail.headers, sender=shown))
        return (Group(person_of(written, documents, office), paths, mail.body),)
    if forwarded := _forwarded_for(mail, texts, inside):
        groups = tuple(_group_inside(each, mail, texts, office) for each in forwarded)
        if len(groups) > 1:
            return groups
        person = groups[0].applicant
        if not any(author(text) for text in texts.values()):
            why = f"{sender.name or sender.email} forwards it, and the files name nobody."
            name = replace(person.name, problem=Problem("applicant_unknown", why, "applicant.name"))
            person = replace(person, name=name)
        return (replace(groups[0], applicant=person, attachments=paths),)
    whole = _pieces(mail, paths, texts)
    people = certain(whole, mail, is_own_paper) or _of_folders(whole, is_own_paper)
    if people:
        return tuple(
            _of_sender(each, mail, documents, office)
            if same_name(each.name, sender.name) or each.email == sender.email.casefold()
            else _of_share(each, mail, texts, office)
            for each in people
        )
    return (Group(person_of(mail, documents, office), paths, mail.body),)


def _forwarded_for(mail: Mail, texts: dict[str, str], inside: Sequence[Forwarded]) -> list[Forwarded]:
    """The messages of other people that the sender only hands on: their own papers are in them, and none of the sender's."""
    sender = mail.headers.sender
    assert sender is not None
    authors = [name for text in texts.values() if (name := author(text))]
    if any(sender.name and same_person(sender.name, name) for name in authors):
        return []
    others = [
        each
        for each in inside
        if each.headers.sender is not None
        and matching_address(each.headers.sender.email) != matching_address(sender.email)
        and not (sender.name and each.headers.sender.name and same_person(sender.name, each.headers.sender.name))
    ]
    attached = [each for each in others if _paths_within(each, mail)]
    if (
        attached
        and _stand_side_by_side(attached)
        and len(texts) == sum(len(_paths_within(each, mail)) for each in attached)
    ):
        return attached
    named = [
        each
        for each in others
        if each.headers.sender is not None
        and each.headers.sender.name
        and any(same_person(each.headers.sender.name, name) for name in authors)
    ]
    return named[:1] or (others[:1] if others and texts and not authors and _is_handed_on(mail, others[0]) else [])


def _is_handed_on(mail: Mail, forwarded: Forwarded) -> bool:
    """Whether the sender says nothing about an application of his or her own above what is forwarded."""
    return not applies(mail.body.partition(forwarded.body[:60])[0] if forwarded.body else mail.body)


def _pieces(mail: Mail, paths: Sequence[str], texts: dict[str, str]) -> list[Piece]:
    names = {each.path: each.filename for each in mail.attachments}
    return [piece for path in paths for piece in pieces(path, names.get(path, ""), texts.get(path, ""))]


def _of_folders(files: Sequence[Piece], is_own_paper: IsOwnPaper) -> list[Share]:
    """People whose papers came in folders that bear their names, each with an own CV or letter; [] otherwise."""
    folders: dict[str, Share] = {}
    for piece in files:
        name = piece.folder.rpartition("/")[2].replace("_", " ").strip()
        if name not in name_lines(name):
            return []
        folders.setdefault(piece.folder, Share(name, "")).pieces.append(piece)
    people = list(folders.values())
    are_several = len({each.name for each in people}) == len(people) > 1
    return people if are_several and all(any(map(is_own_paper, each.pieces)) for each in people) else []


def _of_sender(share: Share, mail: Mail, documents: Sequence[tuple[str, str]], office: Office) -> Group:
    """The sender's own share of files that came with another person's."""
    own = [(path, text) for path, text in documents if path in share.paths]
    return Group(person_of(mail, own, office), _whole_paths(share), mail.body, _pages(share))


def _of_share(share: Share, mail: Mail, texts: dict[str, str], office: Office) -> Group:
    """One of several people whose files came together; a file that was given to them by its place is a doubt."""
    own = {piece.path: piece.text for piece in share.pieces} if _pages(share) else texts
    person = documented(share.paths, replace(mail, body=""), own, office)
    name = person.name if person.name.value else Fact(share.name, (Evidence(share.paths[0], None, share.name),))
    if share.by_place:
        why = f"“{', '.join(share.by_place)}” names nobody of those whose files came together."
        name = replace(name, problem=Problem("applicant_unknown", why, "applicant.name"))
    sender = mail.headers.sender.email if mail.headers.sender else ""
    email = person.email
    if email.value is None:
        email = address_of(share.name, sender, [(each.path, each.text) for each in share.pieces])
    return Group(replace(person, name=name, email=email), _whole_paths(share), mail.body, _pages(share))


def _whole_paths(share: Share) -> tuple[str, ...]:
    return tuple(dict.fromkeys(share.paths))


def _pages(share: Share) -> tuple[tuple[str, int, int], ...]:
    return tuple((each.path, *each.pages) for each in share.pieces if each.pages is not None)


def _stand_side_by_side(inside: Sequence[Forwarded]) -> bool:
    """Whether these are attached messages of different people, none within another or quoted in one."""
    people = {matching_address(each.headers.sender.email) for each in inside if each.headers.sender}
    folders = {each.path.rpartition(".")[0] for each in inside}
    return len(people) == len(inside) and len(folders) == 1 and all("body:" not in each.path for each in inside)


def _paths_within(forwarded: Forwarded, mail: Mail) -> tuple[str, ...]:
    return tuple(each.path for each in mail.attachments if each.role is Role.DOCUMENT and each.owner == forwarded.path)


def _group_inside(forwarded: Forwarded, mail: Mail, texts: dict[str, str], office: Office) -> Group:
    paths = _paths_within(forwarded, mail)
    inner = Mail(forwarded.headers, forwarded.body, ())
    person = person_of(
        inner,
        [(path, texts[path]) for path in paths if path in texts],
        office,
        where=f"forwarded message {forwarded.path}",
    )
    return Group(person, paths, forwarded.body)


def _documented(paths: Sequence[str], mail: Mail, texts: dict[str, str], office: Office) -> Group:
    """The person whom the documents name, when the mail itself names none."""
    return Group(documented(paths, mail, texts, office), tuple(paths), mail.body)


def _by_folder(paths: Sequence[str]) -> list[tuple[str, ...]]:
    """The files of a career office's mail by the folder or archive that each student has; [] when there are none."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(path.rpartition("/")[0], []).append(path)
    return [tuple(group) for group in groups.values()] if len(groups) > 1 and "" not in groups else []
