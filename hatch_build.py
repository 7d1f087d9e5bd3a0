"""Build hook: what the wheel carries beside the package.

Compiles the translations, and puts our files that lie outside the package where
`trainer.settings.find_root` looks for them. Files that git ignores stay out.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLED = ("templates", "static", "scenarios", "seed_data")
LEFT_OUT = ("__pycache__", ".")  # beginnings of names of files and folders that are not ours


class BundleHook(BuildHookInterface[Any]):
    """Runs once for each wheel or sdist."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files to a wheel; an sdist carries the sources as they are."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        compile_catalogues(root)
        build_data["artifacts"].append("trainer/translations/**/*.mo")
        build_data["force_include"].update(bundled_files(root))


def compile_catalogues(root: Path) -> None:
    """Write a .mo beside every .po of the interface."""
    for source in sorted(root.glob("trainer/translations/*/LC_MESSAGES/*.po")):
        with source.open("rb") as written:
            catalogue = read_po(written, locale=source.parts[-3])
        with source.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalogue)


def bundled_files(root: Path) -> dict[str, str]:
    """Absolute path -> place in the wheel, for each file of the four folders.

    Raises FileNotFoundError when a folder is missing: the trainer cannot serve without it.
    """
    found = {}
    for folder in BUNDLED:
        if not (root / folder).is_dir():
            raise FileNotFoundError(f"{root / folder} is missing; the wheel would not serve")
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root)
            if path.is_file() and not any(part.startswith(LEFT_OUT) for part in inside.parts):
                found[str(path)] = f"trainer/_bundled/{inside.as_posix()}"
    return found
