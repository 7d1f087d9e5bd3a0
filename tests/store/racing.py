"""Work done by several threads at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

THREADS = 6


def in_threads(work):
    """What `work(number)` gives in six threads that start together, in order of number.

    An error in one of them is an error of the test.
    """
    barrier = Barrier(THREADS)

    def one(number):
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return [done.result() for done in [pool.submit(one, n) for n in range(THREADS)]]
