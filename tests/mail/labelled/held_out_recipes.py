"""What the held-out part holds. Whoever writes rules does not read this."""

from tests.mail.labelled.recipes import table
from tests.mail.labelled.values import Recipe

SINGLE = """
"""

COMBINED = """
"""

RECIPES: tuple[Recipe, ...] = table(SINGLE) + table(COMBINED)
