"""Files of an answer as pages show and send them: a picture to look at, a paper to open, each with its address and size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from flask import Response, send_file, url_for

from trainer.domain.attachment import AnswerFile
from trainer.domain.records import Upload
from trainer.web.access import services
from trainer.web.language import gettext as _
from trainer.web.number_words import number_words

KILOBYTE = 1024

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}
"""What was sent in by others is shown and never run, and stays in no cache: an answer may be hidden tomorrow."""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A row of `components/files.html`. `alt` says what is to be seen in a `picture`, or what a paper is about."""

    name: str
    href: str
    size: str
    alt: str
    picture: bool


def file_links(run: str, files: Iterable[AnswerFile]) -> tuple[FileLink, ...]:
    """The files of one answer of a run, in the order in which they were sent."""
    return tuple(
        FileLink(
            name=file.name,
            href=url_for("desk.attachment", run=run, file=file.id),
            size=size_words(file.size_bytes),
            alt=file.caption,
            picture=file.kind == "image",
        )
        for file in files
    )


def upload_links(uploads: Iterable[Upload]) -> tuple[FileLink, ...]:
    """Files that are stored and not sent yet, for whoever stored them."""
    return tuple(
        FileLink(
            name=upload.name,
            href=url_for("desk.attachment", run=upload.run, file=upload.id),
            size=size_words(upload.size_bytes),
            alt="",
            picture=upload.kind == "image",
        )
        for upload in uploads
    )


def size_words(size_bytes: int) -> str:
    """“340 KB” or “1,2 MB”; never zero, since a file that is there has a size."""
    if size_bytes < KILOBYTE * KILOBYTE:
        return _("%(size)s KB", size=max(1, round(size_bytes / KILOBYTE)))
    return _("%(size)s MB", size=number_words(size_bytes / KILOBYTE / KILOBYTE))


def sent_file(found: Upload) -> Response:
    """The bytes of a file for somebody whose right to it was asked already."""
    data = services().directory.upload_data(found.run, found.id) or b""
    answer = send_file(
        BytesIO(data),
        mimetype=found.media_type,
        as_attachment=found.kind != "image",
        download_name=found.name,
        etag=False,
    )
    answer.headers.update(HEADERS)
    return answer
