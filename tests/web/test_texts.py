"""The desk's texts: every one of them is in desk.pot, whole, and a page in another language has no English left."""

import ast
import re
from html.parser import HTMLParser

import pytest
from babel.messages.pofile import read_po, write_po
from jinja2 import nodes
from sqlalchemy import MetaData, select

import config.web
import web.texts
from config.settings import load_settings
from config.web import TEXTS, languages
from domain.desk_pages import DeskPage
from domain.errors import ConfigurationError
from domain.users import Role, User
from operations.people_undo import UndoneSentence
from scripts import texts
from tests.web.desk import Desk
from web.pages import ROUTES
from web.rendering import ROOM, templates
from web.texts import gettext, language_of, speaking

TEMPLATES = sorted(path.relative_to(ROOM) for path in ROOM.rglob("*.html"))
HANDLERS = sorted(
    path for path in ROOM.rglob("*.py") if path.relative_to(ROOM).parts[0] not in ("api", "server.py", "monitoring.py")
)
# The last ones are shown by desk.js.
SHOWN_ATTRIBUTES = (
    *("aria-label", "alt", "title", "placeholder"),
    *("data-unanswered", "data-show", "data-hide", "data-none", "data-earlier", "data-earlier-file"),
)


def test_the_pot_is_up_to_date():
    assert texts.POT.read_text(encoding="utf-8") == texts.as_text(texts.extracted()), (
        "texts of the desk have changed: run python -m scripts.texts"
    )


# --- nothing stands outside the language files


class Shown(HTMLParser):
    """The texts of a page that people read or hear."""

    def __init__(self):
        super().__init__()
        self.texts, self.inside = [], []

    def handle_starttag(self, tag, attrs):
        self.texts += [value for name, value in attrs if name in SHOWN_ATTRIBUTES and value]
        if tag in ("script", "style", "code", "kbd", "textarea"):
            self.inside.append(tag)

    def handle_endtag(self, tag):
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data):
        if not self.inside and data.strip():
            self.texts.append(data)


def shown(html):
    parser = Shown()
    parser.feed(html)
    return parser.texts


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_a_template_has_no_words_beside_those_for_translation(path):
    source = (ROOM / path).read_text(encoding="utf-8")
    for code in (r"\{#.*?#\}", r"\{% trans.*?endtrans %\}", r"\{%.*?%\}", r"\{\{.*?\}\}"):
        source = re.sub(code, "", source, flags=re.DOTALL)
    assert [each for each in shown(source) if re.search(r"[A-Za-z]{2}", NAMES.sub("", each))] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_a_template_translates_only_what_stands_in_it(path):
    """What came by mail is never looked up: a text of the language files is taken as HTML."""
    tree = templates().parse((ROOM / path).read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        name = getattr(call.node, "name", "")
        if name in ("_", "gettext", "ngettext", "pgettext"):
            given = call.args[: 2 if name in ("ngettext", "pgettext") else 1]
            assert all(isinstance(each, nodes.Const) for each in given), call


def test_the_script_has_no_words_of_its_own():
    script = (ROOM / "static" / "desk.js").read_text(encoding="utf-8")
    code = re.sub(r"^\s*//.*$", "", script, flags=re.MULTILINE)
    literals = re.findall(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`\n]*`", code)
    keys = {"ArrowDown", "ArrowUp", "Escape"}
    assert [each for each in literals if re.match(r"[A-Z][a-z]", each[1:]) and each[1:-1] not in keys] == []
    assert [each for each in literals if re.search(r"\} [a-z]{2}", each)] == []
    shown = {re.sub(r"[A-Z]", lambda big: f"-{big[0].lower()}", each) for each in re.findall(r"dataset\.(\w+)", code)}
    assert {f"data-{each}" for each in shown} >= {each for each in SHOWN_ATTRIBUTES if each.startswith("data-")}


def sentences_outside(path):
    """Literals of a module that read as a sentence and are not given to gettext."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(node.value)  # a docstring
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            owner = getattr(getattr(node.func, "value", None), "id", "")
            if name in ("gettext", "ngettext", "pgettext", "N_") or owner == "log":
                known.update(ast.walk(node))
    for node in ast.walk(tree):
        if node in known or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        known.update(ast.walk(node))
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        text = "".join(str(each.value) if isinstance(each, ast.Constant) else "¤" for each in parts)
        if re.search(r"[a-z¤] [a-z¤].*[.?!]$|^[A-Z“][a-z]+ [a-z]", text) and not re.search(
            r"[<{;]|sandbox|^¤s a mail", text
        ):
            yield f"{path.name}:{node.lineno}: {text}"


@pytest.mark.parametrize("page", DeskPage)
def test_a_sentence_calls_a_page_as_the_desk_s_head_does(page):
    assert f'_("{page}")' in (ROOM / "templates" / "base.html").read_text(encoding="utf-8")


def test_a_handler_has_no_sentence_beside_those_for_translation():
    assert [each for path in HANDLERS for each in sentences_outside(path)] == []


# --- each language that is there


def parts(text):
    """What a translation has to keep: values, tags and optional parts."""
    return sorted(re.findall(r"%\(\w+\)s|%%|</?\w+|href=\"[^\"]*\"|\{\w+\}|[\[\]]", text))


@pytest.mark.parametrize("code", [each for each in languages() if each != "en"])
def test_a_translation_keeps_what_is_filled_in(code):
    with (TEXTS / code / "LC_MESSAGES" / "desk.po").open("rb") as file:
        catalog = read_po(file, locale=code)
    for message in catalog:
        if message.id and message.string and not message.fuzzy:
            english = message.id if isinstance(message.id, tuple) else (message.id,)
            translated = message.string if isinstance(message.string, tuple) else (message.string,)
            for each in translated:
                assert parts(each) == parts(english[-1]), (english, each)
            assert [str(error) for error in message.check(catalog)] == []


@pytest.mark.parametrize("code", [each for each in languages() if each != "en"])
def test_a_language_is_up_to_date_with_the_pot(code):
    """What is new is in its file, translated or not; `python -m scripts.texts` brings it there."""
    with (TEXTS / code / "LC_MESSAGES" / "desk.po").open("rb") as file:
        catalog = read_po(file, locale=code)
    assert {each.id for each in catalog} == {each.id for each in texts.extracted()}


def test_the_settings_choose_the_language(open_filled, made_up):
    with open_filled(web={"language": made_up}) as office:
        page = Desk(office).get("/applications").text
    assert '<html lang="el">' in page
    assert "Ａｐｐｌｉｃａｔｉｏｎｓ" in page
    assert re.search(r"(Δευ|Τρί|Τετ|Πέμ|Παρ|Σάβ|Κυρ) \d+ \w+ 20\d\d", page), "days are written as in Greek"


def test_the_desk_speaks_german(open_filled):
    with open_filled(web={"language": "de"}) as office:
        desk = Desk(office)
        page, application = desk.get("/").text, desk.get("/applications/1").text
    assert '<html lang="de">' in page
    assert "Sachen warten auf Sie, die älteste seit" in page
    assert "Anforderungen" in application
    assert "Anschreiben" in application, "kinds of documents too"
    assert re.search(r"(Mo|Di|Mi|Do|Fr|Sa|So)\.? \d+\. \w+\.? 20\d\d, \d\d:\d\d", application)


@pytest.mark.parametrize("sentence", UndoneSentence)
def test_what_is_taken_back_of_a_person_is_written_in_german(sentence):
    values = {"name": "Mei Lin", "role": "admin", "successor": "Noor"}
    with speaking(language_of("de")):
        said = gettext(sentence, **values)
    assert said != sentence % values
    assert [each for each in values.values() if each in said] == [
        each for each in values.values() if each in sentence % values
    ]


def test_english_is_the_language_where_the_settings_name_none(desk):
    page = desk.get("/applications").text
    assert '<html lang="en">' in page
    assert re.search(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w+ 20\d\d", page)


@pytest.mark.parametrize(
    ("wrong", "likely"), [("el_", "; did you mean “el”?"), ("ENG", "; did you mean “en”?"), ("../en", ""), ("zz", "")]
)
def test_a_language_that_is_not_there_is_a_wrong_setting(tmp_path, made_up, wrong, likely):
    (tmp_path / "postroom.toml").write_text(f'[web]\nlanguage = "{wrong}"\n', encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        load_settings(tmp_path / "postroom.toml")
    assert f"the desk has no texts in “{wrong}”{likely}" in str(error.value)
    assert "web.language" in str(error.value)


def test_a_text_without_a_translation_is_shown_in_english(made_up):
    with speaking(language_of(made_up)):
        assert gettext("This is not in any file: %(value)s.", value=1) == "This is not in any file: 1."


# --- a made-up language: every letter of its texts is a wide one, so a narrow one is English that was forgotten

WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in (*range(65, 91), *range(97, 123))})
KEPT = re.compile(r"(%\(\w+\)s|%%|</?[a-z][^>]*>|&\w+;|\{\w+\}|\[|\])")
PATTERNS = re.compile(r"^[EMdyHm ,:.]+$")  # of days and times


def wide(text):
    if PATTERNS.match(text):
        return text
    return "".join(each if KEPT.fullmatch(each) else each.translate(WIDE) for each in KEPT.split(text))


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    """A folder of texts with one language, under the name of one that has no Latin letters in its days."""
    with texts.POT.open("rb") as file:
        catalog = read_po(file, locale="el")
    for message in catalog:
        if message.id:
            many = isinstance(message.id, tuple)
            message.string = tuple(map(wide, message.id)) if many else wide(message.id)
    path = tmp_path / "locale" / "el" / "LC_MESSAGES" / "desk.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalog)
    monkeypatch.setattr(config.web, "TEXTS", tmp_path / "locale")
    monkeypatch.setattr(web.texts, "TEXTS", tmp_path / "locale")
    language_of.cache_clear()
    yield "el"
    language_of.cache_clear()


ADMIN = User(1, "Rosa Example", "rosa@office.example.org", Role.ADMIN)
# Names of things, which are the same in every language.
NAMES = re.compile(
    r"\b(postroom|CSV|PDF|JPEG|PNG|TIFF|Word|OpenDocument|Aegis|2FAS|Google|Authenticator|testclient|Rosa|Example)\b"
)


# Sentences of the rooms below the desk, which say the same on the command line: why something was refused, how the machine does.
BELOW = (
    r"^/health", r"GB free|held up|does not run|Last contact|Last pass",
    r"^/reports", ".",  # the nightly report as it is mailed
    r"^/outbox", "We have received your application",  # of the mail itself
    r"^/(password|invitation)/", "This link does not work|it was used|is older than|hours|or a newer",
    r"", "is sent already|There is no such person|Nobody reads what is sent to|No address is known|correct the applicant’s address",
)  # fmt: skip


def is_of_another_room(path, phrase):
    return any(
        re.search(page, path) and re.search(said, phrase) for page, said in zip(BELOW[::2], BELOW[1::2], strict=True)
    )


def user_data(office):
    """Everything that came by mail or that the office has written, as one text without spaces."""
    found = [office.settings.office_name, office.settings.model_dump_json(), office.openings.model_dump_json()]
    tables = MetaData()
    with office.database.read() as session:
        tables.reflect(session.connection())
        for table in tables.tables.values():
            if "_" not in table.name[:1] and "fts" not in table.name:
                found += [str(value) for row in session.execute(select(table)) for value in row if value is not None]
    return folded(" ".join(found))


def folded(text):
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def english(html, data):
    """Phrases in narrow letters that nobody wrote."""
    for text in shown(html):
        for phrase in re.findall(r"[A-Za-z][A-Za-z0-9'’]*(?:[ /-]+[A-Za-z][A-Za-z0-9'’]*)*", NAMES.sub("|", text)):
            if re.search("[A-Za-z]{2}", phrase) and folded(phrase) not in data:
                yield phrase


def pages(office):
    """Each page that there is, with the things of the sample mailbox."""
    numbers = {"applications": range(1, 30), "messages": range(1, 60), "outbox": range(1, 25)}
    for route in ROUTES:
        if route.method != "GET" or route.path.endswith(
            (".csv", "/raw", "/original", "/export", "/html", "/back", "{file}", "/page")
        ):
            continue
        path = re.sub(r"\{opening\}/\{cycle\}", "internship/summer 2027", route.path)
        path = re.sub(r"\{token\}", "none", re.sub(r"\{day\}", "2027-03-09", path))
        path = re.sub(r"\{(page|file):int\}", "1", path)
        for number in numbers.get(path.split("/")[1], (1, 2, 3)) if "{id" in path else (0,):
            yield path.replace("{id:int}", str(number))
    yield from (
        "/applications/print?of=a1,a2",
        "/applications?sort=name&late=yes",
        "/search?q=internship",
        "/search?q=zzz",
    )
    yield from (
        "/letters?of=1,2,3",
        "/messages/1/preview?act=application",
        "/messages?state=set_aside",
        "/outbox?state=sent",
    )
    yield from ("/applications/1/merge?into=2", "/nothing", "/reports?day=nonsense")


def test_a_page_in_another_language_has_no_english_beside_what_people_wrote(open_filled, made_up):
    with open_filled(web={"language": made_up}) as office:
        rows = user_data(office)
        left = {}
        for path in pages(office):
            answer = Desk(office, ADMIN).get(path)
            assert answer.status_code < 500, (path, answer.text)
            if answer.headers.get("content-type", "").startswith("text/html"):
                for phrase in english(answer.text, rows):
                    if is_of_another_room(path, phrase):
                        continue
                    left.setdefault(phrase, path)
    assert not left, "\n".join(f"{path}: {phrase}" for phrase, path in sorted(left.items(), key=str))
