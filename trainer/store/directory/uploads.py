"""Files that go with answers, by run: what is known of them, and their bytes when somebody reads one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from trainer.domain.records import RunId, Upload
from trainer.store.tables import UploadRow
from trainer.store.transactions import Rows, columns, record


class Uploads(Rows):
    def add_upload(self, upload: Upload, data: bytes) -> Upload:
        with self._writing() as session:
            session.add(UploadRow(**columns(Upload, upload), data=data))
        return upload

    def uploads(self, run: RunId, ids: Sequence[str]) -> tuple[Upload, ...]:
        wanted = select(UploadRow).where(UploadRow.run == run, UploadRow.id.in_(ids))
        with self._reading() as session:
            found = {row.id: record(Upload, row) for row in session.scalars(wanted)}
        return tuple(found[each] for each in dict.fromkeys(ids) if each in found)

    def upload_data(self, run: RunId, upload: str) -> bytes | None:
        wanted = select(UploadRow.data).where(UploadRow.run == run, UploadRow.id == upload)
        with self._reading() as session:
            return session.scalar(wanted)
