"""A trainer that listens at once and loads what it needs when it is asked, for tests that start servers again and again.

Run like `bimtek serve`, and the same in everything else.
"""

from __future__ import annotations

import sys

from trainer.cli import serve

if __name__ == "__main__":
    serve.load_all = lambda _app: None
    sys.exit(serve.command.main(prog_name="hurried_server", standalone_mode=False))
