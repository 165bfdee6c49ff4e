"""Mail servers that scripts/servers.sh unpacked, each in a root of its own: their programs run with their own libraries."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

SERVERS = Path(__file__).resolve().parents[2] / "build" / "servers"


def root_of(name: str) -> Path | None:
    """The root of a server, None where it was not unpacked."""
    root = SERVERS / name
    return root if root.is_dir() else None


def libraries(root: Path) -> str:
    """LD_LIBRARY_PATH for its programs."""
    folders = [root / "usr" / "lib", root / "lib", *root.glob("usr/lib/*-linux-gnu"), *root.glob("lib/*-linux-gnu")]
    return ":".join(map(str, folders))


def environment(root: Path) -> dict[str, str]:
    return {**os.environ, "LD_LIBRARY_PATH": libraries(root)}


def as_nobody() -> list[str]:
    """What a command begins with so that root's rights are dropped."""
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []


def wait_for(port: int, process: "subprocess.Popen[bytes]", log: Callable[[], str], seconds: float = 30) -> None:
    """Until a server answers on this port; ends it and raises where it does not."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as found:
                if found.recv(1):
                    return
        except OSError:
            time.sleep(0.05)
    stop(process)
    raise RuntimeError(f"the server did not start: {log()}")


def stop(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
