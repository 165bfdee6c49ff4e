"""What the desk has shown is found again, within a bound, for its owner alone."""

import os
import stat

import pytest

from storage.page_cache import PageCache

ONE, TWO = "1" * 64, "2" * 64


def test_what_was_kept_is_found_again(tmp_path):
    PageCache(tmp_path / "pages").put(ONE, "1-320.webp", b"picture")
    cache = PageCache(tmp_path / "pages")
    assert cache.get(ONE, "1-320.webp") == b"picture"
    assert cache.get(ONE, "2-320.webp") is None
    assert cache.get(TWO, "1-320.webp") is None
    modes = {each.is_dir(): stat.S_IMODE(each.stat().st_mode) for each in (tmp_path / "pages").rglob("*")}
    assert modes == {True: 0o700, False: 0o600}


def test_beyond_the_bound_what_was_not_looked_at_for_longest_goes(tmp_path):
    cache = PageCache(tmp_path / "pages", most=1_000)
    for number in range(9):
        cache.put(ONE, f"{number}-320.webp", b"x" * 100)
        os.utime(tmp_path / "pages" / "11" / ONE / f"{number}-320.webp", (number + 1, number + 1))
    assert cache.get(ONE, "0-320.webp")
    cache.put(TWO, "1-320.webp", b"y" * 200)
    assert cache.get(TWO, "1-320.webp")
    assert cache.get(ONE, "0-320.webp")
    assert cache.get(ONE, "1-320.webp") is None
    assert sum(each.stat().st_size for each in (tmp_path / "pages").rglob("*.webp")) <= 1_000


def test_forgotten_and_unnamed_files_go(tmp_path):
    cache = PageCache(tmp_path / "pages")
    for digest in (ONE, TWO):
        cache.put(digest, "1-320.webp", b"x")
    cache.forget(ONE)
    cache.forget("3" * 64)
    assert (cache.get(ONE, "1-320.webp"), cache.get(TWO, "1-320.webp")) == (None, b"x")
    assert cache.sweep({ONE}) == 1
    assert cache.get(TWO, "1-320.webp") is None


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path):
    (tmp_path / "pages").write_bytes(b"no folder")
    cache = PageCache(tmp_path / "pages")
    cache.put(ONE, "1-320.webp", b"x")
    assert cache.get(ONE, "1-320.webp") is None
    cache.forget(ONE)
    assert cache.sweep(set()) == 0


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "1" * 63])
def test_nothing_but_a_digest_names_a_file(tmp_path, digest):
    with pytest.raises(ValueError, match="no digest"):
        PageCache(tmp_path).get(digest, "1")
