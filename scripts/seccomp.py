"""Writes deploy/seccomp.json: the system calls that a container may make, which are those of the systemd units.

In: deploy/postroom.service, and the groups of calls of the installed systemd. Out: the file, in the form of containers (runtime-spec,
"Seccomp"); clone3, whose flags cannot be seen, is answered as if the kernel had none, as systemd does.

Failures: those of `systemd-analyze`.
"""

import json

from tests.deploy.restricted import ENOSYS, ROOT, allowed_calls, properties


def profile() -> str:
    """The file's text."""
    allowed = sorted(allowed_calls(properties(ROOT / "deploy" / "postroom.service")["SystemCallFilter"]) - {"clone3"})
    content = {
        "defaultAction": "SCMP_ACT_ERRNO",
        "defaultErrnoRet": 1,
        "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
        "syscalls": [
            {"names": allowed, "action": "SCMP_ACT_ALLOW"},
            {"names": ["clone3"], "action": "SCMP_ACT_ERRNO", "errnoRet": ENOSYS},
        ],
    }
    return json.dumps(content, indent=1) + "\n"


if __name__ == "__main__":
    (ROOT / "deploy" / "seccomp.json").write_text(profile(), encoding="utf-8")
