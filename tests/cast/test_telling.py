"""What a colleague tells citizens of a finding: not what its author says for the office."""

from __future__ import annotations

import pytest

from trainer.cast.telling import for_citizens


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        ("Lubang sudah ditambal; rambu dipasang.", "Lubang sudah ditambal; rambu dipasang."),
        (
            "Tim sudah datang. Yang boleh disampaikan: pendampingan berjalan; keadaannya tidak disebut kepada pelapor.",
            "Tim sudah datang. Pendampingan berjalan.",
        ),
        ("Bahan dari Bidang TIK. Berkas dititipkan di kecamatan.", "Berkas dititipkan di kecamatan."),
    ],
)  # fmt: skip
def test_what_is_said_for_the_office_stays_there(finding: str, told: str) -> None:
    assert for_citizens(finding) == told
