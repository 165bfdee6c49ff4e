"""A real S3 server: Ceph's RADOS gateway over a cluster in memory, on private ports; it starts in three seconds."""

import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.servers import required

PROGRAMS = ("ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "monmaptool", "ceph")
MOST_STARTED, MOST_MADE = 12, 3
FSID = "11111111-1111-1111-1111-111111111111"
# One of everything, nothing on disk, no waiting for others.
CONFIGURATION = """[global]
fsid = {fsid}
mon host = [v1:127.0.0.1:{monitor}/0]
monmap = {folder}/monmap
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
keyring = /dev/null
ms_bind_ipv6 = false
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
run_dir = {folder}
log_file = {folder}/$name.log
mon_cluster_log_file = {folder}/cluster.log
admin_socket =
pid_file = {folder}/$name.pid
mon_data = {folder}/mon
osd_data = {folder}/osd
osd_objectstore = memstore
memstore_device_bytes = 1073741824
osd_class_load_list = *
osd_class_default_list = *
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
mon_data_avail_crit = 1
paxos_propose_interval = 0.02
paxos_min_wait = 0.01
rgw_enable_apis = s3, admin
rgw_run_sync_thread = false
rgw_enable_usage_log = false
rgw_enable_ops_log = false
rgw_enable_lc_threads = false
rgw_enable_gc_threads = false
rgw_dynamic_resharding = false
rgw_thread_pool_size = 32
rgw_rados_pool_pg_num_min = 1
rgw_data_log_num_shards = 1
rgw_md_log_max_shards = 1
rgw_gc_max_objs = 1
rgw_lc_max_objs = 1
rgw_reshard_num_logs = 1
rgw_bucket_quota_ttl = 0
rgw_user_quota_bucket_sync_interval = 1
"""


@dataclass
class S3Server:
    """The gateway, its administrator's program, and a login that may do everything."""

    folder: Path
    port: int
    access_key: str = "OFFICEKEY"
    secret_key: str = field(default_factory=lambda: secrets.token_hex(16))
    gateway: "subprocess.Popen[bytes] | None" = None

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def settings(self, **changes: Any) -> dict[str, Any]:
        """The settings of [s3]."""
        return {"endpoint": self.endpoint, "access_key": self.access_key, "secret_key": self.secret_key} | changes

    def toml(self) -> str:
        """The same as a table of a settings file."""
        return "[s3]\n" + "".join(f'{key} = "{value}"\n' for key, value in self.settings().items())

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """The gateway takes connections and answers nothing."""
        assert self.gateway is not None
        self.gateway.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.gateway.send_signal(signal.SIGCONT)

    def admin(self, *words: str) -> None:
        """One command of the administrator."""
        done = subprocess.run(
            ["radosgw-admin", "-c", self.folder / "ceph.conf", "-n", "client.rgw", *words],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def client(self, **changes: Any) -> Any:
        """s3fs itself, to look past the store."""
        import fsspec

        chosen = self.settings(**changes)
        return fsspec.filesystem(
            "s3",
            key=chosen["access_key"],
            secret=chosen["secret_key"],
            client_kwargs={"endpoint_url": chosen["endpoint"]},
            use_listings_cache=False,
            skip_instance_cache=True,
        )

    def make_bucket(self) -> str:
        """The name of a fresh bucket."""
        name = f"office-{secrets.token_hex(5)}"
        self.client().call_s3("create_bucket", Bucket=name)
        return name


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running() -> Iterator[S3Server]:
    """The gateway with its monitor and one disk in memory."""
    with ExitStack() as stack:
        for left in reversed(range(MOST_MADE)):
            try:
                server = stack.enter_context(_made())
                break
            except subprocess.SubprocessError:
                # QUIRK: on a busy machine the monitor now and then answers nobody, or its port is taken meanwhile.
                if not left:
                    raise
        yield server


@contextmanager
def _made() -> Iterator[S3Server]:
    folder = Path(tempfile.mkdtemp(prefix="s3-"))
    for name in ("mon", "osd"):
        (folder / name).mkdir()
    monitor, server = _free_port(), S3Server(folder, _free_port())
    configuration = folder / "ceph.conf"
    configuration.write_text(CONFIGURATION.format(fsid=FSID, monitor=monitor, folder=folder))
    started: list[subprocess.Popen[bytes]] = []
    log = (folder / "log").open("wb")

    def run(*words: object) -> None:
        command = [str(words[0]), "-c", str(configuration), *map(str, words[1:])]
        try:
            subprocess.run(command, check=True, stdout=log, stderr=log, timeout=60)
        except subprocess.SubprocessError as error:
            error.add_note((folder / "log").read_text(errors="replace")[-2000:])
            raise

    def start(*words: object) -> "subprocess.Popen[bytes]":
        command = ["setpriv", "--pdeathsig=KILL", str(words[0]), "-c", str(configuration), "-f", *map(str, words[1:])]
        started.append(subprocess.Popen(command, stdout=log, stderr=log))
        return started[-1]

    try:
        monitors = folder / "monmap"
        address = f"[v1:127.0.0.1:{monitor}]"
        run("monmaptool", "--create", "--fsid", FSID, "--addv", "a", address, monitors)
        run("ceph-mon", "--mkfs", "-i", "a", "--monmap", monitors)
        start("ceph-mon", "-i", "a")
        run("ceph-osd", "-i", "0", "--mkfs")
        run("ceph", "--connect-timeout", "30", "osd", "new", (folder / "osd" / "fsid").read_text().strip())
        disk = start("ceph-osd", "-i", "0")
        server.gateway = start("radosgw", "-n", "client.rgw", f"--rgw-frontends=beast endpoint=127.0.0.1:{server.port}")
        while not _answers(server, disk):
            # QUIRK: now and then the disk asks before it knows the cluster ("wrong fsid"), and ends.
            assert len(started) < MOST_STARTED, (folder / "log").read_text(errors="replace")[-2000:]
            disk = start("ceph-osd", "-i", "0")
        user = ("--uid=office", "--display-name=Office")
        keys = (f"--access-key={server.access_key}", f"--secret-key={server.secret_key}")
        server.admin("user", "create", *user, *keys)
        yield server
    finally:
        for each in reversed(started):
            each.send_signal(signal.SIGKILL)
            each.wait()
        log.close()
        shutil.rmtree(folder)


def _answers(server: S3Server, disk: "subprocess.Popen[bytes]") -> bool:
    """Waits for the gateway; False when its disk has ended meanwhile."""
    assert server.gateway is not None
    for _ in range(600):
        assert server.gateway.poll() is None, "the gateway ended"
        if disk.poll() is not None:
            return False
        try:
            urllib.request.urlopen(server.endpoint, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return True
    pytest.fail("the S3 server did not start within a minute")


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    """The S3 server of this test process."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    required("radosgw", not missing)
    with running() as server:
        yield server


@pytest.fixture
def bucket(s3: S3Server) -> str:
    """A bucket of this test's own."""
    return s3.make_bucket()
