"""Wordings as plain text, and as the RTF of a simple editor."""

import textwrap

from tests.mail.labelled.markup import Wording, without_notes


def text(wording: Wording, layout: str) -> bytes:
    """`text_wrapped` in short lines, `text_windows` as an old Notepad saves it, `text_markdown` as written."""
    notes: list[str] = []
    lines: list[str] = []
    for block in wording.blocks:
        words = without_notes(block.text, notes).replace("\x02", "[").replace("\x03", "]")
        match block.what:
            case "title":
                lines += [f"# {words}", ""] if layout == "text_markdown" else [words.upper(), "=" * len(words), ""]
            case "heading":
                lines += ["", f"## {words}" if layout == "text_markdown" else words, ""]
            case "item":
                lines.append(f"* {words}")
            case "line":
                lines.append(words)
            case "row":
                lines.append("   ".join(cell.ljust(24) for cell in block.cells).rstrip())
            case "page":
                lines.append("")
            case _:
                lines += [*(textwrap.wrap(words, 72) if layout == "text_wrapped" else [words]), ""]
    lines += [f"[{number}] {note}" for number, note in enumerate(notes, 1)]
    if layout == "text_windows":
        return "\r\n".join(lines).encode("cp1252", "replace")
    return "\n".join(lines).encode()


def rtf(wording: Wording) -> bytes:
    """RTF 1.5 with the letters beyond ASCII escaped by number."""
    notes: list[str] = []
    out = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Liberation Serif;}}\f0\fs24"]
    for block in wording.blocks:
        words = _escaped(without_notes(block.text, notes))
        match block.what:
            case "title":
                out.append(rf"\pard\qc\b\fs32 {words}\b0\fs24\par\par")
            case "heading":
                out.append(rf"\pard\sb200\b {words}\b0\par")
            case "item":
                out.append(rf"\pard\fi-200\li400 \bullet  {words}\par")
            case "row":
                cells = "\\tab ".join(_escaped(cell) for cell in block.cells)
                out.append(rf"\pard\tx5000\tx7000 {cells}\par")
            case "page":
                out.append(r"\page")
            case "line":
                out.append(rf"\pard {words}\par")
            case _:
                out.append(rf"\pard\sa160 {words}\par")
    out += [rf"\pard\fs18 {number} {_escaped(note)}\par" for number, note in enumerate(notes, 1)]
    return "\n".join([*out, "}"]).encode("ascii")


def _escaped(words: str) -> str:
    plain = words.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    plain = plain.replace("\x02", "{\\super ").replace("\x03", "}")
    return "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in plain)
