"""One file of an answer, for whoever may read the answer: the same sight that the pages have (ref. 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Response

from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.errors import NotFound
from trainer.domain.records import Upload
from trainer.domain.visibility import Sight, sight_of
from trainer.web.access import Access, services
from trainer.web.attachments import sent_file
from trainer.web.released import released_to


def file_for(desk: Access, file: str) -> Response:
    """The bytes of a file. Raises NotFound for what is not there and for what this seat may not read."""
    directory = services().directory
    found = next(iter(directory.uploads(desk.run_id, (file,))), None)
    if found is None or not _may_read(desk, found):
        raise NotFound("upload", file)
    return sent_file(found)


def _may_read(desk: Access, upload: Upload) -> bool:
    """Before an answer names the file it is its sender's alone; then it goes where the answer goes."""
    answers = tuple(_naming(desk, upload.id))
    if not answers:
        return upload.seat == desk.seat and not desk.read_only
    if desk.read_only:
        return True
    return any(_reaches(desk, dossier, answer) for dossier, answer in answers)


def _naming(desk: Access, file: str) -> Iterator[tuple[Dossier, PostedAnswer]]:
    for dossier in desk.playing.run.dossiers.values():
        for answer in dossier.answers:
            if any(each.id == file for each in answer.attachments):
                yield dossier, answer


def _reaches(desk: Access, dossier: Dossier, answer: PostedAnswer) -> bool:
    """Whether this seat may read the answer: on its desk, through a citizen's eyes, or in the debrief."""
    sight = sight_of(dossier, desk.actor, desk.playing.world)
    if sight is Sight.FULL or (sight is Sight.OWN_LINE and answer.seat == desk.seat):
        return True
    if dossier.public and sight is not Sight.NONE and not answer.hidden:
        return True
    return dossier.id in released_to(desk).reports
