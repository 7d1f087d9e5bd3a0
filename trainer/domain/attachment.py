"""A file that an officer sends along with an answer, as the run knows it; its bytes lie beside the run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """A file that goes with an answer: `kind` image | pdf. Its bytes lie beside the run, under `id`.

    `name` is what the officer's file was called, without a path; `sha256` is of the bytes as they are kept.
    """

    id: str
    kind: str
    name: str
    size_bytes: int
    sha256: str
    caption: str
