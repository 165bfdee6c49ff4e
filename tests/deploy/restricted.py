"""Runs a command under what a systemd unit of deploy/ allows, where no systemd runs: as root, `python -m tests.deploy.restricted UNIT STATE COMMAND…`.

In: the unit, the folder that stands for /var/lib/postroom, a command. Out: the command's exit code. Applied are User, NoNewPrivileges,
CapabilityBoundingSet, ProtectSystem, ProtectHome, PrivateTmp, PrivateDevices, PrivateIPC, ProtectProc, ProcSubset,
ProtectControlGroups, ProtectKernelTunables, ProtectKernelLogs, ProtectHostname, SystemCallFilter, RestrictNamespaces and
RestrictAddressFamilies, in the way of systemd.exec(5); all mounts are in a namespace of this process.

Failures: an assertion names what the unit says that is not understood here.
"""

import ctypes
import os
import pwd
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EPERM, ENOSYS = 1, 38
ALLOW, DENY, ABSENT = 0x7FFF0000, 0x00050000 | EPERM, 0x00050000 | ENOSYS  # seccomp(2)
EQUAL, MASKED_EQUAL = 4, 7  # of libseccomp's comparisons
FAMILIES = {"AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10, "AF_NETLINK": 16}
NAMESPACES = {
    "user": 0x10000000,
    "mnt": 0x00020000,
    "pid": 0x20000000,
    "net": 0x40000000,
    "ipc": 0x08000000,
    "uts": 0x04000000,
    "cgroup": 0x02000000,
    "time": 0x00000080,
}
BOUNDING_SET_DROP, NO_NEW_PRIVILEGES, LAST_CAPABILITY = 24, 38, 40  # prctl(2)


class _Argument(ctypes.Structure):
    _fields_ = (("number", ctypes.c_uint), ("how", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64))


def properties(unit: Path) -> dict[str, list[str]]:
    """What the unit sets, each name with its values in their order."""
    found = defaultdict(list)
    for line in unit.read_text().splitlines():
        if "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            found[name].append(value)
    return found


def _calls(group: str) -> Iterator[str]:
    """The system calls of a group, as the installed systemd has it."""
    if not group.startswith("@"):
        yield group
        return
    listed = subprocess.run(["systemd-analyze", "syscall-filter", group], capture_output=True, text=True, check=True)
    for line in listed.stdout.splitlines()[1:]:
        if (name := line.strip()) and not name.startswith("#") and " " not in name:
            yield from _calls(name)


def allowed_calls(values: list[str]) -> set[str]:
    """The names that a list of SystemCallFilter= allows, the first of which is no exception."""
    # What is always allowed: systemd.exec(5), SystemCallFilter.
    allowed = {*_calls("@default")}
    for value in values:
        calls = {each for group in value.removeprefix("~").split() for each in _calls(group)}
        allowed = allowed - calls if value.startswith("~") else allowed | calls
    return allowed


def _filter(unit: dict[str, list[str]]) -> None:
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    filters = ctypes.c_void_p(library.seccomp_init(ctypes.c_uint32(DENY)))
    add = library.seccomp_rule_add_array

    def allow(name: str, *arguments: _Argument, action: int = ALLOW) -> None:
        number = library.seccomp_syscall_resolve_name(name.encode())
        if number >= 0:
            given = (_Argument * len(arguments))(*arguments)
            done = add(filters, ctypes.c_uint32(action), number, len(arguments), given)
            assert done == 0, (name, done)

    namespaces = unit["RestrictNamespaces"][-1]
    permitted = {"yes": "", "no": " ".join(NAMESPACES)}.get(namespaces, namespaces).split()
    forbidden = sum(number for name, number in NAMESPACES.items() if name not in permitted)
    families = unit["RestrictAddressFamilies"][-1].split()
    for name in sorted(allowed_calls(unit["SystemCallFilter"])):
        if name == "socket":
            for family in families:
                allow(name, _Argument(0, EQUAL, FAMILIES[family], 0))
        elif name in ("clone", "unshare"):
            allow(name, _Argument(0, MASKED_EQUAL, forbidden, 0))
        elif name == "clone3":  # its flags cannot be seen; systemd says that there is none
            allow(name, action=ABSENT)
        else:
            allow(name)
    assert library.seccomp_load(filters) == 0


def _mount(*words: object) -> None:
    subprocess.run(["mount", *map(str, words)], check=True)


def _file_system(unit: dict[str, list[str]], state: Path, root: Path) -> None:
    """A root as the unit wants it, of which only `state` and the temporary folders can be written."""
    assert unit["ProtectSystem"] == ["strict"]
    _mount("--bind", "/", root)
    _mount("-o", "remount,bind,ro", root)
    assert unit["PrivateTmp"] == unit["PrivateDevices"] == unit["ProtectHome"] == ["yes"]
    for each in ("home", "root", "tmp", "var/tmp", "dev/shm", "run"):
        if (root / each).is_dir() and each != "dev/shm":
            _mount("-t", "tmpfs", "-o", f"mode={'1777' if 'tmp' in each else '755'}", "tmpfs", root / each)
    # The program and its Python may stand in one of these here; in an office both stand elsewhere.
    for each in {ROOT, Path(sys.base_prefix).resolve()}:
        if not (root / each.relative_to("/")).exists():
            (root / each.relative_to("/")).mkdir(parents=True)
            _mount("--bind", each, root / each.relative_to("/"))
            _mount("-o", "remount,bind,ro", root / each.relative_to("/"))
    (root / "tmp/state").mkdir()
    _mount("--bind", state, root / "tmp/state")
    assert unit["ProtectProc"] == ["invisible"]
    subset = ",subset=pid" if unit["ProcSubset"] == ["pid"] else ""
    _mount("-t", "proc", "-o", f"hidepid=invisible{subset}", "proc", root / "proc")
    _mount("--rbind", "/sys", root / "sys")
    if unit["ProtectControlGroups"] == ["yes"] and (root / "sys/fs/cgroup").is_dir():
        _mount("-o", "remount,bind,ro", root / "sys/fs/cgroup")
    covered = [
        *([root / "proc/sys"] if unit["ProtectKernelTunables"] == ["yes"] else ()),
        *([root / "proc/kmsg"] if unit["ProtectKernelLogs"] == ["yes"] else ()),
        *([root / "proc/sys/kernel/hostname"] if unit["ProtectHostname"] == ["yes"] else ()),
    ]
    for each in covered:
        if each.exists():
            _mount("--bind", each, each)
            _mount("-o", "remount,bind,ro", each)
    _mount("-t", "tmpfs", "-o", "mode=755,nosuid,noexec", "tmpfs", root / "dev")
    for each in ("null", "zero", "full", "random", "urandom", "tty"):
        (root / "dev" / each).touch()
        _mount("--bind", f"/dev/{each}", root / "dev" / each)
    for name, target in (("fd", "/proc/self/fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2")):
        (root / "dev" / name).symlink_to(target)
    for each in ("shm", "pts", "mqueue"):
        (root / "dev" / each).mkdir()
    _mount("-t", "tmpfs", "-o", "mode=1777", "tmpfs", root / "dev/shm")


def main() -> None:
    """Makes the namespace, and becomes the command."""
    if "unshared" not in os.environ:
        words = ["unshare", "--mount", "--ipc", "--propagation", "private", sys.executable, "-m", __spec__.name]
        os.execvpe("unshare", [*words, *sys.argv[1:]], os.environ | {"unshared": "yes"})
    unit, state, *command = sys.argv[1:]
    said = properties(Path(unit))
    root = Path(state).parent / "root"
    root.mkdir()
    _file_system(said, Path(state), root)
    os.chdir(root)
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.syscall(155, b".", b".") == 0  # pivot_root(2), "pivot_root(".", ".")", on x86-64
    subprocess.run(["umount", "-l", "."], check=True)
    os.chdir("/tmp/state")
    user = pwd.getpwnam("nobody")
    assert said["CapabilityBoundingSet"] == [""]
    for each in range(LAST_CAPABILITY + 1):
        assert libc.prctl(BOUNDING_SET_DROP, each, 0, 0, 0) == 0
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    os.umask(int(said["UMask"][0], 8))
    assert said["NoNewPrivileges"] == ["yes"]
    assert libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0
    kept = {
        name: value for name, value in os.environ.items() if re.fullmatch("PATH|LANG|TESSDATA_PREFIX|POSTROOM_.*", name)
    }
    environment = kept | {"HOME": "/tmp/state", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    _filter(said)
    os.execve(command[0], command, environment)


if __name__ == "__main__":
    main()
