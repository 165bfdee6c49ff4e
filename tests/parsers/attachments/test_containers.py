"""Archives and Outlook's files, within bounds."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mail import Mail, Role
from parsers.limits import DEFAULT_LIMITS, MIB, Limits
from parsers.mail.message import take_apart
from tests.mail import bad_files
from tests.mail.messages import attached, message, part, raw, zipped

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"
PLAIN = part(b"Dear Sir or Madam")


def opened(content: bytes, name: str = "files.zip", limits: Limits = DEFAULT_LIMITS) -> Mail:
    return take_apart(raw(PLAIN, attached(content, name)), limits)


def paths(mail: Mail) -> dict[str, str]:
    return {each.path: each.filename for each in mail.attachments if each.role is Role.DOCUMENT}


def codes(mail: Mail) -> set[str]:
    return {each.code for each in mail.problems}


def test_the_files_of_an_archive_have_paths_with_their_folders():
    mail = opened(zipped({"Ada/cv.pdf": PDF, "Bob/cv.pdf": PDF, "__MACOSX/._cv.pdf": b"x"}))
    assert paths(mail) == {"2/Ada/cv.pdf": "cv.pdf", "2/Bob/cv.pdf": "cv.pdf"}
    assert [each.role for each in mail.attachments if each.path == "2"] == [Role.CONTAINER]


def test_absolute_and_climbing_paths_stay_names():
    assert set(paths(opened(zipped({"/etc/passwd": b"a", "../../x.txt": b"b"})))) == {"2/etc/passwd", "2/x.txt"}


def zipped_as(*names: str) -> bytes:
    """An archive whose members have these names, which no writer of archives gives."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of one name twice
        for name in names:
            info = zipfile.ZipInfo("given below")
            info.filename = name
            archive.writestr(info, PDF)
    return stored.getvalue()


@pytest.mark.parametrize("name", ["", "\0cv.pdf", "..", " ", "Ada/.", "Ada/ "])
def test_a_member_without_a_name_is_read_under_a_made_up_one(name: str):
    mail = opened(zipped_as(name, "letter.pdf"))
    assert sorted(paths(mail).values()) == ["letter.pdf", "nameless"]
    assert codes(mail) == set()


def test_two_members_without_names_are_two_files():
    assert len(paths(opened(zipped_as("", "")))) == 2


def test_a_member_without_a_name_is_read_in_an_archive_in_an_archive():
    assert set(paths(opened(zipped({"inner.zip": zipped_as("")})))) == {"2/inner.zip/nameless"}


def test_an_archive_in_an_archive_is_opened_to_the_bound():
    content = zipped({"cv.pdf": PDF})
    for _ in range(3):
        content = zipped({"inner.zip": content})
    assert list(paths(opened(content)).values()) == ["cv.pdf"]
    shallow = opened(content, limits=replace(DEFAULT_LIMITS, depth=2))
    assert (paths(shallow), codes(shallow)) == ({}, {"over_bound"})


def test_a_mail_in_an_archive_is_taken_apart():
    inner = message("My application", "maria@example.org", "Dear all", [("cv.pdf", PDF)])
    mail = opened(zipped({"mail.eml": inner}))
    assert [each.headers.subject for each in mail.forwarded] == ["My application"]
    assert paths(mail) == {"2/mail.eml/2": "cv.pdf"}


def test_a_link_in_an_archive_is_not_followed():
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        info = zipfile.ZipInfo("cv.pdf")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    mail = opened(stored.getvalue())
    assert paths(mail) == {}
    assert codes(mail) == {"structure_malformed"}


def test_a_protected_member_is_said_to_be_so():
    content = bytearray(zipped({"cv.pdf": PDF}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert codes(opened(bytes(content))) == {"encrypted"}


def test_a_bomb_stops_within_the_bounds():
    mail = opened(zipped({"bomb.txt": bytes(50 * MIB), "cv.pdf": PDF}))
    assert codes(mail) == {"over_bound"}
    assert list(paths(mail).values()) == ["cv.pdf"]


def test_files_beyond_the_bound_are_not_read():
    mail = opened(zipped({f"{number}.txt": b"x" for number in range(30)}), limits=replace(DEFAULT_LIMITS, files=10))
    assert len(paths(mail)) == 10
    assert codes(mail) == {"over_bound"}


def directory(entries: int, packed: int, unpacked: int) -> bytes:
    """An archive's directory that names the file at its beginning so many times (APPNOTE.TXT sections 4.3.12, 4.3.16)."""
    entry = (
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, packed, unpacked, 1, 0, 0, 0, 0, 0, 0) + b"a"
    )
    start = 31 + packed
    named = min(entries, 0xFFFF)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, named, named, entries * len(entry), start, 0)
    return entry * entries + end


def repeated(content: bytes, entries: int) -> bytes:
    """An archive that holds one file and names it many times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), len(content), 1, 0) + b"a"
    return head + packed + directory(entries, len(packed), len(content))


def test_an_archive_that_names_too_many_files_is_not_opened():
    mail = opened(repeated(b"x", 200_000))
    assert codes(mail) == {"over_bound"}
    assert "names too many files" in mail.problems[0].detail


# Python 3.13 warns of it too (zipfile, “possible zip bomb”).
@pytest.mark.filterwarnings("ignore:Overlapped entries:UserWarning")
def test_bytes_that_an_archive_names_again_and_again_count_again():
    mail = opened(repeated(bytes(MIB), 10_000))
    refused = [each.detail for each in mail.problems if each.code in {"over_bound", "broken"}]
    assert len(refused) <= DEFAULT_LIMITS.files + 1
    assert "bound: files" in refused[-1]


def test_containers_of_all_kinds_count_towards_one_depth():
    content = PDF
    for _ in range(4):
        content = zipped({"mail.eml": message("inner", "ada@example.org", "words", [("inner.bin", content)])})
    mail = opened(content)
    assert "application/pdf" not in {each.media_type for each in mail.attachments}
    assert "bound: depth" in " ".join(each.detail for each in mail.problems)
    shut = 1
    assert len([each for each in mail.attachments if each.role is Role.CONTAINER]) == DEFAULT_LIMITS.depth + shut


@pytest.mark.parametrize("cut", [10, 40, 90])
def test_a_broken_archive_is_said_to_be_so(cut: int):
    assert "broken" in codes(opened(zipped({"cv.pdf": PDF, "b.pdf": PDF})[:cut]))


@pytest.mark.parametrize("cut", [20, 60, -40])
def test_a_winmail_dat_that_is_cut_off_is_said_to_be_so(cut: int):
    whole = bad_files.tnef("cv.pdf", PDF)
    assert "broken" not in codes(opened(whole, "winmail.dat"))
    assert "broken" in codes(opened(whole[:cut], "winmail.dat"))


@given(
    st.binary(max_size=400), st.sampled_from([b"PK\x03\x04", b"\x78\x9f\x3e\x22", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
)
def test_no_container_makes_it_raise(content: bytes, start: bytes):
    assert isinstance(opened(start + content, "winmail.dat"), Mail)


def test_a_winmail_dat_of_very_many_attributes_is_read_to_the_bound():
    nothing = struct.pack("<BII", 2, 0x00069002, 14) + bytes(16)  # attAttachRendData
    mail = opened(bad_files.tnef("cv.pdf", PDF) + nothing * 50_000, "winmail.dat")
    assert "over_bound" in codes(mail)
    assert PDF in [each.content for each in mail.attachments]


def test_a_broken_outlook_message_is_said_to_be_so():
    broken = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "__properties_version1.0".encode("utf-16-le")
    assert "broken" in codes(opened(broken, "mail.msg"))


@pytest.mark.parametrize("place", [40, 44, 64, 72])
def test_an_outlook_message_that_names_more_than_it_has_is_not_followed(place: int):
    content = bytearray(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_016) + "__properties_version1.0".encode("utf-16-le")
    )
    content[place : place + 4] = b"\xff\xff\xff\x0f"
    found = opened(bytes(content), "mail.msg")
    assert "names more bytes than it has" in " ".join(each.detail for each in found.problems)


def tarred(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    stored = io.BytesIO()
    with tarfile.open(fileobj=stored, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("link.pdf")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return stored.getvalue()


@pytest.mark.parametrize(
    ("mode", "name"),
    [("w:", "papers.tar"), ("w:gz", "papers.tgz"), ("w:bz2", "papers.tar.bz2"), ("w:xz", "papers.tar.xz")],
)
def test_the_files_of_a_tar_archive_are_found_however_it_is_packed(mode: str, name: str):
    mail = opened(tarred({"Ada/cv.pdf": PDF, "letter.pdf": PDF}, mode), name)
    assert sorted(paths(mail).values()) == ["cv.pdf", "letter.pdf"]
    assert codes(mail) == set()


@pytest.mark.parametrize(
    ("packed", "name"), [(gzip.compress, "cv.pdf.gz"), (bz2.compress, "cv.pdf.bz2"), (lzma.compress, "cv.pdf.xz")]
)
def test_one_packed_file_is_the_file(packed: Callable[[bytes], bytes], name: str):
    assert list(paths(opened(packed(PDF), name)).values()) == ["cv.pdf"]
    assert codes(opened(packed(PDF)[:-9], name)) == {"broken"}
    assert codes(opened(packed(bytes(60 * MIB)), name)) == {"over_bound"}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Rar!\x1a\x07\x01\0" + bytes(80), "application/vnd.rar"),
        (b"Rar!\x1a\x07\0" + bytes(80), "application/vnd.rar"),
        (b"7z\xbc\xaf\x27\x1c\0\4" + bytes(80), "application/x-7z-compressed"),
        (b"AT&TFORM\0\0\1\2DJVU" + bytes(80), "image/vnd.djvu"),
        (bytes.fromhex("e4525c7b8cd8a74d") + bytes(80), "application/onenote"),
        (b"HWP Document File V3.00" + bytes(80), "application/x-hwp"),
    ],
)
def test_what_is_not_opened_is_a_document_that_nobody_took_for_words(content: bytes, kind: str):
    [found] = [each for each in opened(content, "papers").attachments if each.role is Role.DOCUMENT]
    assert found.media_type == kind


@given(
    st.lists(
        st.sampled_from(
            [gzip.compress(PDF), bz2.compress(PDF), lzma.compress(PDF), b"\x1f\x8b\x08", b"BZh91AY&SY", b"\0" * 600]
        )
        | st.binary(max_size=60),
        max_size=8,
    )
)
def test_unpacking_ends_for_any_bytes(pieces: list[bytes]):
    for name in ("a.gz", "a.tar"):
        opened(b"".join(pieces), name)
    opened(tarred({"cv.pdf": PDF}, "w:")[:300] + b"".join(pieces))


@pytest.mark.parametrize("folder", ["", "Ada/", "Ada/Papers/"])
def test_a_folder_that_macos_shows_as_one_document_is_one(folder: str):
    inner = {f"{folder}Essay.pages/Index/Document.iwa": b"x", f"{folder}Essay.pages/Metadata/Properties.plist": b"y"}
    beside = {f"{folder}CV.txt": b"words", f"__MACOSX/{folder}Essay.pages/._Index": b"z"}
    mail = take_apart(raw(PLAIN, attached(zipped(inner | beside), "all.zip")))
    found = {each.filename: each.media_type for each in mail.attachments if each.role is Role.DOCUMENT}
    assert found == {"Essay.pages": "application/vnd.apple.pages", "CV.txt": "text/plain"}


def test_an_open_package_of_an_unknown_kind_is_no_archive_of_documents():
    content = zipped({"[Content_Types].xml": b"<Types/>", "FixedDocSeq.fdseq": b"<x/>"})
    mail = take_apart(raw(PLAIN, attached(content, "essay.xps")))
    assert [each.filename for each in mail.attachments if each.role is Role.DOCUMENT] == ["essay.xps"]


def test_an_archive_without_files_is_empty():
    mail = take_apart(raw(PLAIN, attached(zipped({}), "application.zip")))
    assert [each.code for each in mail.problems] == ["empty"]


@pytest.mark.parametrize("name", ["Essay.mht", "Essay.mhtml"])
def test_a_saved_web_page_is_no_message(name: str):
    content = b"From: <Saved by Word>\r\nSubject: Essay\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--"
    mail = take_apart(raw(PLAIN, attached(content, name)))
    assert [(each.filename, each.role) for each in mail.attachments if each.filename] == [(name, Role.DOCUMENT)]
