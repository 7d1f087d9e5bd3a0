"""Files that come with an answer's form: let in, written anew, kept beside the run, and ticked when the form comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from flask import request
from werkzeug.datastructures import FileStorage, MultiDict

from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.records import Upload
from trainer.domain.refusals import Wrong
from trainer.uploads import clean
from trainer.uploads.cleaning import RAW_PICTURE_MB
from trainer.uploads.refusing import FIELD, MEGABYTE
from trainer.web.access import Access, current_person, services
from trainer.web.action_spec import DeskAction
from trainer.web.actions import follow_up
from trainer.web.desk.offered_actions import why_not_offered
from trainer.web.desk.seen import Seen, case_of

LARGEST_UPLOAD_BYTES = 64 * MEGABYTE
"""Five photos as telephones make them, and the form around them."""

KEPT = "kept"
"""The field of the form that names what was stored already."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A form as it was sent, with what was stored of its files named in `kept`; `problems` of files that were not."""

    sent: MultiDict[str, str]
    problems: tuple[Problem, ...]


def make_room_for_files(action: str) -> None:
    """Let a larger request in where the form of this action is sent, for whoever plays somewhere."""
    if (
        request.method == "POST"
        and action == follow_up.ACTION.slug
        and current_person() is not None
    ):
        request.max_content_length = LARGEST_UPLOAD_BYTES


def arrived(desk: Access, seen: Seen, desk_action: DeskAction) -> Arrived:
    """The sent form of an action. Files are stored only while the action is offered."""
    if desk_action is not follow_up.ACTION:
        return Arrived(request.form, ())
    sent = MultiDict(request.form)
    name = f"{desk_action.slug}-{KEPT}"
    kept = list(_own(desk, sent.getlist(name)))
    problems: tuple[Problem, ...] = ()
    if why_not_offered(desk_action, case_of(desk, seen)) is None:
        files = [
            each for each in request.files.getlist(f"{desk_action.slug}-{FIELD}") if each.filename
        ]
        problems = _store(desk, files, kept)
    # An empty value says that nothing is ticked: a draft would otherwise keep what was ticked before.
    sent.setlist(name, [each.id for each in kept] or [""])
    return Arrived(sent, problems)


def _own(desk: Access, ids: Iterable[str]) -> Iterator[Upload]:
    """What this seat has stored in this run; any other id is left out."""
    for each in services().directory.uploads(desk.run_id, tuple(ids)):
        if each.seat == desk.seat:
            yield each


def _store(desk: Access, files: list[FileStorage], kept: list[Upload]) -> tuple[Problem, ...]:
    """Store what is fit and not there yet, adding it to `kept`; returns what is wrong with the others."""
    profile = desk.loaded.world.profile
    most, limit_mb = profile.limit("lampiran_maks_berkas"), profile.limit("lampiran_maks_mb")
    if len(files) > most:
        return (Problem(FIELD, Wrong.TOO_MANY, {"max": str(most)}),)
    problems: list[Problem] = []
    for file in files:
        try:
            stored = _stored(desk, file, limit_mb, kept)
        except InvalidInput as error:
            problems.extend(error.problems)
        else:
            if stored not in kept:
                kept.append(stored)
    return tuple(problems)


def _stored(desk: Access, file: FileStorage, limit_mb: int, kept: list[Upload]) -> Upload:
    # One byte more than may be: enough to see that it is too large, without reading it all.
    data = file.stream.read(RAW_PICTURE_MB * MEGABYTE + 1)
    found = clean(data, file.filename or "", limit_mb)
    digest = sha256(found.data).hexdigest()
    again = next((each for each in kept if each.sha256 == digest), None)
    if again is not None:
        return again
    upload = Upload(
        id=services().tokens.new_id(),
        run=desk.run_id,
        seat=desk.seat,
        kind=found.kind,
        media_type=found.media_type,
        name=found.name,
        size_bytes=len(found.data),
        sha256=digest,
        at=services().wall.now(),
    )
    return services().directory.add_upload(upload, found.data)
