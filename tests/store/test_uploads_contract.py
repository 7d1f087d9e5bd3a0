"""Files of answers, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.store.making import NOW, make_run
from trainer.domain.records import Upload

BYTES = bytes(range(256)) * 40
"""With NULs and everything else that a text column would not take."""


def upload_of(run, number: int = 1, data: bytes = BYTES, seat: str = "admin") -> Upload:
    return Upload(
        f"berkas-{run.id}-{number}",
        run.id,
        seat,
        "image",
        "image/jpeg",
        f"lampu “padam” {number}.jpg",
        len(data),
        sha256(data).hexdigest(),
        NOW,
    )


def test_a_file_comes_back_byte_for_byte(store):
    kept = store.directory.add_upload(upload_of(make_run(store)), BYTES)

    assert store.directory.uploads(kept.run, (kept.id,)) == (kept,)
    assert store.directory.upload_data(kept.run, kept.id) == BYTES


def test_files_are_listed_in_the_order_in_which_they_are_asked_for(store):
    run = make_run(store)
    first, second = (store.directory.add_upload(upload_of(run, n), BYTES) for n in (1, 2))

    asked = (second.id, "tidak-ada", first.id, second.id)

    assert store.directory.uploads(run.id, asked) == (second, first)
    assert store.directory.uploads(run.id, ()) == ()


def test_a_file_belongs_to_one_run(store):
    kept = store.directory.add_upload(upload_of(make_run(store)), BYTES)
    other = make_run(store)

    assert store.directory.uploads(other.id, (kept.id,)) == ()
    assert store.directory.upload_data(other.id, kept.id) is None
    assert store.directory.upload_data(kept.run, "tidak-ada") is None


def test_a_file_is_never_replaced(store):
    kept = store.directory.add_upload(upload_of(make_run(store)), BYTES)

    with pytest.raises(Exception, match=r"upload|berkas"):
        store.directory.add_upload(kept, b"lain")
    assert store.directory.upload_data(kept.run, kept.id) == BYTES
