"""Why a file is refused: codes with what their sentences need. The sentences stand in `web`."""

from __future__ import annotations

from enum import StrEnum

from trainer.domain.errors import InvalidInput, Problem, TrainerError

FIELD = "attachments"
MEGABYTE = 1024 * 1024


class Unfit(StrEnum):
    """Codes of `Problem` about one file; each comes with its `name`."""

    EMPTY = "file_empty"
    KIND = "file_kind"
    """Neither a photo that we can draw again nor a PDF."""
    BROKEN = "file_broken"
    TOO_LARGE = "file_too_large"
    """More than `max` megabytes as it was sent."""
    STAYS_TOO_LARGE = "file_stays_too_large"
    """A picture that stays above `max` megabytes however it is drawn."""
    TOO_MANY_PIXELS = "file_too_many_pixels"
    """More than `max` million points."""
    LOCKED = "file_locked"
    TOO_MANY_PAGES = "file_too_many_pages"
    """More than `max` pages."""


class Refused(TrainerError):
    """A file that is not taken, while its name is not known yet."""

    def __init__(self, code: Unfit, most: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.most = most

    def called(self, name: str) -> InvalidInput:
        """The same for whoever sent the file of this name."""
        most = {} if self.most is None else {"max": str(self.most)}
        return InvalidInput(Problem(FIELD, self.code, {"name": name, **most}))
