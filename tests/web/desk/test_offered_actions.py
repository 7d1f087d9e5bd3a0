"""Doors: exactly those that the core allows this seat, each with a form that speaks Indonesian when sent empty."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.tables import each_row
from tests.web.desk.conftest import VERIFIED
from tests.web.pages import fragment_of, page_of
from trainer.domain.decide import allowed_actions
from trainer.usecases.acting import actor_at
from trainer.web.action_registry import BY_SLUG, DESK_ACTIONS
from trainer.web.actions import follow_up
from trainer.web.forms.base import Case

ONE = "SIM-0000101"
HAS_NONE = follow_up.ACTION.obstacle
"""Of an action that no report makes pointless."""
LATER = {**VERIFIED, "handle": "nanti", "lead": ""}
OWN = {**VERIFIED, "handle": "kelola", "lead": ""}

COURSES = {
    "new": (),
    "postponed": (("tunda", {"reason": "lokasi_tidak_jelas", "question": "Di mana?"}),),
    "verified": (("verifikasi", LATER),),
    "disposed": (("verifikasi", VERIFIED),),
    "answered": (("verifikasi", OWN), ("tindak-lanjut", {"text": "Selesai.", "kind": "akhir"})),
    "closed": (
        ("verifikasi", OWN),
        ("tindak-lanjut", {"text": "Selesai.", "kind": "akhir"}),
        ("tutup", {}),
    ),
    "archived": (("arsipkan", {"reason": "spam_uji_coba_iklan", "explanation": "Bukan laporan."}),),
}
"""Ways to each state that the seat can bring a report to."""


@pytest.fixture(params=COURSES)
def course(request, send):
    for slug, fields in COURSES[request.param]:
        assert send(ONE, slug, fields).status_code == 302
    return request.param


def test_the_page_offers_what_the_core_allows_and_nothing_else(course, look, run_now):
    loaded = run_now()
    actor = actor_at(loaded.run, "admin", loaded.row.person)
    allowed = allowed_actions(loaded.run, loaded.run.dossier(ONE), actor, loaded.world)
    wanted = {each.slug for each in DESK_ACTIONS if each.action in allowed}
    may_be_left_out = {each.slug for each in DESK_ACTIONS if each.obstacle is not HAS_NONE}

    found = set(look(f"laporan/{ONE}").offered)

    assert found <= wanted
    assert wanted - found <= may_be_left_out
    assert wanted
    for slug in found:
        assert look(f"laporan/{ONE}/{slug}").form(f"/{ONE}/{slug}"), "its link opens it as a page"


def test_a_form_sent_empty_is_told_in_indonesian_or_taken_when_it_needs_nothing(
    course, look, learner, run_now
):
    page = look(f"laporan/{ONE}")
    before = run_now().run.dossier(ONE)
    needs_nothing = {"tutup", "lanjutkan", "jadikan-rahasia"}

    for slug in sorted(set(page.offered) - needs_nothing):
        answer = learner.client.post(f"/meja/{learner.run}/laporan/{ONE}/{slug}", data={})
        refused = page_of(answer, 422)
        assert "perlu diperbaiki" in refused.text, slug
        assert f'id="{slug}"' in refused.html, slug

    assert run_now().run.dossier(ONE) == before


@each_row("slug", sorted(BY_SLUG))
def test_every_door_answers_a_form_that_the_present_state_refuses_or_takes(slug, learner):
    answer = learner.client.post(f"/meja/{learner.run}/laporan/{ONE}/{slug}", data={})

    assert answer.status_code in (302, 409, 422)
    if answer.status_code != 302:
        page_of(answer, answer.status_code)


def test_secrecy_is_not_offered_twice(look, send):
    send(ONE, "jadikan-rahasia")

    page = look(f"laporan/{ONE}")

    assert "jadikan-rahasia" not in page.offered
    assert "Rahasia" in page.text


def test_closing_over_an_open_reply_is_warned_of(look, send):
    send(ONE, "verifikasi", OWN)
    send(ONE, "tindak-lanjut", text="Sedang dikerjakan.", kind="sementara", next_news="2026-04-16")

    assert "Belum ada tanggapan akhir." in look(f"laporan/{ONE}/tutup").text


def test_an_answer_in_place_of_a_unit_is_warned_of(look, send):
    send(ONE, "verifikasi", VERIFIED)

    assert (
        "Jawaban Anda menggantikan jawaban unit itu." in look(f"laporan/{ONE}/tindak-lanjut").text
    )


def test_every_case_is_said_as_a_case_and_never_as_a_finding():
    assert {str(desk_action.when).split()[0] for desk_action in BY_SLUG.values()} == {"Bila"}


def test_a_reason_that_was_not_chosen_is_asked_for_in_the_words_of_its_form(send):
    assert "Pilih alasannya." in send("SIM-0000101", "tunda", {}).text


def test_only_the_desk_answers_in_a_unit_s_place_whoever_the_run_belongs_to(send, run_now):
    send(ONE, "verifikasi", VERIFIED)
    loaded = run_now()
    shared = replace(loaded, row=replace(loaded.row, person=None))
    actor = actor_at(loaded.run, "admin", loaded.row.person)
    desk = Case(shared, loaded.run.dossier(ONE), actor)
    unit = replace(desk, actor=replace(actor, agency="62.12-dishub"))

    assert follow_up.ACTION.warning(desk)
    assert follow_up.ACTION.when_here(desk)
    assert follow_up.ACTION.warning(unit) == follow_up.ACTION.when_here(unit) == ""


def test_offices_are_found_by_their_short_names_and_stand_in_the_list_once(look):
    page = look("laporan/SIM-0000101/bukan-wewenang")
    form = page.html.split('id="bukan-wewenang"')[1].split('id="arsipkan"')[0]
    offered = re.findall(r'name="bukan-wewenang-owner" value="([^"]+)"', form)
    names = re.findall(r'name="bukan-wewenang-owner"[^>]*><span>(.*?)</span>', form)

    assert re.search(r'data-find-also="BPBD[^"]*"><input[^>]*value="62.12-bpbd"', form)
    assert "62.12-bpbd" in offered
    assert len(offered) == len(set(offered)) > 100
    assert len(names) == len(set(names))
    assert "Dinas Perhubungan Kabupaten Murung Raya" in names
    assert "Tidak ada yang cocok." in form


def test_offices_are_found_by_what_they_handle(look):
    page = look("laporan/SIM-0000101/bukan-wewenang")
    form = page.html.split('id="bukan-wewenang"')[1].split('id="arsipkan"')[0]
    found = dict(re.findall(r'data-find-also="([^"]*)"><input[^>]*value="([^"]+)"', form))
    by_words = {value: words.casefold() for words, value in found.items()}

    assert "lampu jalan" in by_words["62.12-dishub"]
    assert "jembatan" in by_words["v-bpjn"]


def test_whose_business_it_is_must_be_chosen_and_nothing_is_chosen_before(look, send):
    page = look("laporan/SIM-0000101/bukan-wewenang")
    form = page.html.split('id="bukan-wewenang"')[1].split('id="arsipkan"')[0]
    owner = form.split('id="bukan-wewenang-owner"')[1]

    assert "Belum ada usulan" not in form
    assert " checked" not in owner
    assert ">Pilih instansi</p>" in owner
    answer = send(
        "SIM-0000101", "bukan-wewenang", reason="milik_tingkat_lain", basis="Jalan provinsi."
    )
    assert "Sebutkan instansi yang menurut Anda berwenang." in answer.get_data(as_text=True)


def test_what_belongs_to_a_category_stands_under_its_field(look, run_now):
    text = look("laporan/SIM-0000101/verifikasi").text
    known = run_now().world.profile.categories.values()

    assert "Apa isi tiap kategori?" in text
    assert all(each.contents in text for each in known if each.contents)


def test_before_linking_it_is_said_what_becomes_of_the_report_and_of_names_in_it(look, learner):
    for _day in range(3):
        learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"})

    text = look("laporan/SIM-0000107/tautkan").text

    assert "diserahkan kepada unit penanggung jawab yang sama" in text
    assert "Mungkin perlu disamarkan: Mariati Lambung, 9912024107790002." in text


def test_a_shut_door_brings_no_form_along_and_the_page_stays_small(look):
    page = look(f"laporan/{ONE}")

    assert len(page.offered) > 8
    assert not [form for form in page.forms if f"/laporan/{ONE}/" in (form["action"] or "")]
    assert len(page.html.encode()) < 60_000


def test_a_form_alone_is_for_the_page_that_its_door_stands_on(look, learner, send):
    seen = look(f"laporan/{ONE}").html.split('data-door="')[1].split('"')[0]
    send(ONE, "komentar", text="Mohon ditunggu.")
    address = f"/meja/{learner.run}/laporan/{ONE}"

    answer = learner.client.get(f"{address}/tunda?sejak={seen}")
    part = fragment_of(answer)
    assert (part.offered, len(part.forms)) == (["tunda"], 1)
    assert part.form(f"/{ONE}/tunda")["seen_seq"] == seen, "what moved since is asked for"

    send(ONE, "verifikasi", VERIFIED)
    assert learner.client.get(f"{address}/tunda?sejak={seen}").status_code == 409


def test_the_page_of_a_form_that_is_not_offered_leads_to_the_report_and_says_why(learner, send):
    send(ONE, "verifikasi", VERIFIED)

    answer = learner.client.get(
        f"/meja/{learner.run}/laporan/{ONE}/verifikasi", follow_redirects=True
    )

    page = page_of(answer)
    assert answer.request.path.endswith(f"/laporan/{ONE}")
    assert "Verifikasi tidak dapat dilakukan sekarang" in page.text
    assert learner.client.get(f"/meja/{learner.run}/laporan/{ONE}/hapus-semua").status_code == 404
