"""Loading libraries without looking through them for garbage.

Nearly all that is loaded stays. Python would look through it again and again while it grows, which takes a tenth of the
time, and now and then as long as the process lives.

In: a block that loads. Out: nothing; what is there at its end is never looked at again.

Failures: none.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Within the block nothing is looked for; what is there at its end stays for good."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
