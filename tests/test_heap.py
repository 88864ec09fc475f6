"""The collector is held while values grow, and knows nothing of them afterwards."""

import gc

import pytest

from geo import heap
from geo.heap import Heap


@pytest.fixture(autouse=True)
def thawed():
    yield
    gc.unfreeze()


def test_the_collector_rests_meanwhile_and_works_again():
    with Heap().growing():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_it_works_again_after_an_error():
    with pytest.raises(KeyError), Heap().growing():
        raise KeyError
    assert gc.isenabled()


def test_a_cycle_that_was_left_aside_goes_in_the_end():
    class Loop:
        gone = False

        def __init__(self):
            self.own = self

        def __del__(self):
            Loop.gone = True

    kept = Loop()
    ours = Heap()
    with ours.growing():
        pass
    del kept
    gc.collect()
    assert not Loop.gone
    for _ in range(heap.SWEEP):
        with ours.growing():
            pass
    assert Loop.gone
