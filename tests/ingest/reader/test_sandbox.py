"""What hostile code within a reading process can do: nothing to the office, and to the machine no more than its limits."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.openings import load_openings
from config.settings_tables import Bounds
from domain.errors import Fatal
from ingest.reader import sandbox
from ingest.reader.child import MakeThumbnail, Start
from ingest.reader.pool import Readers
from ingest.reader.process import ReaderProcess
from parsers.limits import Limits
from tests.mail.sample_mailbox import TODAY

needs_walls = pytest.mark.skipif(
    not sandbox.prefix()[:1] or Path(sandbox.prefix()[0]).name != sandbox.BUBBLEWRAP,
    reason="bubblewrap does not work here",
)
PROJECT = Path(__file__).resolve().parents[3]
LIMITED = (
    "import sys; sys.path.insert(0, {project!r})\n"
    "from dataclasses import replace\n"
    "from ingest.reader import child\n"
    "from parsers.limits import Limits, MIB\n"
    "child._limit(replace(Limits(), memory_bytes=400 * MIB))\n"
)


def within(code: str, *, limited: bool = False) -> subprocess.CompletedProcess[str]:
    """Runs code as a reader runs, behind the walls and with a reader's environment."""
    head = LIMITED.format(project=str(PROJECT)) if limited else ""
    command = [*sandbox.prefix(), sys.executable, "-c", head + code]
    environment = sandbox.environment()
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def said(code: str, *, limited: bool = False) -> str:
    return within(code, limited=limited).stdout.strip()


@pytest.fixture
def listening() -> Iterator[int]:
    """A port on loopback where somebody listens, as the database and the mailbox do."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_it_gets_no_secret_in_its_environment(monkeypatch):
    monkeypatch.setenv("POSTROOM_OUTGOING__PASSWORD", "Wolkenbruch")
    monkeypatch.setenv("PGPASSWORD", "Wolkenbruch")
    assert "Wolkenbruch" not in said("import os; print(os.environ, open('/proc/self/environ').read())")


@needs_walls
def test_it_reaches_no_server_even_on_this_machine(listening):
    socket.create_connection(("127.0.0.1", listening)).close()
    reach = f"import socket; print(socket.socket().connect_ex(('127.0.0.1', {listening})), socket.if_nameindex())"
    assert said(reach) == "111 [(1, 'lo')]"  # ECONNREFUSED, on a loopback of its own
    assert said("import socket; print(socket.socket(2, 2).connect_ex(('192.0.2.1', 53)))") == "101"  # ENETUNREACH


@needs_walls
def test_it_sees_neither_the_office_s_database_nor_settings_nor_mail(tmp_path):
    office = [tmp_path / "var/postroom.db", tmp_path / "postroom.toml", tmp_path / "Maildir/new/1"]
    for file in office:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("secret")
    others = ["/etc/shadow", "/etc/ssl/private", "/home", "/srv", "/var/mail", "/run", str(PROJECT / "storage")]
    assert said(f"import os; print([p for p in {[*map(str, office), *others]} if os.path.exists(p)])") == "[]"


PLACES = ("/opt", "/usr/local", "/srv", "/var/lib", "/etc", str(Path.home()), str(PROJECT))


@needs_walls
@pytest.mark.parametrize("place", PLACES)
def test_an_office_stays_hidden_wherever_it_stands(place):
    """Its settings, secret, database and mail, under whatever name the office's folder has."""
    try:
        office = tempfile.TemporaryDirectory(dir=place, prefix="office-of-a-test-")
    except OSError:
        pytest.skip(f"nothing can be written in {place}")
    with office as folder:
        names = ("postroom.toml", "imap.password", "var/secret", "var/postroom.db", "var/blobs/ab/cd")
        for name in names:
            (Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / name).write_text("Wolkenbruch")
        hostile = f"""
import glob, os, subprocess
def read(path):
    try: return open(path, "rb").read(4_000_000)
    except OSError: return b""
names = {names!r}
print([name for name in names if os.path.exists(os.path.join({folder!r}, name))])
for pid in filter(str.isdigit, os.listdir("/proc")):
    for way in ("root", "cwd"):
        print([name for name in names if read(f"/proc/{{pid}}/{{way}}{folder}/{{name}}")])
    files = [each for each in glob.glob(f"/proc/{{pid}}/fd/*") if os.path.isfile(each)]
    print([each for each in files if b"Wolken" + b"bruch" in read(each)])
"""
        assert set(said(hostile).splitlines()) == {"[]"}


@needs_walls
def test_it_finds_no_secret_of_its_parents_in_any_process(monkeypatch):
    monkeypatch.setenv("POSTROOM_OUTGOING__PASSWORD", "Wolkenbruch")
    hostile = """
import os
for pid in filter(str.isdigit, os.listdir("/proc")):
    for name in ("environ", "cmdline"):
        print(b"Wolken" + b"bruch" in open(f"/proc/{pid}/{name}", "rb").read())
"""
    assert set(said(hostile).split()) == {"False"}


@needs_walls
def test_a_project_that_stands_among_the_systems_files_shows_its_packages_alone(monkeypatch):
    monkeypatch.setattr(sandbox, "PROJECT", Path("/usr/share/postroom"))
    words = sandbox._bubblewrap_options()
    hidden = words.index("/usr/share/postroom")
    assert words[hidden - 1] == "--tmpfs"
    assert words.index("/usr/share") < hidden < words.index("/usr/share/postroom/parsers")


@needs_walls
def test_what_reading_needs_is_there():
    """LibreOffice and Tesseract wherever they stand, this Python's libraries, and the packages that read."""
    programs = [each for each in ("soffice", "tesseract") if shutil.which(each)]
    there = f"import lxml, pypdfium2, parsers.reading, ingest.reader.child, shutil; print([p for p in {programs} if not shutil.which(p)])"
    assert said(there) == "[]"


@needs_walls
def test_it_neither_sees_nor_signals_other_processes():
    assert said("import os; print(sum(name.isdigit() for name in os.listdir('/proc')) < 4)") == "True"
    assert "ProcessLookupError" in within(f"import os; os.kill({os.getpid()}, 0)").stderr


@needs_walls
def test_it_can_gain_no_privilege():
    status = dict(
        line.split(":\t", 1) for line in said("print(open('/proc/self/status').read())").splitlines() if ":\t" in line
    )
    assert status["NoNewPrivs"] == "1"
    assert {int(status[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")} == {0}


@needs_walls
def test_it_writes_to_a_temporary_folder_of_its_own_alone(tmp_path):
    mark = f"mark-{tmp_path.name}-{os.getpid()}"
    assert said(f"open('/tmp/{mark}', 'w').write('y'); print('kept')") == "kept"
    assert not Path("/tmp", mark).exists()
    assert said(f"import os; print(os.path.exists('/tmp/{mark}'))") == "False"  # nor is it the next reader's
    for folder in ("/", sys.prefix, "/usr", "/etc", str(PROJECT / "parsers")):
        assert "Error" in within(f"open({folder!r} + '/{mark}', 'w')").stderr
        assert not Path(folder, mark).exists()


@needs_walls
def test_its_temporary_folder_is_no_way_to_take_all_memory():
    assert said("import os; d = os.statvfs('/tmp'); print(d.f_blocks * d.f_frsize)") == str(sandbox.TEMPORARY_BYTES)


@pytest.mark.parametrize(
    ("code", "stopped"),
    [
        ("bytearray(600 << 20)", "MemoryError"),
        ("open('x', 'wb').truncate(child.WRITTEN_FILE_BYTES + 1)", "File too large"),
        ("files = [open('/dev/null') for _ in range(child.OPEN_FILES + 1)]", "Too many open files"),
        (
            "import subprocess; subprocess.run([sys.executable, '-c', 'bytearray(1400 << 20)'], check=True)",
            "non-zero exit",
        ),
    ],
    ids=["memory", "written files", "open files", "a child's memory"],
)
def test_its_limits_hold_with_and_without_walls(code, stopped, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert stopped in within(code, limited=True).stderr
    monkeypatch.setattr(sandbox, "prefix", lambda: ())
    assert stopped in within(code, limited=True).stderr


@needs_walls
def test_it_cannot_lift_its_limits():
    lift = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))"
    assert "not allowed to raise maximum limit" in within(lift, limited=True).stderr


def test_its_processor_time_is_bounded(monkeypatch):
    endless = "child.CPU_GRACE = 0\nchild._limit_cpu(1)\nwhile True: pass"
    code = within(endless, limited=True).returncode
    assert code in (-24, 128 + 24)  # SIGXCPU, or as bubblewrap tells it


def test_it_cannot_start_processes_without_end():
    """Root is not counted, so it is somebody else's number that starts them."""
    many = (
        "child.PROCESSES = 8\nchild._limit(Limits())\nimport os, time, errno\n"
        "if os.getuid() == 0: os.setresuid(61234, 61234, 61234)\n"
        "started = []\n"
        "try:\n"
        "    for _ in range(50):\n"
        "        forked = os.fork()\n"
        "        if forked == 0: time.sleep(20); os._exit(0)\n"
        "        started.append(forked)\n"
        "except OSError as error: print(errno.errorcode[error.errno], len(started) <= 8)\n"
        "for each in started: os.kill(each, 9)\n"
    )
    command = [sys.executable, "-c", LIMITED.format(project=str(PROJECT)) + many]
    done = subprocess.run(command, env=sandbox.environment(), capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "EAGAIN True"


@pytest.fixture
def only(tmp_path, monkeypatch):
    """A machine on whose PATH there are these programs alone."""

    def install(*names: str) -> None:
        for name in names:
            program = shutil.which(name)
            if program is None:
                pytest.skip(f"{name} is not here")
            (tmp_path / name).symlink_to(program)
        monkeypatch.setenv("PATH", str(tmp_path))
        sandbox.prefix.cache_clear()

    yield install
    monkeypatch.undo()
    sandbox.prefix.cache_clear()


def test_without_bubblewrap_the_network_is_still_taken_and_check_says_what_stands(only, listening):
    only("unshare")
    if not sandbox.prefix():
        pytest.skip("the kernel lets nobody unshare")
    assert said(f"import socket; print(socket.socket().connect_ex(('127.0.0.1', {listening})) != 0)") == "True"
    assert "readers run without bubblewrap" in sandbox.describe()
    assert "the office's files, settings and secrets" in sandbox.describe()
    assert "network" not in sandbox.describe()


def test_without_any_walls_check_says_so(only):
    only()
    assert sandbox.prefix() == ()
    assert "they reach the network and the secrets of this user's other programs and the office's" in sandbox.describe()


@pytest.mark.parametrize("walls", [("unshare",), ()], ids=["unshare", "no walls"])
def test_without_bubblewrap_nothing_is_read_unless_the_office_allows_it(only, walls, monkeypatch):
    only(*walls)
    bounds = Bounds(readers=1)
    with (
        Readers(load_openings(), (), bounds) as readers,
        pytest.raises(Fatal, match="without bubblewrap a hostile file"),
    ):
        readers.read(b"Subject: x\r\n\r\nx", TODAY).result()
    with Readers(load_openings(), (), bounds.model_copy(update={"allow_unsandboxed": True})) as readers:
        assert readers.read(b"Subject: x\r\n\r\nx", TODAY).result().mail.headers.subject == "x"


def test_unshare_alone_hides_other_processes(only):
    only("unshare")
    if "--mount-proc" not in sandbox.prefix():
        pytest.skip("the kernel gives no new /proc")
    assert said("import os; print([name for name in os.listdir('/proc') if name.isdigit()])") == "['1']"


@pytest.mark.parametrize("walls", [("unshare",), ()], ids=["unshare", "no walls"])
def test_a_killed_reader_leaves_no_file_behind_where_no_bubblewrap_takes_it_away(only, walls, monkeypatch, tmp_path):
    only(*walls)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    start = Start(openings=load_openings(), own_addresses=(), limits=Limits())
    reader = ReaderProcess(start.model_dump_json(by_alias=True).encode(), 1 << 20, 60)
    reader.ask(MakeThumbnail(page=1, width=100), [b""], 60)
    assert list(temporary.glob("*/postroom-reader-*"))
    reader.kill()
    reader.end()
    assert not list(temporary.iterdir())


@needs_walls
def test_check_says_that_the_walls_stand():
    assert sandbox.describe().startswith("readers run in bubblewrap: no network, no secrets")


def test_a_stricter_limit_that_is_there_already_is_left():
    code = (
        f"import sys; sys.path.insert(0, {str(PROJECT)!r})\nimport resource\n"
        "from ingest.reader import child\nfrom parsers.limits import Limits\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)); child._limit(Limits())\n"
        "print(resource.getrlimit(resource.RLIMIT_NOFILE))"
    )
    assert said(code) == "(64, 64)"


def test_a_limit_on_processor_time_that_is_there_already_is_left_and_the_stricter_soft_one_counts():
    code = (
        f"import sys; sys.path.insert(0, {str(PROJECT)!r})\nimport resource\n"
        "from ingest.reader import child\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (100_000, 100_000))\n"
        "for seconds in (200_000, 100):\n"
        "    child._limit_cpu(seconds); soft, hard = resource.getrlimit(resource.RLIMIT_CPU)\n"
        "    print(soft - child.CPU_GRACE - 100 < 5, hard)"
    )
    assert said(code).split() == ["False", "100000", "True", "100000"]


REACHED = """
import subprocess, sys
from ingest.reader import sandbox
words = [*sandbox.prefix(), str(sandbox.INTERPRETER), "-c", "import ingest.reader.child as child; print(child.__file__)"]
print(subprocess.run(words, env=sandbox.environment(), capture_output=True, text=True, check=True).stdout)
"""


@pytest.mark.parametrize("called", [".venv/bin/python", "docs/../.venv/bin/python", "linked/.venv/bin/python"])
def test_a_checkout_whose_environment_is_a_symbolic_link_reads_with_its_own_code(tmp_path, called):
    """The environment may be that of another checkout, and be called in a roundabout way."""
    checkout = tmp_path / "checkout"
    (checkout / "docs").mkdir(parents=True)
    for package in sandbox.OWN_PACKAGES:
        shutil.copytree(PROJECT / package, checkout / package, ignore=shutil.ignore_patterns("__pycache__"))
    (checkout / ".venv").symlink_to(sys.prefix)
    (checkout / "linked").symlink_to(checkout)
    reached = subprocess.run(
        [str(checkout / called), "-c", REACHED],
        cwd=checkout,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert reached.stderr == ""
    assert reached.stdout.strip() == str(checkout / "ingest/reader/child.py")


def test_the_python_is_found_through_every_link_to_it(tmp_path):
    """As uv and pyenv link a version to its newest release."""
    release, version, own = (tmp_path / name for name in ("3.11.7", "3.11", "environment"))
    for folder in (release, own):
        (folder / "bin").mkdir(parents=True)
    (release / "bin/python3.11").touch()
    version.symlink_to(release)
    (own / "bin/python3").symlink_to(version / "bin/python3.11")
    (own / "bin/python").symlink_to("python3")
    assert set(sandbox._links_to(own / "bin/python")) == {
        own / "bin/python",
        own / "bin/python3",
        version / "bin/python3.11",
        release / "bin/python3.11",
    }
