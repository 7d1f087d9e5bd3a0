"""One file of an answer or one picture of a report, for whoever may read those: the same sight that the pages have (ref. 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Response

from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.errors import NotFound
from trainer.domain.records import Upload
from trainer.domain.visibility import Sight, sight_of
from trainer.pictures.gallery import drawn, shows_somebody
from trainer.web.access import Access, services
from trainer.web.attachments import HEADERS, sent_file
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
    for dossier in desk.loaded.run.dossiers.values():
        for answer in dossier.answers:
            if any(each.id == file for each in answer.attachments):
                yield dossier, answer


def _reaches(desk: Access, dossier: Dossier, answer: PostedAnswer) -> bool:
    """Whether this seat may read the answer: on its desk, through a citizen's eyes, or in the debrief."""
    sight = sight_of(dossier, desk.actor, desk.loaded.world)
    if sight is Sight.FULL or (sight is Sight.OWN_LINE and answer.seat == desk.seat):
        return True
    if dossier.public and sight is not Sight.NONE and not answer.hidden:
        return True
    return dossier.id in released_to(desk).reports


def picture_for(desk: Access, report: str, number: str) -> Response:
    """Picture `number` of a report, from 1. Raises NotFound for what is not there or not for this seat's eyes."""
    dossier = desk.loaded.run.dossier(report)
    for at, each in enumerate(dossier.report.attachments, 1):
        seen = str(at) == number and _may_see(desk, dossier, everybodys=not shows_somebody(each))
        if seen and (svg := drawn(dossier.report, each)) is not None:
            return Response(svg, mimetype="image/svg+xml", headers=HEADERS)
    raise NotFound("picture", f"{report}/{number}")


def _may_see(desk: Access, dossier: Dossier, *, everybodys: bool) -> bool:
    sight = sight_of(dossier, desk.actor, desk.loaded.world)
    if sight is Sight.FULL:
        return True
    return everybodys and dossier.public and sight is not Sight.NONE
