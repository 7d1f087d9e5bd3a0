"""Drafts, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

from tests.store.making import (
    LATER,
    NOW,
    make_run,
)
from trainer.domain.records import Draft


def draft_of(run, report="SIM-0000001", form="tindak-lanjut", seat="admin", **fields):
    return Draft(run.id, seat, report, form, fields, NOW)


def test_a_draft_is_kept_until_it_is_dropped(store):
    run = make_run(store)
    store.directory.put_draft(draft_of(run, teks="Terima kasih atas"))
    longer = replace(draft_of(run, teks="Terima kasih atas laporan “Anda”…\n"), saved_at=LATER)
    store.directory.put_draft(longer)
    key = (run.id, "admin", "SIM-0000001", "tindak-lanjut")
    assert store.directory.draft(*key) == longer
    store.directory.drop_draft(*key)
    store.directory.drop_draft(*key)
    assert store.directory.draft(*key) is None


def test_drafts_are_those_of_one_seat_of_one_run_by_report_and_form(store):
    run, other = make_run(store), make_run(store)
    wanted = [
        draft_of(run, "SIM-0000001", "Tindak"),
        draft_of(run, "SIM-0000001", "komentar"),
        draft_of(run, "SIM-0000002", "komentar"),
    ]
    for draft in (*reversed(wanted), draft_of(run, seat="unit"), draft_of(other)):
        store.directory.put_draft(draft)
    assert store.directory.drafts(run.id, "admin") == tuple(wanted)
