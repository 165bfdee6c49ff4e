"""Makers of files with a disease; each function is named by it. Nothing here is valid beyond what the disease needs."""

import io
import struct
import zipfile
import zlib

from tests.mail import files

A4 = (0, 0, 595, 842)
WORDS = (
    "Dear Ms Example I apply for the internship of your office and",
    "enclose my curriculum vitae with a letter and a writing sample",
    "which I wrote about early warning in my second year of study",
)


def pdf_of(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with a true table of their places (ISO 32000-1 section 7.5)."""
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            size,
            table,
            size,
            root,
            len(made),
        )
    )


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream object's text."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), more, content)


def page_pdf(
    words: tuple[str, ...] = WORDS,
    *,
    box: tuple[int, ...] = A4,
    catalog: bytes = b"",
    font: bytes = b"",
    more: tuple[bytes, ...] = (),
) -> bytes:
    """A page of words in Helvetica; `more` are objects from 6 on, for `catalog` and `font` to name."""
    lines = b"".join(b"(%b) Tj 0 -40 Td\n" % line.encode() for line in words)
    return pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%b] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
        % b" ".join(b"%d" % side for side in box),
        stream(b"BT /F 18 Tf 40 760 Td\n" + lines + b"ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %b >>" % font,
        *more,
    )


def recursive_pdf() -> bytes:
    """A page tree that holds itself."""
    return pdf_of(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def pdf_without_pages(claimed: int = 0) -> bytes:
    """No page, however many are claimed."""
    return pdf_of(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count %d >>" % claimed)


def pdf_that_claims(pages: int) -> bytes:
    """One page where the tree claims so many."""
    return page_pdf().replace(b"/Count 1", b"/Count %d" % pages)


def pdf_with_script() -> bytes:
    """JavaScript that runs when the file opens."""
    return page_pdf(catalog=b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")


def pdf_that_starts_a_program() -> bytes:
    """An action that starts a program when the file opens."""
    return page_pdf(catalog=b"/OpenAction << /S /Launch /F (cmd.exe) >>")


def pdf_with_a_file_within() -> bytes:
    """An embedded file."""
    return page_pdf(
        catalog=b"/Names << /EmbeddedFiles << /Names [(run.exe) 6 0 R] >> >>",
        more=(b"<< /Type /Filespec /F (run.exe) /EF << /F 7 0 R >> >>", stream(b"MZ\x90", b"/Type /EmbeddedFile")),
    )


def pdf_with_garbled_text(shift: int = 0xE000) -> bytes:
    """A page whose letters look right and read as others: its ToUnicode map is shifted by so much."""
    ranges = b"<20> <7e> <%04x>" % (0x20 + shift)
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange %b endbfrange endcmap end"
    return page_pdf(WORDS * 4, font=b"/ToUnicode 6 0 R", more=(stream(cmap % ranges),))


def pdf_bomb(unpacked: int) -> bytes:
    """A page whose content unpacks to so many bytes of nothing."""
    packed = zlib.compress(b" " * unpacked, 9)
    return pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        stream(packed, b"/Filter /FlateDecode"),
    )


def png_of(width: int, height: int) -> bytes:
    """A PNG that says to be so large, of a single white row."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    row = zlib.compress(b"\0" + b"\xff" * width)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", row) + chunk(b"IEND", b"")


def ooxml(document: str, relations: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word file of this body, relations of its main part, and further parts."""
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{main}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{main}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>{document}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
    }
    contents = {name: text.encode() for name, text in parts.items()} | (more or {})
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stored.getvalue()


def paragraph(words: str) -> str:
    """A paragraph of a Word file."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx_with_links(url: str) -> bytes:
    """A picture, a template, a text to include and a field, all to be fetched from elsewhere."""
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    picture = '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    field = f'<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;{url}/field.png&quot; \\d "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    included = '<w:altChunk r:id="rId8"/>'
    relation = '<Relationship Id="{}" Type="{}/{}" Target="{}/{}" TargetMode="External"/>'
    relations = relation.format("rId7", main, "image", url, "picture.png")
    relations += relation.format("rId8", main, "aFChunk", url, "chunk.html")
    relations += f'<Relationship Id="rId9" Type="{main}/settings" Target="settings.xml"/>'
    settings = f'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{main}"><w:attachedTemplate r:id="rId1"/></w:settings>'
    template = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation.format("rId1", main, "attachedTemplate", url, "template.dotm")}</Relationships>'
    return ooxml(
        paragraph("Dear Ms Example") + picture + field + included,
        relations,
        {"word/settings.xml": settings.encode(), "word/_rels/settings.xml.rels": template.encode()},
    )


def docx_bomb(unpacked: int) -> bytes:
    """A Word file whose words unpack to so many bytes."""
    return ooxml(paragraph("Dear Ms Example" + " " * unpacked))


def odt(body: str, more: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument text of this body (ODF 1.2)."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
        for name, urn in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("script", "script"))
    )
    names += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:ooo="http://openoffice.org/2004/office"'
    content = f'<?xml version="1.0"?><office:document-content {names} office:version="1.2"><office:scripts>{"" if more is None else ON_LOAD}</office:scripts><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.text"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in more or {}
    )
    manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>{entries}</manifest:manifest>'
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        for name, text in {
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
            **(more or {}),
        }.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return stored.getvalue()


ON_LOAD = '<office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple" xmlns:dom="http://www.w3.org/2001/xml-events"/></office:event-listeners>'


def odt_with_links(url: str) -> bytes:
    """A picture and a section to be fetched from elsewhere."""
    return odt(
        f'<text:p>Dear Ms Example<draw:frame svg:width="3cm" svg:height="3cm"><draw:image xlink:href="{url}/picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
        f'<text:section text:name="s"><text:section-source xlink:href="{url}/section.odt" xlink:type="simple"/><text:p>x</text:p></text:section>'
    )


def odt_with_macro(writes: str) -> bytes:
    """A macro that writes a file at this path when the document opens."""
    basic = f'Sub Main\nn = FreeFile\nOpen "{writes}" For Output As #n\nPrint #n, "ran"\nClose #n\nEnd Sub'
    module = f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{basic.replace("&", "&amp;").replace(chr(34), "&quot;")}</script:module>'
    library = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>'
    libraries = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>'
    return odt(
        "<text:p>Dear Ms Example</text:p>",
        {
            "Basic/Standard/Module1.xml": module.encode(),
            "Basic/Standard/script-lb.xml": library.encode(),
            "Basic/script-lc.xml": libraries.encode(),
        },
    )


def rtf(words: str, field: str = "") -> bytes:
    """A Rich Text file of these words."""
    return b"{\\rtf1\\ansi %b%b\\par}" % (field.encode(), words.replace("\n", "\\par\n").encode("cp1252"))


def rtf_with_links(url: str) -> bytes:
    """A picture and a template to be fetched from elsewhere."""
    field = f'{{\\*\\template {url}/template.dot}}{{\\field{{\\*\\fldinst {{ INCLUDEPICTURE "{url}/picture.png" \\\\d }}}}{{\\fldrslt x}}}}'
    return rtf("Dear Ms Example", field)


def html_with_links(url: str) -> bytes:
    """A picture and a style sheet to be fetched from elsewhere."""
    return f'<html><head><link rel="stylesheet" href="{url}/style.css"></head><body><p>Dear Ms Example<img src="{url}/picture.png"></p></body></html>'.encode()


def pages_file(preview: bytes) -> bytes:
    """Apple Pages with a preview in it, as versions until 2013 write it."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("index.xml", "<document/>")
        archive.writestr("QuickLook/Preview.pdf", preview)
    return stored.getvalue()


def tnef(name: str, content: bytes) -> bytes:
    """A winmail.dat with one file (MS-OXTNEF section 2.1.3)."""

    def attribute(level: int, number: int, value: bytes) -> bytes:
        return struct.pack("<BII", level, number, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)

    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x00089006, struct.pack("<I", 0x00010000))  # attTnefVersion
        + attribute(2, 0x00069002, bytes(14))  # attAttachRendData
        + attribute(2, 0x00018010, name.encode() + b"\0")  # attAttachTitle
        + attribute(2, 0x0006800F, content)  # attAttachData
    )


def tiff(*texts: str) -> bytes:
    """Scanned pages in one picture file."""
    from PIL import Image

    frames = [Image.open(io.BytesIO(files.picture(text))) for text in texts]
    stored = io.BytesIO()
    frames[0].save(stored, "TIFF", save_all=True, append_images=frames[1:], compression="tiff_deflate")
    return stored.getvalue()


def heic(text: str) -> bytes:
    """A page as an iPhone photographs it."""
    import pillow_heif
    from PIL import Image

    stored = io.BytesIO()
    pillow_heif.from_pillow(Image.open(io.BytesIO(files.picture(text))).convert("RGB")).save(stored, quality=80)
    return stored.getvalue()


def pdf_for_reading_only(words: str) -> bytes:
    """A PDF that opens without a password and needs one to be changed."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen import canvas

    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, invariant=1, encrypt=StandardEncryption("", ownerPassword="owner", canModify=0))
    text = drawn.beginText(60, 780)
    text.textLines(words)
    drawn.drawText(text)
    drawn.save()
    return stored.getvalue()


def transparent_picture(text: str) -> bytes:
    """Black letters on nothing, as some programs export them."""
    from PIL import Image, ImageOps

    page = Image.open(io.BytesIO(files.picture(text)))
    made = Image.new("LA", page.size)
    made.putalpha(ImageOps.invert(page))
    stored = io.BytesIO()
    made.save(stored, "PNG")
    return stored.getvalue()


def docx_of_a_scan(text: str) -> bytes:
    """A Word file with nothing but a scanned page in it."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    document.add_picture(io.BytesIO(files.picture(text)), height=Cm(20))
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def pdf_portfolio(cover: str, contents: dict[str, bytes]) -> bytes:
    """A PDF that carries files, as Acrobat's portfolios do and as some programs attach sources; its page says so, or is a document."""
    import pypdfium2

    document = pypdfium2.PdfDocument(files.pdf(cover))
    for name, content in contents.items():
        document.new_attachment(name).set_data(content)
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def xfa_form(
    values: dict[str, str], words: tuple[str, ...] = ("Please wait...", "If this message is not eventually replaced")
) -> bytes:
    """A form that Adobe's LiveCycle made: one page that asks to wait, and the form in XML (XFA 3.3)."""
    data = "".join(f"<{name}>{value}</{name}>" for name, value in values.items())
    datasets = f'<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>{data}</form1></xfa:data></xfa:datasets>'
    catalog = b"/NeedsRendering true /AcroForm << /Fields [] /XFA [(datasets) 6 0 R] >>"
    return page_pdf(words, catalog=catalog, more=(stream(datasets.encode()),))
