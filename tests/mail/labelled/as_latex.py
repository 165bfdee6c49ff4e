"""Wordings as LaTeX, by the classes that applicants use: article, letter, memoir, moderncv, europecv, europasscv."""

import re
from collections.abc import Callable

from tests.mail.labelled.markup import Block, Wording

SPECIAL = {
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\^{}",
    "\\": r"\textbackslash{}",
}
LANGUAGES = {"en": "english", "fr": "french", "es": "spanish"}
HEAD = r"\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern}\usepackage{textcomp}"
# Without this the French and Spanish habits of babel get in the way of the cv classes.
BABEL = r"\usepackage[%s]{babel}"


def escaped(words: str) -> str:
    """Words for LaTeX; notes become footnotes."""
    words = "".join(SPECIAL.get(letter, letter) for letter in words)
    words = (
        words.replace("–", "--")
        .replace("—", "---")
        .replace("’", "'")
        .replace("“", "``")
        .replace("”", "''")
        .replace("…", r"\dots{}")
    )
    words = (
        words.replace("[[", r"\footnote{")
        .replace("]]", "}")
        .replace("«", r"\guillemotleft{}")
        .replace("»", r"\guillemotright{}")
    )
    words = words.replace("☐", r"$\Box$").replace("☒", r"$\boxtimes$").replace("✓", "x").replace("•", r"\textbullet{}")
    return re.sub(r"^\[", "{[}", words)


def assembled(
    wording: Wording, options: str, extra: str, *, row: Callable[[tuple[str, ...]], str], section: str = r"\section*"
) -> str:
    """A document of a plain class: `extra` is the class, then `!` and its preamble; `row` lays out a row of cells."""
    body: list[str] = []
    listed = False
    for block in wording.blocks:
        if listed and block.what != "item":
            body.append(r"\end{itemize}")
            listed = False
        words = escaped(block.text)
        match block.what:
            case "title":
                body.append(rf"\begin{{center}}{{\Large\bfseries {words}\par}}\end{{center}}")
            case "heading":
                body.append(rf"{section}{{{words}}}")
            case "item":
                if not listed:
                    body.append(r"\begin{itemize}\setlength{\itemsep}{0pt}")
                    listed = True
                body.append(rf"\item {words}")
            case "line":
                body.append(rf"\noindent {words}\par")
            case "row":
                body.append(row(tuple(escaped(cell) for cell in block.cells)))
            case "page":
                body.append(r"\clearpage")
            case _:
                body.append(words + "\n")
    if listed:
        body.append(r"\end{itemize}")
    babel = BABEL % LANGUAGES[wording.language]
    inner = "\n".join(body)
    return rf"\documentclass[{options}]{{{extra.partition('!')[0]}}}{HEAD}{babel}\usepackage{{amssymb}}{extra.partition('!')[2]}\begin{{document}}{inner}\end{{document}}"


def filled(cells: tuple[str, ...]) -> str:
    """A row from margin to margin."""
    return r"\noindent " + r" \hfill ".join(cells) + r"\par"


def year_first(cells: tuple[str, ...]) -> str:
    """A row whose first cell stands apart."""
    first, *rest = cells
    return rf"\noindent\begin{{tabular}}{{@{{}}p{{2.6cm}}p{{11cm}}@{{}}}}\textsc{{{first}}} & {', '.join(rest)}\end{{tabular}}\par"


def _boxed(cells: tuple[str, ...]) -> str:
    width = 13.5 / len(cells)
    return (
        r"\noindent\begin{tabular}{"
        + "|".join(["", *[f"p{{{width:.1f}cm}}"] * len(cells), ""])
        + r"}\hline "
        + " & ".join(cells)
        + r"\\\hline\end{tabular}\par"
    )


def article(wording: Wording) -> str:
    """The plain look of a term paper."""
    return assembled(wording, "11pt,a4paper", "article!", row=filled)


def spaced(wording: Wording) -> str:
    """Double-spaced with wide margins."""
    return assembled(
        wording,
        "12pt,letterpaper",
        r"article!\usepackage[margin=1in]{geometry}\usepackage{setspace}\doublespacing",
        row=filled,
    )


def two_columns(wording: Wording) -> str:
    """A journal's look."""
    return assembled(wording, "10pt,a4paper,twocolumn", r"article!\usepackage[margin=2cm]{geometry}", row=filled)


def memoir(wording: Wording) -> str:
    """A chapter or report."""
    return assembled(
        wording, "11pt,a4paper,article,oneside", r"memoir!\pagestyle{plain}", row=_boxed, section=r"\section"
    )


def academic_cv(wording: Wording) -> str:
    """The home-made CV of academics: years to the left."""
    return assembled(
        wording,
        "11pt,a4paper",
        r"article!\usepackage[margin=2.2cm]{geometry}\setlength{\parindent}{0pt}",
        row=year_first,
        section=r"\subsection*",
    )


def small_cv(wording: Wording) -> str:
    """As much as goes on a page."""
    return assembled(
        wording,
        "10pt,letterpaper",
        r"article!\usepackage[margin=1.5cm]{geometry}\pagestyle{empty}\usepackage{titlesec}\titleformat{\section}{\scshape\raggedright}{}{0em}{}[\titlerule]\titlespacing{\section}{0pt}{3pt}{3pt}",
        row=filled,
    )


def letter(wording: Wording) -> str:
    """LaTeX's own class of letters: the lines at the head are the writer's, the paragraphs the letter."""
    first = next((index for index, block in enumerate(wording.blocks) if block.what == "paragraph"), 0)
    head = [escaped(block.text) for block in wording.blocks[:first] if block.what in {"line", "title"}]
    rest = wording.blocks[first:]
    opening = escaped(rest[0].text)
    tail = [escaped(block.text) for block in rest[1:] if block.what == "line"]
    body = "\n\n".join(_in_letter(block) for block in rest[1:] if block.what != "line")
    own, theirs = (head[:3], head[3:]) if len(head) > 3 else (head, [])
    own_lines, their_lines, signature = (r"\\".join(each) for each in (own, theirs, tail))
    return (
        rf"\documentclass[11pt,a4paper]{{letter}}{HEAD}{BABEL % LANGUAGES[wording.language]}\address{{{own_lines}}}\date{{}}"
        rf"\begin{{document}}\begin{{letter}}{{{their_lines}}}\opening{{{opening}}}"
        f"\n{body}\n"
        rf"\closing{{{signature}}}\end{{letter}}\end{{document}}"
    )


def _in_letter(block: Block) -> str:
    words = escaped(block.text)
    return rf"\begin{{itemize}}\item {words}\end{{itemize}}" if block.what == "item" else words


def moderncv(style: str, colour: str) -> Callable[[Wording], str]:
    """The class moderncv in one of its styles."""

    def made(wording: Wording) -> str:
        names = next((block.text for block in wording.blocks if block.what == "title"), "A. N. Other").split()
        first, last = names[0], " ".join(names[1:])
        lines = [block.text for block in wording.blocks if block.what == "line"]
        contact = "".join(_moderncv_contact(line) for line in lines)
        body = []
        for block in wording.blocks:
            words = escaped(block.text)
            cells = [escaped(cell) for cell in block.cells]
            match block.what:
                case "heading":
                    body.append(rf"\section{{{words}}}")
                case "row":
                    rest = [*cells[1:], "", "", ""]
                    body.append(rf"\cventry{{{cells[0]}}}{{{rest[0]}}}{{{rest[1]}}}{{{rest[2]}}}{{}}{{}}")
                case "item":
                    body.append(rf"\cvlistitem{{{words}}}")
                case "paragraph":
                    body.append(rf"\cvitem{{}}{{{words}}}")
        babel = BABEL % LANGUAGES[wording.language]
        return (
            rf"\documentclass[11pt,a4paper,sans]{{moderncv}}\moderncvstyle{{{style}}}\moderncvcolor{{{colour}}}{HEAD}{babel}\usepackage[scale=0.8]{{geometry}}"
            rf"\name{{{escaped(first)}}}{{{escaped(last)}}}{contact}\begin{{document}}\makecvtitle "
            + "\n".join(body)
            + r"\end{document}"
        )

    return made


def _moderncv_contact(line: str) -> str:
    found = re.search(r"[\w.+-]+@[\w.-]+", line)
    phone = re.search(r"\+?[\d(][\d\s().-]{7,}\d", line)
    out = rf"\email{{{found.group()}}}" if found else ""
    out += rf"\phone[mobile]{{{phone.group()}}}" if phone else ""
    return out or rf"\extrainfo{{{escaped(line)}}}"


def europecv(wording: Wording) -> str:
    """The first European CV, labels to the left."""
    name = next((block.text for block in wording.blocks if block.what == "title"), "")
    lines = [escaped(block.text) for block in wording.blocks if block.what == "line"]
    body = []
    for block in wording.blocks:
        words = escaped(block.text)
        cells = [escaped(cell) for cell in block.cells]
        match block.what:
            case "heading":
                body.append(rf"\ecvsection{{{words}}}")
            case "row":
                body.append(rf"\ecvitem{{{cells[0]}}}{{{', '.join(cells[1:])}}}")
            case "item" | "paragraph":
                body.append(rf"\ecvitem{{}}{{{words}}}")
    babel = BABEL % LANGUAGES[wording.language]
    address = ", ".join(lines)
    return (
        rf"\documentclass[helvetica,narrow,{LANGUAGES[wording.language]},a4paper]{{europecv}}{HEAD}{babel}\ecvname{{{escaped(name)}}}\ecvaddress{{{address}}}"
        rf"\begin{{document}}\begin{{europecv}}\ecvpersonalinfo " + "\n".join(body) + r"\end{europecv}\end{document}"
    )


def europasscv(wording: Wording) -> str:
    """The European CV of 2013."""
    name = next((block.text for block in wording.blocks if block.what == "title"), "")
    body = []
    for block in wording.blocks:
        words = escaped(block.text)
        cells = [escaped(cell) for cell in block.cells]
        match block.what:
            case "heading":
                body.append(rf"\ecvsection{{{words}}}")
            case "row":
                body.append(rf"\ecvtitle{{{cells[0]}}}{{{', '.join(cells[1:])}}}")
            case "item" | "paragraph" | "line":
                body.append(rf"\ecvitem{{}}{{{words}}}")
    return (
        rf"\documentclass[{LANGUAGES[wording.language]},a4paper]{{europasscv}}\usepackage[{LANGUAGES[wording.language]}]{{babel}}\ecvname{{{escaped(name)}}}"
        r"\begin{document}\begin{europasscv}\ecvpersonalinfo " + "\n".join(body) + r"\end{europasscv}\end{document}"
    )


LAYOUTS: dict[str, Callable[[Wording], str]] = {
    "latex_article": article,
    "latex_spaced": spaced,
    "latex_columns": two_columns,
    "latex_memoir": memoir,
    "latex_academic": academic_cv,
    "latex_small": small_cv,
    "latex_letter": letter,
    "latex_moderncv_classic": moderncv("classic", "blue"),
    "latex_moderncv_banking": moderncv("banking", "black"),
    "latex_europecv": europecv,
    "latex_europasscv": europasscv,
}
