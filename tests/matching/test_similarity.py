"""Reports of one event find each other, however they are typed, and look-alikes do not."""

from __future__ import annotations

from random import Random

from tests.tables import each_row
from trainer.matching.similarity import ENOUGH, MOST, likely

FLOOD = "Air Sungai Barito meluap, rumah kami di Tampang Karuing terendam sampai lantai."


@each_row(
    "text",
    [
        "Banjir di Tampang Karuing, air naik tadi malam, tolong perahu dan posko.",
        "bnjir d tampang karuing aer masuk rmh sdh selutut tlg pak",
        "BANJIR LAGI DI TAMPANG KARUING RUMAH SUDAH TERENDAM",
        "rumah mertua saya di Tampang Karuin kebanjiran, sudah mengungsi ke balai desa",
        "Kapan posko banjir dibuka? Kami di Karuing sudah dua hari terendam.",
    ],
    ids=["plain", "sms", "capitals", "slip in the name", "half of the name"],
)
def test_another_person_s_report_of_one_flood_is_found(report, others, text):
    first = report(FLOOD, "Desa Tampang Karuing")

    found = likely(report(text, day=2), (*others, first))

    assert [each.id for each in found] == [first.id]


def test_two_forms_that_say_the_same_place_are_enough_with_other_words_for_one_matter(
    report, others
):
    first = report("Got mampet, air hitam masuk teras.", "Kelurahan Beriwit, Jl. Meranti")
    second = report("Selokan tersumbat, bau dan banyak jentik.", "jln meranti kel. beriwit", day=1)

    found = likely(second, (*others, first))

    assert [each.id for each in found] == [first.id]
    assert "/" in found[0].words[0]


@each_row(
    ("text", "place"),
    [
        ("Banjir di Muara Sanai, air naik tadi malam, tolong perahu.", "Desa Muara Sanai"),
        ("Banjir di Bukit Karuing, air naik tadi malam, tolong perahu.", "Desa Bukit Karuing"),
        ("Lampu jalan di Tampang Karuing mati, gelap sekali.", "Desa Tampang Karuing"),
        ("Perangkat desa Tampang Karuing minta uang untuk surat.", "Desa Tampang Karuing"),
    ],
    ids=["another desa", "another desa of half the name", "another matter", "a third matter"],
)
def test_a_look_alike_is_left_alone(report, others, text, place):
    first = report(FLOOD, "Desa Tampang Karuing")

    assert likely(report(text, place, day=1), (*others, first)) == ()


def test_a_street_of_the_same_name_in_another_kecamatan_is_another_street(report, others):
    first = report("Jalan berlubang di Jl. Meranti.", "Jl. Meranti", area="62.12.01")
    same = report("Lubang di Jl. Meranti makin dalam.", "Jl. Meranti", area="62.12.01", day=1)
    elsewhere = report("Lubang di Jl. Meranti makin dalam.", "Jl. Meranti", area="62.12.07", day=1)

    assert [each.id for each in likely(same, (*others, first))] == [first.id]
    assert likely(elsewhere, (*others, first)) == ()


def test_a_place_that_is_only_mentioned_is_not_the_place(report, others):
    first = report("Truk pasir merusak Jalan Rasau sampai ke Trans Barito.", "Jalan Rasau")
    second = report("Truk parkir di simpang Trans Barito menutup rambu.", "Trans Barito", day=1)

    assert likely(second, (*others, first)) == ()


def test_a_text_that_is_sent_again_is_found_without_any_place(report, others):
    text = "Sudah tiga kali saya ke loket, jawabannya sistem rusak dan disuruh pulang saja."
    first = report(text)

    found = likely(report(f"Laporan kedua, isinya sama. {text}", day=3), (*others, first))

    assert [each.id for each in found] == [first.id]


def test_words_that_all_complaints_have_do_not_make_two_alike(report, others):
    first = report("Mohon perhatian Bapak Bupati, warga sudah lama menunggu tindak lanjut.")
    second = report("Mohon segera ditindaklanjuti, warga menunggu perhatian Bapak Bupati.")

    assert likely(second, (*others, first)) == ()


def test_what_lies_far_back_needs_more_in_common(report, others):
    first = report(FLOOD, "Desa Tampang Karuing")
    soon, late = (
        report("Kami kebanjiran, minta perahu.", "Desa Tampang Karuing", day=day) for day in (3, 90)
    )

    assert likely(soon, (*others, first))
    assert likely(late, (*others, first)) == ()


def test_reasons_are_place_days_and_words_as_people_write_them(report, others):
    first = report(FLOOD, "Desa Tampang Karuing", title="Banjir di kampung kami")
    second = report(
        "banjir, rmh terendam, minta posko", "ds tampang karuing", title="kebanjiran", day=2
    )

    (found,) = likely(second, (*others, first))

    assert found.place == ("Tampang Karuing",)
    assert found.days == 2
    assert "terendam" in found.words
    assert ENOUGH <= found.score <= 1


def test_at_most_three_are_told_the_likeliest_first(report, others):
    floods = tuple(
        report(f"Banjir di Tampang Karuing, hari ke-{day}.", "Desa Tampang Karuing", day=day)
        for day in range(6)
    )
    last = report("Banjir di Tampang Karuing belum surut.", "Desa Tampang Karuing", day=6)

    found = likely(last, (*others, *floods))

    assert len(found) == MOST
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert found[0].id == floods[-1].id


def test_the_order_in_which_they_are_handed_in_changes_nothing(report, others):
    first = report(FLOOD, "Desa Tampang Karuing")
    again = report("Banjir di Tampang Karuing.", "Desa Tampang Karuing", day=1)
    last = report("Kami di Tampang Karuing kebanjiran.", "Desa Tampang Karuing", day=2)
    earlier = [*others, first, again]
    found = likely(last, earlier)

    Random(7).shuffle(earlier)

    assert likely(last, earlier) == found
    assert {each.id for each in found} == {first.id, again.id}


def test_nothing_before_it_and_nothing_written_find_nothing(report, others):
    assert likely(report(FLOOD, "Desa Tampang Karuing"), ()) == ()
    assert likely(report("", title=""), (*others, report("", title=""))) == ()
