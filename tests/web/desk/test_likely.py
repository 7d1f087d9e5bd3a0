"""What may be the same event is pointed out with its reasons, to whoever may link it and may read both."""

from __future__ import annotations

import re

import pytest

from tests.web.desk.conftest import VERIFIED
from trainer.domain import events as e
from trainer.usecases.acting import change

FIRST, SECOND = "SIM-0000102", "SIM-0000104"
"""Two people about one fallen tree; the second comes at 09.26 of the first day."""
THANKS = "SIM-0000105"
HEADING = "Mungkin kejadian yang sama"


@pytest.fixture
def both(later) -> None:
    """The second report has come."""
    later(4)


def hinted(page) -> str:
    """The words of the panel, "" where there is none."""
    found = re.search(r'id="mungkin-sama">(.*?)</section>', page.html, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found.group(1)).split()) if found else ""


def test_an_earlier_report_of_one_event_is_named_with_place_time_and_words(both, look):
    words = hinted(look(f"laporan/{SECOND}"))

    assert words.startswith(HEADING)
    assert f"Akses Jalan Ke SD Marajang Terganggu {FIRST}" in words
    assert (
        "Tempat: Marajang Puruk Cahu; dikirim pada hari yang sama; kata: kabel, mutar, pohon."
        in words
    )


def test_the_hint_opens_the_earlier_report_and_the_form_with_it_chosen(both, look, learner):
    page = look(f"laporan/{SECOND}")
    address = f"/meja/{learner.run}/laporan/{SECOND}/tautkan?utama={FIRST}#tautkan"

    assert f"/meja/{learner.run}/laporan/{FIRST}" in page.links
    assert address in page.links
    form = look(f"laporan/{SECOND}/tautkan?utama={FIRST}")
    radios = re.findall(r'<input[^>]*name="tautkan-main"[^>]*>', form.html)
    assert f'value="{FIRST}"' in radios[0]
    assert [radio for radio in radios if " checked" in radio] == radios[:1]
    assert re.search(r'<details[^>]*id="tautkan"[^>]* open', form.html)


def test_thanks_are_no_main_report_of_a_complaint(later, look):
    later(12)
    shown = look(f"laporan/{SECOND}/tautkan").html
    assert THANKS in look().html
    assert f'value="{FIRST}"' in shown
    assert f'value="{THANKS}"' not in shown


def test_it_says_what_has_to_be_done_before(both, look, send):
    before = hinted(look(f"laporan/{SECOND}"))
    send(FIRST, "verifikasi", VERIFIED)
    after = hinted(look(f"laporan/{SECOND}"))

    assert f"{FIRST} perlu diverifikasi dahulu." in before
    assert "diverifikasi dahulu" not in after


def test_it_stays_after_the_decision_and_goes_with_the_link(both, look, send):
    send(FIRST, "verifikasi", VERIFIED)
    send(SECOND, "verifikasi", VERIFIED | {"handle": "nanti", "lead": ""})
    decided = hinted(look(f"laporan/{SECOND}"))
    send(SECOND, "tautkan", main=FIRST)

    assert FIRST in decided
    assert hinted(look(f"laporan/{SECOND}")) == ""


def test_only_what_came_before_is_pointed_out(both, look):
    assert hinted(look(f"laporan/{FIRST}")) == ""


def test_other_reports_of_the_first_day_get_none(look, later, run_now):
    later(16)
    found = {each: hinted(look(f"laporan/{each}")) for each in run_now().run.dossiers}

    assert len(found) == 8
    assert [each for each, words in found.items() if words] == [SECOND]


def test_nothing_is_told_of_a_report_that_this_seat_may_not_read(both, look, send):
    send(FIRST, "eskalasi", {"to": "62.12-inspektorat"})

    page = look(f"laporan/{SECOND}")

    assert hinted(page) == ""
    assert "Marajang Terganggu" not in page.html


def test_a_report_that_was_archived_is_no_hint(both, look, send):
    send(FIRST, "arsipkan", {"reason": "hoaks", "explanation": "Sudah dicek, tidak ada pohon."})

    assert hinted(look(f"laporan/{SECOND}")) == ""


def test_what_is_linked_already_leads_to_its_main_report(both, look, learner, services):
    other = "SIM-0000101"
    linked = e.DuplicateLinked(FIRST, other, same=False)
    change(services, learner.run, lambda _playing: (linked,))

    page = look(f"laporan/{SECOND}")

    assert FIRST in hinted(page)
    assert f"Tautkan ke {other}" in hinted(page)
    assert any(f"utama={other}#tautkan" in link for link in page.links)


def test_later_words_of_the_reporter_count_as_well(look, later, learner, services):
    lamp = "SIM-0000101"
    completed = e.ReportCompleted(
        lamp, "Pohon tumbang di jln Marajang Puruk Cahu, kabel PLN putus.", (), None
    )
    change(services, learner.run, lambda _playing: (completed,))
    later(4)

    assert lamp in hinted(look(f"laporan/{SECOND}"))


def test_a_scenario_may_leave_finding_to_the_people(make_learner, clock, services):
    someone = make_learner(slug="jalan-siapa")
    for _day in range(2):
        someone.client.post(f"/meja/{someone.run}/jam/hari-berikutnya", data={"yakin": "1"})

    page = someone.client.get(f"/meja/{someone.run}/laporan/SIM-0000209").get_data(as_text=True)

    assert "Debu" in page
    assert HEADING not in page
