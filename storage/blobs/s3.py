"""Files in a bucket: Amazon's S3, or a server that speaks as it does. The one module that knows s3fs, and only where it is used.

In: `s3://BUCKET/PREFIX` and the settings of [s3]. Out: whole objects, put and got in one request each, so that a process that
dies leaves nothing half made. Each call has a bound; what fails for the moment is tried again a few times.

Failures: `ConfigurationError` when s3fs is not installed or the settings cannot work; else what s3fs raises, which
`troubles.py` turns into sentences.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import md5
from typing import Any
from urllib.parse import urlsplit

from config.logins import S3
from domain.errors import ConfigurationError
from storage.blobs.systems import open_system

SCHEME = "s3://"
NOT_INSTALLED = (
    "storage.blobs: S3 needs the package s3fs, which is not installed; in postroom's folder: pip install '.[s3]'"
)
# Tries of the client in each try of s3fs, which also covers an answer that breaks off: four in all, and four times the
# patience for an answer, since a server that takes a connection and says nothing more is waited for that long.
CLIENT_TRIES, TRIES = 2, 2
CONNECT_SECONDS = 10
# A slow line may be this slow, in bytes a second, beside what the tries wait for answers.
SLOWEST = 50_000
CONNECTIONS = 16
LARGEST = 200 * 2**20  # bytes; limits.unpacked_mib's usual value bounds a file
# Above this s3fs would send an object in parts, and parts without their end stay in the bucket.
ONE_PART = 2**40


PAGE = 1000  # names in one answer, the most that S3 gives
NO_CONTENT = 204


class NotS3(OSError):
    """The answer is none of S3: a proxy's page, or another kind of server, which says yes to everything."""


class Bucket:
    """The objects below a prefix."""

    def __init__(self, url: str, settings: S3) -> None:
        self.name, _, prefix = url.removeprefix(SCHEME).partition("/")
        self.root = f"{self.name}/{prefix.strip('/')}".rstrip("/")
        self.server = urlsplit(settings.endpoint).hostname or "Amazon S3"
        self._patience = CLIENT_TRIES * TRIES * settings.timeout_seconds
        self._system = _system(settings)

    def where(self, path: str) -> str:
        """The URL of an object, for people."""
        return f"{SCHEME}{path}"

    def describe(self) -> str:
        """The bucket and its server, and whether what is deleted stays in it."""
        said = f"{SCHEME}{self.root} at {self.server}"
        try:
            versions = self._call("get_bucket_versioning").get("Status") == "Enabled"
        except OSError:  # a login may lack this right, and a server this call
            versions = False
        kept = "; it keeps old versions, so what is erased stays in them until a rule of the bucket ends them"
        return said + kept if versions else said

    def put(self, path: str, content: bytes) -> None:
        """Stores an object whole, over what was there."""
        digest = b64encode(md5(content, usedforsecurity=False).digest()).decode()
        seconds = self._patience + len(content) / SLOWEST
        answer = self._system.pipe_file(path, content, chunksize=ONE_PART, ContentMD5=digest, timeout=seconds)
        _refuse_others(bool(answer.get("ETag")))

    def get(self, path: str) -> bytes:
        """The bytes of an object. Raises FileNotFoundError, also when the bucket is missing."""
        content: bytes = self._system.cat_file(path, timeout=self._patience + LARGEST / SLOWEST)
        return content

    def has(self, path: str) -> bool:
        """Whether there is an object of this name. A listing says why it is refused, which a HEAD never does."""
        key = self._key(path)
        page = self._list(Prefix=key, MaxKeys=1)
        return any(each["Key"] == key for each in page.get("Contents", ()))

    def remove(self, path: str) -> None:
        """Deletes an object, if it is there."""
        answer = self._call("delete_object", Key=self._key(path))
        _refuse_others(answer["ResponseMetadata"]["HTTPStatusCode"] == NO_CONTENT)

    def all(self) -> Iterator[str]:
        """The paths of all objects below the prefix, in order, a thousand at a time."""
        prefix = self._key(self.root)
        more: dict[str, str] = {}
        while True:
            page = self._list(Prefix=f"{prefix}/" if prefix else "", MaxKeys=PAGE, **more)
            yield from (f"{self.name}/{each['Key']}" for each in page.get("Contents", ()))
            if not page.get("IsTruncated"):
                return
            more = {"ContinuationToken": page["NextContinuationToken"]}

    def _list(self, **named: Any) -> dict[str, Any]:
        page = self._call("list_objects_v2", **named)
        _refuse_others("Name" in page)
        return page

    def _key(self, path: str) -> str:
        return path.partition("/")[2]

    def _call(self, method: str, **named: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self._system.call_s3(method, Bucket=self.name, timeout=self._patience, **named)
        return answer


def _refuse_others(is_s3: bool) -> None:
    if not is_s3:
        raise NotS3


def _system(settings: S3) -> Any:
    config = {
        "connect_timeout": CONNECT_SECONDS,
        "read_timeout": settings.timeout_seconds,
        "retries": {"mode": "standard", "total_max_attempts": CLIENT_TRIES},
        "max_pool_connections": CONNECTIONS,
        # Servers beside Amazon's know MD5 and not always the newer sums; what is read is checked by its SHA-256.
        "request_checksum_calculation": "when_required",
        "response_checksum_validation": "when_required",
        # A server of one's own seldom has a name for each bucket.
        **({"s3": {"addressing_style": "path"}} if settings.endpoint else {}),
    }
    server = {
        "endpoint_url": settings.endpoint or None,
        "region_name": settings.region or None,
        "verify": str(settings.ca_file) if settings.ca_file else None,
    }
    try:
        system: Any = open_system(
            "s3",
            key=settings.access_key or None,
            secret=settings.secret or None,
            client_kwargs={key: value for key, value in server.items() if value is not None},
            config_kwargs=config,
            max_concurrency=1,
            use_listings_cache=False,
        )
    except ImportError as error:
        raise ConfigurationError(NOT_INSTALLED) from error
    system.retries = TRIES
    return system
