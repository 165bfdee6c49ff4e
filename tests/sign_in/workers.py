"""Processes that need fresh tokens over many expiries: `python -m tests.sign_in.workers SETTINGS SECONDS EACH`.

In: an office whose person has signed in. Out: a line of JSON: how many tokens were asked for and not given, and how many were too old.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from config.settings import load_settings
from domain.errors import PostroomError
from sign_in.tokens import SignIns


def main() -> None:
    settings = load_settings(Path(sys.argv[1]))
    until = time.monotonic() + float(sys.argv[2])
    login, sign_ins = settings.mailboxes["applications"], SignIns(settings)
    asked = old = 0
    failed = []
    while time.monotonic() < until:
        asked += 1
        began = datetime.now(UTC)  # a process that the machine lets wait afterwards says nothing about its token
        try:
            old += sign_ins.token(login).ends_at <= began
        except PostroomError as error:
            failed.append(str(error))
        time.sleep(float(sys.argv[3]))
    sys.stdout.write(json.dumps({"asked": asked, "old": old, "failed": failed}) + "\n")


if __name__ == "__main__":
    main()
