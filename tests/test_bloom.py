"""The filter may say a wrong "perhaps", never a wrong "no"."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteer.bloom import Bloom


@given(st.sets(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)))
def test_what_was_added_is_never_denied(keys):
    found = Bloom.build(sorted(keys))
    assert all(key in found for key in keys)


def test_few_others_pass():
    found = Bloom.build([f"name {number}" for number in range(5000)])
    wrong = sum(f"other {number}" in found for number in range(5000))
    assert wrong < 150


def test_the_same_keys_give_the_same_bits():
    assert Bloom.build(["a", "b"]).bits == Bloom.build(["a", "b"]).bits


def test_lone_surrogates_are_asked_without_harm():
    assert "\ud800" not in Bloom.build(["kyiv"])
