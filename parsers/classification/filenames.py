"""What a file's name, and the words of the mail, say of the kinds of documents that were sent.

In: a name or a mail's own words. Out: kinds with weights (log odds), which parsers/classification/kinds.py adds to what the pages say. A
name is chosen by the sender, who knows; a mail that announces a letter makes a letter among its files likelier.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from domain.catalogue.kinds import Kind
from parsers.classification.scoring import KINDS

NAME_WEIGHT = 2.6
NAME_WEIGHT_ALONE = 4.3  # of a kind that pages do not tell
PAGES_UNTOLD = 3.0  # how much less likely such a kind is than what the pages tell, before the name is added
OTHER_WEIGHT = 1.8  # a certificate's name is as often a part of another's
MAIL_WEIGHT = 0.5
# Words before a kind's own that make it another's: an offer letter is no cover letter.
NAMES: Mapping[Kind, str] = {
    Kind.RECOMMENDATION: r"recommendations?|reference letters?|letters? of (?:recommendation|reference|support)|referee report|recommandation|recomendaci[oó]n|ref ?letter|lor|"
    r"lettre de r[ée]f[ée]rence|carta de referencia|(?:academic|employer|work) reference",
    Kind.TRANSCRIPT: r"transcripts?|academic record|relev[ée]s? ?(?:de)? ?notes|relev[ée]s?|grades|marksheet|mark sheet|calificaciones|expediente|historial acad[ée]mico|"
    r"certificado de (?:notas|calificaciones|asignaturas)|bulletins?|tor|kardex",
    Kind.MEMBERSHIP_FORM: r"membership(?: application)?(?: form)?|application form|formulaire(?: d.adh[ée]sion)?|adh[ée]sion|formulario|membres[ií]a|"
    r"ficha de inscripci[oó]n|bulletin d.adh[ée]sion",
    Kind.COVER_LETTER: r"cover ?letter|cover|cl|motivation(?:al)?(?: letter)?|motivation ?letter|letter of (?:interest|intent|motivation|application)|application letter|"
    r"(?:personal )?statement(?: of (?:interest|purpose|motivation))?|sop|lettre(?: de motivation)?|ldm|lm|carta(?: de (?:presentaci[oó]n|motivaci[oó]n|intenci[oó]n))?|letter|expression of interest",
    Kind.CV: r"cv|c v|resum[eé]|résumé|curriculum(?: vitae)?|lebenslauf|hoja de vida|hv|curr[ií]culum|vitae|biodata|europass",
    Kind.WRITING_SAMPLE: r"writing ?samples?|written sample|sample|essay|term paper|paper|thesis|policy (?:memo|brief)|memo|research|article|chapter|excerpt|"
    r"muestra(?: de (?:redacci[oó]n|escritura))?|ensayo|trabajo|tesis|art[ií]culo|[ée]chantillon(?: d.[ée]criture)?|dissertation|m[ée]moire|texte|[ée]crit|ws|"
    r"final draft|report|rapport|informe|op ?ed|analysis|analyse|an[aá]lisis|assignment|coursework|publication",
    Kind.PORTFOLIO: r"portfolios?|portafolios?|porte ?folios?|book artistique",
    Kind.OTHER: r"certificates?|certificat|certificado|attestation|constancia|diplom[ae]s?|dipl[oô]me|passport|passeport|pasaporte|visa|tickets?|billet|boleto|invoice|facture|factura|"
    r"receipt|offer|acceptance|admission|photo|headshot|logo|slides|poster|presentation deck|id card|dni|ielts|toefl|delf|dele|insurance|references list|list of references|referees",
}  # fmt: skip
PATTERNS = tuple(
    (kind, re.compile(rf"(?<![a-zà-ÿ])(?:{words})(?![a-zà-ÿ])", re.IGNORECASE)) for kind, words in NAMES.items()
)
# A letter by name that somebody else wrote, and papers that are about another's kind.
MORE_TELLING = {
    Kind.RECOMMENDATION: Kind.COVER_LETTER,
    Kind.OTHER: Kind.COVER_LETTER,
    Kind.TRANSCRIPT: Kind.OTHER,
    Kind.MEMBERSHIP_FORM: Kind.COVER_LETTER,
}
SEVERAL = re.compile(
    r"(?<![a-zà-ÿ])(?:application|applications|dossier|combined|complete|merged|package|packet|portfolio|candidature|candidatura|postulaci[oó]n|solicitud|documents?|documentos|all|bundle|materials)(?![a-zà-ÿ])",
    re.IGNORECASE,
)
# In a mail only what names a document for certain: `letter`, `paper` and `notes` are said of much else.
MAIL_NAMES: Mapping[Kind, re.Pattern[str]] = {
    Kind.CV: re.compile(r"\b(?:cv|c\.v\.|resume|résumé|resumé|curriculum|currículum|hoja de vida)\b", re.IGNORECASE),
    Kind.COVER_LETTER: re.compile(
        r"\b(?:cover(?:ing)? ?letter|motivation letter|letter of (?:interest|motivation|intent)|lettre de motivation|carta de (?:presentaci[oó]n|motivaci[oó]n|intenci[oó]n))\b",
        re.IGNORECASE,
    ),
    Kind.WRITING_SAMPLE: re.compile(
        r"\b(?:writing sample|sample of my writing|essay|term paper|thesis chapter|échantillon|extrait de mon mémoire|muestra de|ensayo)\b", re.IGNORECASE
    ),
    Kind.TRANSCRIPT: re.compile(r"\b(?:transcripts?|relevés? de notes|expediente académico|calificaciones)\b", re.IGNORECASE),
    Kind.RECOMMENDATION: re.compile(
        r"\b(?:(?:letters?|lettres?|cartas?) (?:of|de) (?:recommendation|reference|recommandation|recomendaci[oó]n)|recommendation letters?|reference letters?)\b",
        re.IGNORECASE,
    ),
    Kind.MEMBERSHIP_FORM: re.compile(
        r"\b(?:membership (?:application )?form|formulaire d['’]adhésion|formulario de (?:membresía|adhesión))\b", re.IGNORECASE
    ),
    Kind.PORTFOLIO: re.compile(r"\b(?:portfolios?|portafolios?)\b", re.IGNORECASE),
}  # fmt: skip


def kinds_named(filename: str, considered: Collection[Kind] = KINDS) -> dict[Kind, float]:
    """What a file's name says: one of these kinds or several (`CV_and_cover_letter.pdf`), with their weights."""
    words = _words(filename)
    found = [kind for kind, pattern in PATTERNS if kind in considered and pattern.search(words)]
    for telling, general in MORE_TELLING.items():
        if telling in found and general in found and not _both(words):
            found.remove(general)
    if Kind.OTHER in found and len(found) > 1:
        found.remove(Kind.OTHER)
    return {kind: _weight(kind) / len(found) for kind in found}


def _weight(kind: Kind) -> float:
    if kind is Kind.OTHER:
        return OTHER_WEIGHT
    return NAME_WEIGHT if kind in KINDS else NAME_WEIGHT_ALONE


def may_hold_several(filename: str, considered: Collection[Kind] = KINDS) -> bool:
    """Whether the name is one of a whole application rather than of one document."""
    named = kinds_named(filename, considered)
    return len(named) > 1 or (not named.keys() - set(KINDS) and bool(SEVERAL.search(_words(filename))))


def kinds_announced(mail: str, considered: Collection[Kind] = KINDS) -> dict[Kind, float]:
    """Those of these kinds that a mail's own words say are attached."""
    return {kind: MAIL_WEIGHT for kind, pattern in MAIL_NAMES.items() if kind in considered and pattern.search(mail)}


def _words(filename: str) -> str:
    """A name's words: without its ending, parted where capitals, marks and figures part them."""
    stem = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", filename.rpartition(".")[0] or filename)
    return " ".join(re.sub(r"[_\-.+&,()\[\]\d]+", " ", stem).split())


def _both(words: str) -> bool:
    """Whether the name joins things (`cover letter and certificates`)."""
    return bool(re.search(r"\b(?:and|et|y)\b", words, re.IGNORECASE))
