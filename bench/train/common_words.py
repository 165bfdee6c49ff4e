"""`python -m bench.train.common_words FOLDER`: the words that many writers write small, from the documents to learn from.

A subject in title case writes every word with a capital, and then only a word that is seldom written otherwise may be a name:
parsers/extraction/other_organisations.py reads the list. It holds single words that stand in documents of many repositories, in
the order of the alphabet, and nothing else of any document. In German every noun has a capital, so there it is how often a word
stands within a sentence.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from bench.train.corpus import Example, examples
from config.languages import LANGUAGES
from parsers.extraction.other_organisations import COMMON_WORDS_FILE
from parsers.languages.normalise import folded

REPOSITORIES = {"en": 4}  # that have a word, at least
FEWER = 3  # of a language of which there are fewer documents
SHORTEST = 2  # letters
SMALL = re.compile(r"(?<![\w.@/-])[a-zà-ÿœ]{2,20}(?![\w@/-])")
WITHIN_A_SENTENCE = re.compile(r"(?<=[a-zà-ÿ,] )[A-Za-zÀ-ÿ]{2,24}(?![\w@/-])")
CAPITALS_OF_NOUNS = "de"


def common_words(found: list[Example]) -> list[str]:
    """The words, folded, that stand in documents of enough repositories of one language."""
    repositories: dict[tuple[str, str], set[str]] = defaultdict(set)
    for example in found:
        language = example.entry.language
        pattern = WITHIN_A_SENTENCE if language == CAPITALS_OF_NOUNS else SMALL
        text = " ".join(" ".join(page.text for page in example.parsed.pages[:3]).split())
        for word in set(pattern.findall(text)):
            repositories[language, folded(word)].add(example.entry.repository)
    enough = {
        word for (language, word), having in repositories.items() if len(having) >= REPOSITORIES.get(language, FEWER)
    }
    return sorted(word for word in enough | set(_of_cldr()) if word.isalpha() and len(word) >= SHORTEST)


def _of_cldr() -> Iterator[str]:
    """The names of languages and countries (Unicode's CLDR), which stand before many an internship and offer none."""
    for language in LANGUAGES.values():
        locale = Locale.parse(language.locale)
        for name in (*locale.languages.values(), *locale.territories.values()):
            yield folded(name)


def main() -> None:
    """Writes the list."""
    parser = argparse.ArgumentParser(prog="python -m bench.train.common_words", description=__doc__)
    parser.add_argument("folder", type=Path)
    words = common_words(list(examples(parser.parse_args().folder)))
    COMMON_WORDS_FILE.write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words in {COMMON_WORDS_FILE.name}")


if __name__ == "__main__":
    main()
