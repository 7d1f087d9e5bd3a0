"""The to and fro of a report: told to the desk in its list and on its page, not to a unit that gave it up."""

from __future__ import annotations

from datetime import timedelta

import pytest

from trainer.domain import events as e
from trainer.domain.vocabulary import Classification
from trainer.usecases.acting import change

ONE, OTHER = "SIM-0000101", "SIM-0000102"
DISHUB, PUPR = "62.12-dishub", "62.12-pupr"
VERIFIED = e.ReportVerified(
    ONE, "Lampu jalan padam di kota", Classification.PENGADUAN_TBP, "perhubungan", (), ()
)


@pytest.fixture
def office(services, learner, clock):
    """What happened to the first report by others' hands, one fact after the other."""

    def happen(*facts: e.Fact) -> None:
        for fact in facts:
            clock.advance(timedelta(seconds=10))
            change(services, learner.run, lambda _playing, fact=fact: (fact,))

    return happen


def to_and_fro(unit: str, owner: str | None) -> tuple[e.Fact, ...]:
    """A disposition, and its return with a proposal."""
    return (
        e.ReportDisposed(ONE, unit, (), ""),
        e.ReportGivenBack(ONE, unit, "bukan_tugas_unit", owner, "Bukan aset kami."),
    )


def test_a_report_that_stayed_says_nothing_of_returns(look, office):
    office(VERIFIED, e.ReportDisposed(ONE, DISHUB, (), ""))

    assert "dikembalikan" not in look("").text.casefold()
    assert "bolak-balik" not in look(f"laporan/{ONE}").ids


def test_what_a_unit_gave_back_stands_first_until_the_desk_has_decided_again(look, office):
    office(VERIFIED, *to_and_fro(DISHUB, PUPR))

    page = look("")
    assert "Dikembalikan unit: putuskan lagi" in page.text
    assert page.html.index(f"baris-{ONE}") < page.html.index(f"baris-{OTHER}")
    assert f"baris-{ONE}" in look("?tanda=dikembalikan_unit").ids
    assert f"baris-{OTHER}" not in look("?tanda=dikembalikan_unit").ids
    report = look(f"laporan/{ONE}")
    assert "Dishub Mura mengembalikan laporan ini: “Bukan aset kami.” Putuskan lagi." in report.text

    office(e.ReportDisposed(ONE, PUPR, (), ""))

    page = look("")
    assert "putuskan lagi" not in page.text
    assert page.html.index(f"baris-{OTHER}") < page.html.index(f"baris-{ONE}")


def test_one_return_is_told_plainly(look, office):
    office(VERIFIED, *to_and_fro(DISHUB, PUPR), e.ReportDisposed(ONE, PUPR, (), ""))

    assert "Pernah dikembalikan" in look("").text
    page = look(f"laporan/{ONE}")
    assert "Bolak-balik" not in page.text
    assert "Dishub Mura mengembalikan kepada Pemkab Murung Raya" in page.text


def test_two_returns_are_to_and_fro_with_who_returned_to_whom(look, office):
    office(VERIFIED, *to_and_fro(DISHUB, PUPR), *to_and_fro(PUPR, None))

    assert "Bolak-balik: 2 kali dikembalikan" in look("").text
    text = look(f"laporan/{ONE}").text
    way = [
        "Didisposisikan ke Dishub Mura",
        "Dishub Mura mengembalikan kepada Pemkab Murung Raya",
        "Bukan tugas unit ini; diusulkan ke Dinas PUPR Mura",
        "Didisposisikan ke Dinas PUPR Mura",
        "Dinas PUPR Mura mengembalikan kepada Pemkab Murung Raya",
    ]
    places = [text.index(step) for step in way]
    assert places == sorted(places)
