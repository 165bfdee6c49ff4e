"""Phrases by which a kind of document is known, in English, French and Spanish, counted in one pass over a page's words.

In: words in small letters. Out: how often each group of phrases stands there. Looking each word up costs the same
however many phrases there are; searching for them by patterns took half of the time that a page takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import product


class Says(Enum):
    """What a phrase tells of the page it stands on."""

    APPLYING = auto()  # the writer applies for something
    PRAISE = auto()  # somebody speaks well of somebody else
    CERTIFIES = auto()  # an institution states or offers something
    FORM = auto()  # the labels of a membership form
    CREDITS = auto()  # the words of a list of courses


# One line for each phrase: `a|b` is either word, `-` in the place of a word is none.
PHRASES: Mapping[Says, str] = {
    Says.APPLYING: """
        i am writing|applying
        i am pleased to apply
        apply|applying for|to
        my application
        your organization|organisation
        the opportunity
        i would welcome|be
        i look forward
        for your time|consideration
        my resume|résumé|cv
        interest in the|this|your
        internship
        candidature
        je souhaite
        je me permets
        votre organisation|équipe
        stage au sein
        ma motivation
        entretien
        solicitud
        me dirijo|gustaría
        su organización
        pasantía
        prácticas
        mi interés
        quedo a su disposición
        entrevista
    """,
    Says.PRAISE: """
        i highly|strongly|warmly|wholeheartedly|- recommend
        recommend her|him|them
        her|his work|performance|abilities|supervisor
        pleasure to recommend|write
        i have known
        my|our former|- student|intern
        letter of recommendation|reference
        without hesitation|reservation|reservations
        je recommande
        recommande vivement
        lettre de recommandation
        mon étudiant
        mon étudiante
        j'ai eu le plaisir
        recomiendo
        carta de recomendación
        mi alumno|alumna
        ha sido alumno|alumna
        sin reservas
    """,
    Says.CERTIFIES: """
        this is to certify
        hereby certify|certifies|certified
        certificate of
        we are pleased to offer
        offer letter
        terms of your|- employment
        to confirm that
        atteste|certifie que
        attestation
        certificat|certificado de
        certifica que
        hace constar
        constancia
    """,
    Says.FORM: """
        membership application
        application form
        name of the|- organization|organisation
        type|kind of organization|organisation
        formulaire
        demande d'adhésion
        nom de l'organisation
        solicitud de membresía|adhesión
        nombre de la organización
        tipo de organización
        we endorse
    """,
    Says.CREDITS: """
        credit|credits|crédit|crédits|crédito|créditos|ects|gpa
        grade point|points
        semester|semestre|moyenne|promedio|cumulative|transcript|calificaciones
        relevé de notes
        expediente académico
    """,
}


def _spelled_out() -> dict[str, list[tuple[tuple[str, ...], Says]]]:
    """Each phrase by its first word, the longest first."""
    found: dict[str, set[tuple[tuple[str, ...], Says]]] = {}
    for says, lines in PHRASES.items():
        for line in filter(None, map(str.strip, lines.splitlines())):
            for words in product(*(place.split("|") for place in line.split())):
                phrase = tuple(word for word in words if word != "-")
                found.setdefault(phrase[0], set()).add((phrase[1:], says))
    return {first: sorted(rests, key=lambda rest: -len(rest[0])) for first, rests in found.items()}


BY_FIRST_WORD = _spelled_out()
FIRST_WORDS = frozenset(BY_FIRST_WORD)


def counted(words: Sequence[str]) -> dict[Says, int]:
    """How often each group stands among these words (small letters, straight apostrophes)."""
    counts = dict.fromkeys(Says, 0)
    for place, word in enumerate(words):
        if word in FIRST_WORDS:
            for rest, says in BY_FIRST_WORD[word]:
                if not rest or tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                    counts[says] += 1
    return counts
