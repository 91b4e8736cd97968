"""Where extraction runs: here, in a pool of processes, or on a Dask cluster; the same code either way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from generator.model.faults import Fault, StoryError


@contextmanager
def workers(jobs: int, cluster: str) -> Iterator[Executor | None]:
    """Yield an executor: that of the Dask cluster at ``cluster``, else ``jobs`` processes, None for one.

    ``jobs`` 0 means one process a core. Raises StoryError where Dask is not installed.
    """
    if cluster:
        try:
            from distributed import Client
        except ImportError as error:
            remedy = "pip install 'annotated-story-explainer[cluster]'"
            raise StoryError([Fault("--cluster", 0, "the package 'distributed' is not installed", remedy)]) from error
        with Client(cluster) as client:
            yield client.get_executor()
        return
    count = jobs or os.cpu_count() or 1
    if count == 1:
        yield None
        return
    # spawn, not fork: a parent that has loaded a pipeline holds threads that a fork would leave half alive
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        yield pool
