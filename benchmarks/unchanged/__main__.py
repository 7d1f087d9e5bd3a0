"""The command: dump, compare, reopen, fingerprint. What they do stands at the top of the package."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from benchmarks.unchanged import __doc__ as about
from benchmarks.unchanged.comparing import compare, fingerprint, table
from benchmarks.unchanged.things import KINDS, Refused


def main() -> int:
    """Do what is asked; 1 when something differs, 2 when it cannot be done."""
    options = _asked()
    try:
        return int(options.do(options))
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m benchmarks.unchanged",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verbs = parser.add_subparsers(required=True, metavar="dump|compare|reopen|fingerprint")
    for name, do, places in (
        ("dump", _dump, ("folder",)),
        ("compare", _compare, ("before", "after")),
        ("reopen", _reopen, ("before", "folder")),
        ("fingerprint", _fingerprint, ("folder", "file")),
    ):
        verb = verbs.add_parser(name)
        verb.set_defaults(do=do)
        for place in places:
            verb.add_argument(place, type=Path)
        if name != "fingerprint":
            verb.add_argument("--only", nargs="+", choices=KINDS, metavar="KIND", default=())
        if name in ("dump", "reopen"):
            verb.add_argument("--database-url", default="", metavar="URL")
    return parser.parse_args()


def _dump(options: argparse.Namespace) -> int:
    from benchmarks.unchanged.dumping import dump  # comparing needs nothing of the product

    dump(options.folder, options.only or KINDS, options.database_url, _tell)
    return 0


def _reopen(options: argparse.Namespace) -> int:
    from benchmarks.unchanged.dumping import OPENED, look_again

    kinds = [kind for kind in options.only or KINDS if kind in OPENED]
    look_again(options.before, options.folder, kinds, options.database_url, _tell)
    return _show(options.before, options.folder, kinds)


def _compare(options: argparse.Namespace) -> int:
    return _show(options.before, options.after, options.only)


def _fingerprint(options: argparse.Namespace) -> int:
    printed = json.dumps(fingerprint(options.folder), indent=0, ensure_ascii=False)
    options.file.write_text(printed + "\n", encoding="utf-8")
    return 0


def _show(before: Path, after: Path, kinds: tuple[str, ...] | list[str]) -> int:
    compared = compare(before, after, kinds)
    sys.stdout.write(table(compared) + "\n")
    return 0 if all(each.same for each in compared) else 1


def _tell(what: str) -> None:
    sys.stderr.write(f"{time.process_time():6.0f} s  {what}\n")


if __name__ == "__main__":
    sys.exit(main())
