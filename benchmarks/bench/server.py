"""One server of the benchmark, as a process of its own: `python -m benchmarks.bench.server {product,bare} [...]`.

The product is `bimtek serve` itself, with the meter laid around whatever it hands to waitress. The bare application is
handed to the same waitress with the same options.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Callable
from typing import Any

import waitress
import waitress.server

from benchmarks.bench.meter import Meter


def main(kind: str, options: list[str]) -> None:
    """Serve until TERM. `product`: options of `bimtek serve`. `bare`: the address of its database, and as JSON the pragmas of
    SQLite and the options of waitress.
    """
    meter = Meter()
    if kind == "product":
        _meter_whatever_is_served(meter)
        sys.argv = ["trainer", "serve", *options]
        runpy.run_module("trainer", run_name="__main__", alter_sys=True)
        return
    # Only here: the product's process must not carry the bare application, nor the other way round.
    from benchmarks.bench.bare import serve

    database_url, pragmas, waitress_options = options
    serve(database_url, json.loads(pragmas), json.loads(waitress_options), meter)


def _meter_whatever_is_served(meter: Meter) -> None:
    """Before anybody imports it: the function that makes waitress's servers lays the meter around their application."""
    made: Callable[..., Any] = waitress.server.create_server

    def create_server(application: Any, *rest: Any, **options: Any) -> Any:
        return made(meter.around(application), *rest, **options)

    waitress.create_server = waitress.server.create_server = create_server


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
