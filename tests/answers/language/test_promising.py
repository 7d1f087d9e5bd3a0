"""Whether an answer only promises, or tells of what was done, read from its words."""

import pytest

from tests.tables import each_row
from trainer.answers.language.promising import only_promises, tells_only_what_was_done


@each_row(
    "text",
    [
        "Terima kasih atas laporannya. Akan segera kami tindaklanjuti.",
        "Akan ditindaklanjuti.",
        "Laporan sudah kami teruskan ke bidang terkait. Mohon menunggu.",
        "Kami sudah meneruskan laporan ini kepada bidang terkait dan akan segera diproses.",
        "Penggantian dijadwalkan 8 Mei oleh Seksi PJU.",
        "Laporan Anda menjadi perhatian kami. Hormat kami, Dinas PU",
    ],
)
def test_a_promise_and_paper_moved_are_nothing_done(text):
    assert only_promises(text)
    assert not tells_only_what_was_done(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sudah ditambal pada 5 Mei.",
        "Lampu sudah menyala kembali. Bila padam lagi, silakan balas laporan ini.",
        "Yth. Pelapor, terima kasih. Jl. Kenanga telah diperbaiki petugas pada pukul 09.30.",
    ],
)
def test_work_that_was_done_is_told_as_done(text):
    assert not only_promises(text)
    assert tells_only_what_was_done(text)


@each_row(
    "text",
    [
        "Lubang ditambal hari ini.",
        "Syaratnya KTP dan KK; datang ke loket 2.",
        "Petugas sudah memeriksa. Kabelnya putus. Penggantian dijadwalkan 8 Mei.",
        "Terima kasih.",
        "",
    ],
)
def test_in_doubt_an_answer_is_neither(text):
    assert not only_promises(text)
    assert not tells_only_what_was_done(text)
