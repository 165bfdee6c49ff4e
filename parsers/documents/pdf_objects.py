"""What a PDF holds beside its pages: the fields of a form, and files.

In: a document that pypdfium2 has opened. Out: names and values, files by name.

Failures: none; what pdfium cannot give is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import byref, c_ulong, c_ushort, create_string_buffer

from lxml import etree

from domain.findings import Problem
from domain.text import clean
from parsers.attachments import media_types
from parsers.documents.pdfium import pdfium, pypdfium2
from parsers.limits import MIB, Limits

FORM_FIELDS = 500
FILES_NAMED = 5
VALUE_CHARACTERS = 5_000
DATASETS = "datasets"  # the packet with what was filled in (XFA 3.3, chapter 3)
# Types of files that are opened wherever a PDF carries them; others say little about an application (sources, invoices).
OPENED = frozenset(
    {media_types.PDF, media_types.DOCX, media_types.DOC, media_types.ODT, media_types.RTF, media_types.PAGES}
)


def files_within(
    document: pypdfium2.PdfDocument, limits: Limits
) -> tuple[tuple[tuple[str, bytes], ...], tuple[Problem, ...]]:
    """The files that a PDF carries (ISO 32000-1 section 7.11.4), and a problem that names those that are not opened."""
    found: list[tuple[str, bytes]] = []
    unopened: list[str] = []
    size = 0
    with suppress(pypdfium2.PdfiumError):
        for index in range(min(document.count_attachments(), limits.files)):
            name, content = _file(document, index)
            size += len(content)
            kind = media_types.media_type(content, name)
            if size <= limits.unpacked_bytes and (kind in OPENED or kind.startswith("image/")):
                found.append((name, content))
            else:
                unopened.append(name)
    shown = ", ".join(clean(name)[:100] for name in unopened[:FILES_NAMED]) + (
        " …" if len(unopened) > FILES_NAMED else ""
    )
    return tuple(found), ((Problem("files_within", shown),) if unopened else ())


def _file(document: pypdfium2.PdfDocument, index: int) -> tuple[str, bytes]:
    try:
        file = document.get_attachment(index)
        return str(file.get_name()), bytes(file.get_data())
    except (pypdfium2.PdfiumError, ValueError, UnicodeDecodeError):
        return "", b""


def is_dynamic_form(document: pypdfium2.PdfDocument) -> bool:
    """Whether its pages are made by Adobe's programs alone, from a form in XML (XFA 3.3)."""
    return bool(document.get_formtype() == pdfium.FORMTYPE_XFA_FULL)


def values_of_dynamic_form(document: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    """The fields that were filled in, by name."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(_packet(document, DATASETS), parser)
    except (etree.XMLSyntaxError, LookupError, ValueError):
        return ()
    leaves = (each for each in root.iter() if isinstance(each.tag, str) and not len(each))
    values = [(etree.QName(each).localname, clean(each.text or "").strip()[:VALUE_CHARACTERS]) for each in leaves]
    return tuple((name, value) for name, value in values if value)[:FORM_FIELDS]


def _packet(document: pypdfium2.PdfDocument, name: str) -> bytes:
    for index in range(max(0, pdfium.FPDF_GetXFAPacketCount(document.raw))):
        size = pdfium.FPDF_GetXFAPacketName(document.raw, index, None, 0)
        buffer = create_string_buffer(min(max(size, 1), 1_000))
        pdfium.FPDF_GetXFAPacketName(document.raw, index, buffer, len(buffer))
        if buffer.value.decode("utf-8", "replace") != name:
            continue
        needed = c_ulong()
        if not pdfium.FPDF_GetXFAPacketContent(document.raw, index, None, 0, byref(needed)) or needed.value > 8 * MIB:
            return b""
        content = create_string_buffer(needed.value)
        pdfium.FPDF_GetXFAPacketContent(document.raw, index, content, needed.value, byref(needed))
        return content.raw
    return b""


def fields(document: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    """Names and values of a fillable form (ISO 32000-1 section 12.7)."""
    with suppress(pypdfium2.PdfiumError):
        document.init_forms()
    return tuple(_fields(document))


def _fields(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, str]]:
    form = document.formenv
    if form is None:
        return
    count = 0
    for index in range(min(len(document), 20)):
        with _loaded(document, index) as page:
            if page is None:
                continue
            for number in range(max(0, pdfium.FPDFPage_GetAnnotCount(page.raw))):
                annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
                if not annotation:
                    continue
                count += 1
                name = _wide(
                    lambda buffer, size, a=annotation: pdfium.FPDFAnnot_GetFormFieldName(form.raw, a, buffer, size)
                )
                if name and count <= FORM_FIELDS:
                    yield name, _field_value(form, annotation)
                pdfium.FPDFPage_CloseAnnot(annotation)


def _field_value(form: pypdfium2.PdfFormEnv, annotation: object) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form.raw, annotation)
    if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON):
        return "yes" if pdfium.FPDFAnnot_IsChecked(form.raw, annotation) else ""
    return _wide(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form.raw, annotation, buffer, size))


@contextmanager
def _loaded(document: pypdfium2.PdfDocument, index: int) -> Iterator[pypdfium2.PdfPage | None]:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        yield page
    finally:
        page.close()


def _wide(call: object) -> str:
    """The UTF-16 text that a pdfium function writes into a buffer."""
    size = call(None, 0)  # type: ignore[operator]
    if not 2 < size <= 65_536:
        return ""
    buffer = (c_ushort * (size // 2 + 1))()
    call(buffer, size)  # type: ignore[operator]
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").replace("\0", "").strip()
