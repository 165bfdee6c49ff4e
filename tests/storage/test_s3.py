"""A bucket on a real S3 server: what can be wrong with it is one clear sentence, and no sentence holds a key."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from config.logins import S3
from domain.errors import Fatal, PostroomError, Transient
from storage.blobs.digests import BlobDamaged
from storage.blobs.recent import Recent
from storage.blobs.remote import RemoteBlobs
from storage.blobs.store import open_blobs, verify
from tests.servers.s3 import S3Server

ROOT = Path(__file__).parents[2]
LETTER = b"Dear Secretariat,\n"


def store(server: S3Server, bucket: str, **changes: object) -> RemoteBlobs:
    opened = open_blobs(f"s3://{bucket}/letters", S3(**server.settings(**changes)))
    assert isinstance(opened, RemoteBlobs)
    return opened


def acts(blobs: RemoteBlobs):
    """Everything that a store is asked for."""
    digest = "0" * 64
    return {
        "put": lambda: blobs.put(LETTER),
        "get": lambda: blobs.get_stored(digest),
        "exists": lambda: blobs.exists(digest),
        "delete": lambda: blobs.delete(digest),
        "all": lambda: list(blobs.all()),
    }


def refused(blobs: RemoteBlobs, kind: type[PostroomError], said: str) -> None:
    for name, act in acts(blobs).items():
        with pytest.raises(kind) as caught:
            act()
        assert said in str(caught.value), name
        assert type(caught.value) is kind, name


def test_a_bucket_that_is_not_there_is_no_missing_file(s3):
    refused(store(s3, "no-such-bucket"), Fatal, "the bucket “no-such-bucket” does not exist")


def test_a_wrong_login_is_one_sentence_without_a_key(s3, bucket):
    for wrong in ({"secret_key": "WRONGSECRET"}, {"access_key": "WRONGKEY"}):
        blobs = store(s3, bucket, **wrong)
        refused(blobs, Fatal, "refuses the login")
        with pytest.raises(Fatal) as caught:
            blobs.put(LETTER)
        assert not any(each in str(caught.value) for each in (*wrong.values(), s3.secret_key, s3.access_key))


def test_a_bucket_of_somebody_else_is_refused_for_lack_of_rights(s3, bucket):
    keys = ("--access-key=STRANGER", "--secret-key=stranger")
    s3.admin("user", "create", f"--uid=stranger-{bucket}", "--display-name=Stranger", *keys)
    try:
        refused(store(s3, bucket, access_key="STRANGER", secret_key="stranger"), Fatal, "may not read, write, list")
    finally:
        s3.admin("user", "rm", f"--uid=stranger-{bucket}")


def test_a_full_bucket_takes_nothing_and_loses_nothing(s3, bucket):
    blobs = store(s3, bucket)
    digest = blobs.put(LETTER)
    s3.admin("quota", "set", "--quota-scope=bucket", f"--bucket={bucket}", "--max-objects=1")
    s3.admin("quota", "enable", "--quota-scope=bucket", f"--bucket={bucket}")
    with pytest.raises(Fatal, match="it is full, or its quota is used up"):
        store(s3, bucket).put_many([b"one", b"two", b"three"])
    assert blobs.get_stored(digest) == LETTER
    s3.admin("quota", "disable", "--quota-scope=bucket", f"--bucket={bucket}")
    assert len(blobs.put_many([b"one", b"two"])) == 2


@pytest.mark.parametrize("minutes", [-40, 40])
def test_a_clock_that_is_wrong_by_minutes_is_named(s3, bucket, minutes):
    wrong = time_machine.travel(datetime.now(UTC) + timedelta(minutes=minutes))
    with wrong, pytest.raises(Fatal, match="clock of this machine differs"):
        store(s3, bucket).put(LETTER)
    assert list(store(s3, bucket).all()) == []


def test_a_server_that_is_not_there_is_tried_a_few_times_and_passes_by_itself(s3, bucket):
    with pytest.raises(Transient, match="cannot be reached"):
        store(s3, bucket, endpoint="http://127.0.0.1:1").put(LETTER)


@contextmanager
def answering(answer: bytes | None) -> Iterator[str]:
    """A server that gives this answer to everything, or none."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        kept = []

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                kept.append(connection)
                if answer is not None:
                    connection.recv(65536)
                    connection.sendall(answer)
                    connection.close()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        for each in kept:
            each.close()


def test_a_server_that_never_answers_has_a_bound(s3, bucket):
    with answering(None) as endpoint, pytest.raises(Transient, match="does not answer in time"):
        store(s3, bucket, endpoint=endpoint, timeout_seconds=0.3).put(LETTER)


@pytest.mark.parametrize(
    ("status", "body", "kind", "said"),
    [
        ("503 Slow Down", "<Error><Code>SlowDown</Code></Error>", Transient, "is overloaded"),
        ("500 Oops", "<Error><Code>InternalError</Code></Error>", Transient, "is overloaded"),
        ("507 Full", "<Error><Code>XMinioStorageFull</Code></Error>", Fatal, "it is full"),
        ("400 No", "<Error><Code>ExpiredToken</Code></Error>", Fatal, "refuses the login"),
        ("400 No", "<Error><Code>AuthorizationHeaderMalformed</Code></Error>", Fatal, "another region"),
        ("400 No", "<Error><Code>InventedByOthers</Code></Error>", Transient, "refuses: InventedByOthers"),
    ],
)
def test_what_other_servers_refuse_is_distinguished(s3, bucket, status, body, kind, said):
    answer = (
        f"HTTP/1.1 {status}\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}"
    )
    with answering(answer.encode()) as endpoint, pytest.raises(kind) as caught:
        list(store(s3, bucket, endpoint=endpoint, timeout_seconds=5).all())
    assert said in str(caught.value)


def test_a_page_of_a_proxy_that_says_yes_to_everything_is_no_success(s3, bucket):
    page = "<html>Sign in to this network</html>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Length: {len(page)}\r\nConnection: close\r\n\r\n{page}"
    with answering(answer.encode()) as endpoint:
        blobs = store(s3, bucket, endpoint=endpoint, timeout_seconds=5)
        for act in (blobs.put, lambda _: list(blobs.all()), lambda _: blobs.delete("0" * 64)):
            with pytest.raises(Transient, match="answers that are none of S3"):
                act(LETTER)


def test_what_this_process_has_just_put_is_not_fetched_back(s3, bucket):
    blobs = store(s3, bucket)
    digest = blobs.put(LETTER)
    s3.client().rm_file(f"{bucket}/letters/{digest[:2]}/{digest}")
    assert blobs.get(digest) == LETTER
    assert verify(blobs, digest) == "missing", "looking after the store never asks the memory"
    with pytest.raises(BlobDamaged):
        store(s3, bucket).get(digest)
    blobs.put(LETTER)
    blobs.delete(digest)
    with pytest.raises(BlobDamaged):
        blobs.get(digest)


def test_the_memory_of_what_was_put_has_a_bound():
    recent = Recent(10)
    for name in ("a", "b", "c", "a"):
        recent.add(name, name.encode() * 4)
    recent.add("large", b"x" * 11)
    assert [recent.get(name) for name in ("a", "b", "c", "large")] == [b"aaaa", None, b"cccc", None]


def test_a_damaged_object_is_found_and_mended_by_putting_it_again(s3, bucket):
    blobs = store(s3, bucket)
    digest = blobs.put(LETTER)
    s3.client().pipe_file(f"{bucket}/letters/{digest[:2]}/{digest}", LETTER.swapcase())
    assert verify(blobs, digest) == "damaged"
    blobs.put(LETTER)
    assert verify(blobs, digest) == "ok"


def test_stores_in_one_bucket_see_nothing_of_each_other_even_one_below_the_other(s3, bucket):
    urls = [f"s3://{bucket}", f"s3://{bucket}/a", f"s3://{bucket}/ab", f"s3://{bucket}/a/ab"]
    stores = [open_blobs(url, S3(**s3.settings())) for url in urls]
    own = [each.put(f"of {url}".encode()) for each, url in zip(stores, urls, strict=True)]
    assert [list(each.all()) for each in stores] == [[digest] for digest in own]
    stores[1].delete(own[3])
    assert verify(stores[3], own[3]) == "ok"


def test_more_objects_than_one_page_of_a_list_are_all_listed(s3, bucket, monkeypatch):
    monkeypatch.setattr("storage.blobs.s3.PAGE", 3)
    blobs = store(s3, bucket)
    digests = blobs.put_many([str(number).encode() for number in range(10)])
    assert list(blobs.all()) == sorted(digests)


def test_two_processes_put_the_same_contents_at_once(s3, bucket):
    both = [threading.Thread(target=store(s3, bucket).put_many, args=([b"a" * n for n in range(40)],)) for _ in "12"]
    for each in both:
        each.start()
    for each in both:
        each.join(60)
    blobs = store(s3, bucket)
    assert {verify(blobs, digest) for digest in blobs.all()} == {"ok"}
    assert len(list(blobs.all())) == 40


def test_a_bucket_that_keeps_old_versions_is_reported(s3, bucket):
    blobs = store(s3, bucket)
    assert blobs.describe() == f"s3://{bucket}/letters at 127.0.0.1"
    s3.client().call_s3("put_bucket_versioning", Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    assert "what is erased stays in them" in blobs.describe()


def test_the_login_may_come_from_the_environment(s3, bucket, monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", s3.access_key)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", s3.secret_key)
    blobs = open_blobs(f"s3://{bucket}", S3(endpoint=s3.endpoint))
    assert blobs.get(blobs.put(LETTER)) == LETTER


def test_no_login_at_all_is_one_sentence(s3, bucket, monkeypatch, tmp_path):
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(Fatal, match="has no login: set access_key and secret_key"):
        open_blobs(f"s3://{bucket}", S3(endpoint=s3.endpoint)).put(LETTER)


def test_a_store_in_a_folder_loads_nothing_of_s3_and_a_bucket_says_what_to_install(tmp_path):
    program = (
        "import sys\nfrom storage.blobs.store import open_blobs\nimport cli.main, worker.jobs\n"
        "open_blobs('file://' + sys.argv[1]).put(b'x')\n"
        "assert not {'s3fs', 'botocore', 'aiobotocore', 'aiohttp'} & set(sys.modules)\n"
        "sys.modules['s3fs'] = None\n"
        "try: open_blobs('s3://bucket')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    command = [sys.executable, "-c", program, tmp_path / "blobs"]
    said = subprocess.run(command, check=True, cwd=ROOT, timeout=60, capture_output=True, text=True).stdout
    assert said.startswith("ConfigurationError storage.blobs: S3 needs the package s3fs, which is not installed")
