"""What the tests of coming mail share."""

import pytest
import stamina


@pytest.fixture(autouse=True)
def _no_waiting():
    """Repeated attempts follow each other at once."""
    stamina.set_testing(True, attempts=1)
    yield
    stamina.set_testing(False)
