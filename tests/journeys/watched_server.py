"""A trainer that tells in its log whatever it still loads after it has begun to serve: files, modules, patterns.

Run like `bimtek serve`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from flask import Flask

from trainer.answers.language.alternatives import Later
from trainer.cli import serve

CHECKOUT = str(Path(__file__).parents[2])
LOADED = "loaded late:"
"""How a line of it begins."""

serve_app, make = serve._serve, Later.make


def watched(app: Flask, *place: Any) -> None:
    """Serve, and tell from now on."""
    sys.addaudithook(_tell)
    Later.make = _made  # type: ignore[method-assign]
    serve_app(app, *place)


def _tell(event: str, arguments: tuple[Any, ...]) -> None:
    what = str(arguments[0]) if arguments else ""
    if event == "import" or (event == "open" and what.startswith(CHECKOUT)):
        _write(event, what)


def _made(pattern: Later) -> Any:
    if pattern._made is None:
        _write("pattern", pattern._given[0][:60])
    return make(pattern)


def _write(kind: str, what: str) -> None:
    sys.stderr.write(f"{LOADED} {kind} {what}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    serve._serve = watched
    sys.exit(serve.command.main(prog_name="watched_server", standalone_mode=False))
