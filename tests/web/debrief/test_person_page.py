"""The debrief of one person, as it is served."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest

from tests.debrief.making import answer, verify_tree
from tests.debrief.playing import BRIBE, INTERNET, SCHOOL, TREE, TREE_AGAIN, at
from tests.web.debrief.runs import act_as, finish, move_to, play
from tests.web.pages import page_of
from tests.web.people import enter
from trainer.domain import commands as c
from trainer.domain.events import FollowUpPosted
from trainer.usecases.acting import act
from trainer.usecases.exercises import Setup, end_exercise, pause, start_alone
from trainer.usecases.loading import load
from trainer.usecases.marking import Marks, mark_answer

BEFORE_THE_TREE, LAST_BEFORE_THE_ANSWER = 3, 18
"""Steps of the ideal playthrough: up to the emergency call, and up to the only answer that is its own to give."""

WHY_LAMP = "Lampu jalan memang mati"
GOOD = {"W1": 4, "W2": 3, "W3": 3, "W4": 2, "W5": 3, "W6": 4, "W7": 4, "W8": 4}


@pytest.fixture
def finished(once, make_learner, services, clock):
    """Makes a learner who has played a playthrough to the end."""

    def make(name: str):
        def to_the_end():
            learner = make_learner()
            play(services, clock, learner.run, name)
            finish(services, clock, learner.run)
            return learner

        return once(name, to_the_end)

    return make


def page(learner, query: str = "", status: int = HTTPStatus.OK):
    return page_of(learner.client.get(f"/hasil/{learner.run}{query}"), status)


def test_a_clumsy_run_is_told_fact_first_then_points_alarm_advice_and_reports(finished):
    shown = page(finished("clumsy"))
    order = [
        "kesalahan berat yang perlu dibahas lebih dahulu",
        " poin",
        "Kesalahan berat",
        "Yang perlu dilatih lagi",
        "Laporan demi laporan",
    ]
    places = [shown.text.index(words) for words in order]
    assert places == sorted(places)


def test_every_report_has_both_ways_its_losses_and_the_authors_paragraph(finished):
    shown = page(finished("clumsy"))
    assert shown.text.count("Penjelasan") == 8
    assert WHY_LAMP in shown.text
    assert "Langkah rujukan: “Catat panggilan darurat ke" in shown.text
    assert "Berbeda mulai di sini" in shown.text
    assert re.search(r"−\d+(,\d)? poin", shown.text)
    assert "Aturan bawaan latihan, bukan ketentuan hukum" in shown.text


def test_every_part_leads_back_to_the_list_of_contents_and_that_to_every_part(finished):
    learner = finished("clumsy")
    shown = page(learner)
    contents = shown.html.split('id="daftar-isi"', 1)[1].split("</nav>", 1)[0]
    folds = re.findall(r'class="bt-fold__body" id="([^"]+)">', shown.html)
    reports = [each for each in folds if each.startswith("SIM-")]
    assert [f'href="#{each}"' in contents for each in reports] == [True] * 8
    assert shown.html.count('href="#daftar-isi"') >= len(folds)
    assert "daftar-isi" not in page(learner, "?cetak=ya").html


def test_the_verdict_in_words_stands_before_the_points(finished):
    unsafe = page(finished("clumsy")).text

    assert unsafe.index("Kesiapan Belum aman") < unsafe.index(" poin", unsafe.index("Kesiapan"))
    assert "Ada kesalahan berat (" in unsafe


def test_an_ideal_run_is_ready_and_says_by_what_condition(finished):
    ideal = page(finished("ideal")).text

    assert "Kesiapan Siap" in ideal
    assert "Tidak ada kesalahan berat, poinnya paling sedikit 80%" in ideal


def test_a_critical_failure_names_its_rule_and_the_step(finished):
    shown = page(finished("salah-dikirim-ke-teradu"))
    assert "Dikirim kepada yang diadukan" in shown.text
    assert "Terjadi pada langkah “Disposisi ke" in shown.text
    assert "tidak ada poin yang tersisa" in shown.text
    assert "Laporan ini sampai kepada pihak yang diadukan. Pelapor tidak lagi aman." in shown.text


def test_one_mistake_is_told_once_with_all_that_it_cost_and_its_step_says_the_same_sum(finished):
    shown = page(finished("salah-alamat"))
    lost = re.search(r"Poin yang hilang Keputusan (−[\d,]+ poin)", shown.text)
    also = (
        "Jumlah itu terdiri atas Keputusan (−6 poin) dan yang ikut hilang karena kesalahan yang sama: "
        "Pengembalian kepada pemilik urusan (−4 poin), Waktu keputusan (−3 poin)."
    )
    assert lost
    assert also in shown.text
    assert shown.text.count(lost[1]) == 2
    start, end = (shown.html.index(f'id="{report}"') for report in (SCHOOL, TREE_AGAIN))
    assert "tidak mengurangi poin" not in shown.html[start:end]


def test_an_emergency_that_was_decided_without_a_call_is_told_before_everything_else(
    make_learner, services, clock
):
    learner = make_learner()
    play(services, clock, learner.run, "ideal", steps=BEFORE_THE_TREE - 1)
    act_as(services, learner.run, verify_tree(TREE))
    finish(services, clock, learner.run)
    shown = page(learner)
    advice = shown.text[shown.text.index("Yang perlu dilatih lagi") :]
    assert "Keadaan darurat tanpa panggilan" in shown.text
    assert (
        advice.split("lagi", 1)[1]
        .strip()
        .startswith("Keadaan darurat tanpa panggilan tepat waktu.")
    )
    assert "dan pertolongan tidak dipanggil" in shown.text


def test_an_idle_run_says_that_nothing_was_done_and_still_shows_the_experts_way(finished):
    shown = page(finished("idle"))
    assert "8 laporan menunggu di meja Anda" in shown.text
    assert "Belum ada tindakan yang tercatat" in shown.text
    assert shown.text.count("Belum Anda buka dan belum Anda putuskan") == 6
    assert shown.text.count("Laporan darurat ini tidak ditangani sejak Sel, 14 Apr pukul") == 2


def test_the_ideal_run_parts_nowhere(finished):
    shown = page(finished("ideal"))
    assert "Berbeda mulai di sini" not in shown.text
    assert "Tidak ada" in shown.text


@pytest.mark.usefixtures("unsure_machine")
def test_in_a_class_an_answer_waits_for_the_instructor_and_then_shows_its_levels(
    make_class, services, clock
):
    room = make_class("Yuliana")
    trainee = room.trainees[0]
    play(services, clock, trainee.run, "ideal")
    finish(services, clock, trainee.run)
    before = page(trainee)
    assert (
        "Poinnya sementara: 1 jawaban dinilai otomatis dan perlu diperiksa instruktur."
    ) in before.text
    assert "perlu diperiksa" in before.text
    assert "Contoh jawaban" in before.text
    loaded = load(services, trainee.run)
    answered = next(
        r for r in loaded.events if isinstance(r.fact, FollowUpPosted) and r.person is not None
    )
    marks = Marks(GOOD, note="Sebut loketnya.")
    mark_answer(services, trainee.run, answered.report, answered.seq, marks, room.owner.id)
    after = page(trainee)
    assert "Poinnya sementara" not in after.text
    assert "Waktu dan langkah berikut 2 dari 4" in after.text
    assert not re.search(r"\bW[1-8]\b", after.text)
    assert "Untuk tingkat 3:" in after.text
    assert "Catatan instruktur: Sebut loketnya." in after.text
    assert room.owner.display_name not in after.text
    seen = page_of(room.client.get(f"/hasil/{trainee.run}"))
    assert f"Catatan {room.owner.display_name}: Sebut loketnya." in seen.text


@pytest.mark.usefixtures("unsure_machine")
def test_alone_points_are_an_estimate_while_the_machine_is_unsure(make_learner, services, clock):
    learner = make_learner()
    play(services, clock, learner.run, "ideal")
    finish(services, clock, learner.run)
    shown = page(learner)
    assert "Poin, perkiraan" in shown.text
    assert "poin, perkiraan" in shown.text
    assert "1 jawaban dinilai otomatis dan perlu diperiksa" in shown.text
    assert "tanpa jawaban tertulis" not in shown.text
    assert "ementara:" not in shown.text


def test_alone_an_answer_is_marked_by_the_machine_and_an_example_stands_beside_it(finished):
    shown = page(finished("ideal"))
    assert "Dinilai otomatis" in shown.text
    assert "Bandingkan dengan contoh berikut." in shown.text
    assert "menunggu penilaian instruktur" not in shown.text
    own, model = shown.text.index("Jawaban Anda"), shown.text.index("Contoh jawaban")
    assert own < model < shown.text.index("Periksa jawaban Anda sendiri")
    assert shown.text.count("Yth. Pelapor, tabe dan terima kasih") == 2
    assert "Privasi. Tidak ada nama" in shown.text
    assert "Waktu dan langkah berikut" in shown.text[own:model]


def test_alone_a_leak_that_the_system_found_is_told(make_learner, services, clock):
    learner = make_learner()
    play(services, clock, learner.run, "ideal", steps=LAST_BEFORE_THE_ANSWER)
    who = load(services, learner.run).run.dossier(INTERNET).report.reporter
    act_as(services, learner.run, answer(INTERNET, f"Yth. Pelapor dengan NIK {who.nik}, siap."))
    finish(services, clock, learner.run)
    shown = page(learner)
    assert "Privasi 0 dari 4" in shown.text


def test_an_answer_that_was_never_given_shows_the_example_too(finished):
    shown = page(finished("idle"))
    assert "Tidak ada Tindak Lanjut dari Anda." in shown.text
    assert "Contoh jawaban" in shown.text


def test_a_run_that_ends_before_the_unit_answers_blames_nobody(make_learner, services, clock):
    learner = make_learner()
    play(services, clock, learner.run, "ideal", steps=LAST_BEFORE_THE_ANSWER)
    end_exercise(services, learner.exercise.id)
    shown = page(learner)
    assert "Latihan berakhir sebelum unit menjawab" in shown.text


def test_another_category_on_a_duplicate_is_said_though_it_cost_nothing(
    make_learner, services, clock
):
    learner = make_learner()
    play(services, clock, learner.run, "ideal", steps=BEFORE_THE_TREE)
    act_as(services, learner.run, verify_tree(TREE, category="perhubungan"))
    move_to(services, clock, learner.run, at(14, "13.00"))
    act_as(services, learner.run, c.LinkDuplicate(TREE_AGAIN, TREE))
    finish(services, clock, learner.run)
    shown = page(learner)
    assert "ditautkan pada SIM-0000102; hal itu tidak mengurangi poin" in shown.text


def test_before_the_end_nothing_of_key_score_or_expert_is_told(make_learner, services, clock):
    learner = make_learner()
    play(services, clock, learner.run, "clumsy", steps=12)
    shown = page(learner, status=HTTPStatus.NOT_FOUND)
    assert "Pembahasan belum dibuka" in shown.text
    assert "Senin, 20 April pukul 16.00 waktu simulasi" in shown.text
    for secret in (WHY_LAMP, "ujukan:", "poin", "Penjelasan"):
        assert secret not in shown.text.replace("kunci, poin, dan langkah rujukan", "")


def test_on_closing_only_reports_that_are_out_of_hand_are_told(make_learner, services, clock):
    learner = make_learner(setup=Setup(seed=7, feedback="on_closing"))
    shut = page(learner, status=HTTPStatus.NOT_FOUND)
    assert "laporan demi laporan" in shut.text
    play(services, clock, learner.run, "clumsy", steps=12)
    shown = page(learner)
    gone = [d.id for d in load(services, learner.run).run.dossiers.values() if d.state == "ARSIP"]
    assert gone
    assert set(gone) <= set(re.findall(r"SIM-\d{7}", shown.text))
    assert "Latihan masih berjalan" in shown.text
    assert WHY_LAMP not in shown.text
    assert "SIM-0000101" not in shown.text


def test_another_person_gets_404_and_so_does_nobody(finished, make_learner, client):
    learner = finished("idle")
    stranger = make_learner("orang-lain")
    page_of(stranger.client.get(f"/hasil/{learner.run}"), HTTPStatus.NOT_FOUND)
    page_of(client.get(f"/hasil/{learner.run}"), HTTPStatus.NOT_FOUND)
    page_of(learner.client.get("/hasil/tidak-ada"), HTTPStatus.NOT_FOUND)


def test_the_instructor_reads_a_trainees_debrief_with_the_name(make_class, services):
    room = make_class("Yuliana", "Yuliana")
    end_exercise(services, room.exercise.id)
    shown = page_of(room.client.get(f"/hasil/{room.trainees[1].run}"))
    assert "Yuliana (2), Hari pertama di kotak masuk" in shown.text
    page_of(room.trainees[0].client.get(f"/hasil/{room.trainees[1].run}"), HTTPStatus.NOT_FOUND)


def test_the_instructor_does_not_see_the_key_before_the_class_may(make_class):
    room = make_class("Yuliana")
    page_of(room.client.get(f"/hasil/{room.trainees[0].run}"), HTTPStatus.NOT_FOUND)


def test_ending_from_outside_counts_only_reports_that_had_arrived(make_class, services):
    room = make_class("Yuliana")
    act_as(services, room.trainees[0].run, c.OpenReport("SIM-0000101"))
    end_exercise(services, room.exercise.id)
    shown = page_of(room.trainees[0].client.get(f"/hasil/{room.trainees[0].run}"))
    assert "6 laporan belum tiba ketika latihan berakhir dan tidak dihitung" in shown.text
    assert "Pembahasan kelas" in shown.text


def test_a_refused_move_is_on_the_own_way_with_its_reason(make_learner, services, clock):
    learner = make_learner()
    play(services, clock, learner.run, "ideal")
    clock_stopped = services.directory.exercise(learner.exercise.id)
    assert clock_stopped.state == "running"
    lamp = load(services, learner.run).run.dossier("SIM-0000105")
    answer = learner.client.post(
        f"/meja/{learner.run}/laporan/{lamp.id}/tutup", data={"command_id": "x"}
    )
    assert answer.status_code != HTTPStatus.OK
    finish(services, clock, learner.run)
    assert "Tidak diterima sistem: Tutup laporan" in page(learner).text


def test_the_print_view_opens_every_report_and_is_shorter(finished):
    learner = finished("clumsy")
    folded, printed = page(learner), page(learner, "?cetak=ya")
    assert "Cetak halaman ini dari menu peramban." in printed.text
    assert folded.html.count('<h3 class="bt-fold__title"') == 8
    assert printed.html.count('<h3 class="bt-fold__title"') == 8
    assert not re.findall(r"<details class=\"bt-fold\"(?![^>]* open>)", printed.html)
    assert re.findall(r"<details class=\"bt-fold\"(?![^>]* open>)", folded.html)
    assert len(printed.text) < 0.7 * len(folded.text)
    assert printed.text.count("Penjelasan") == 8


def test_a_report_says_first_why_then_what_was_lost_and_folds_the_rest(finished):
    shown = page(finished("salah-alamat"))
    start, end = (shown.html.index(f'id="{report}"') for report in (SCHOOL, TREE_AGAIN))
    section = shown.html[start:end]
    parts = ["mengapa", "hilang", "jalan", "pelapor", "dua-jam"]
    places = [section.index(f'id="{part}-{SCHOOL}"') for part in parts]
    assert places == sorted(places)
    assert section.count("<details") >= 3
    assert " open" not in section[section.index("<details") :]


def test_a_report_bears_the_title_that_the_office_gave_and_the_citizens_beneath(
    make_learner, services, clock
):
    learner = make_learner()
    who = load(services, learner.run).world.scenario.reports[1].reporter.name
    play(services, clock, learner.run, "ideal", steps=BEFORE_THE_TREE)
    act_as(services, learner.run, verify_tree(TREE, title=f"Pohon tumbang, laporan {who}"))
    finish(services, clock, learner.run)
    shown = page(learner)
    assert 'bt-fold__title">Pohon tumbang, laporan ▒▒▒</h3>' in shown.html
    assert "SIM-0000102 Judul dari pelapor: Akses Jalan Ke SD Marajang" in shown.text


def test_no_reporter_is_named_and_nobodys_number_is_printed(finished, services):
    learner = finished("clumsy")
    shown = page(learner, "?cetak=ya")
    for dossier in load(services, learner.run).run.dossiers.values():
        who = dossier.report.reporter
        for secret in (who.phone, who.nik, who.address):
            assert secret is None or secret not in shown.text
        spans = [s.text for s in dossier.report.truth.pii_spans if s.of == "third_party"]
        assert not [text for text in spans if text in shown.text]


def test_a_paused_run_is_not_over(make_learner, services):
    learner = make_learner()
    pause(services, learner.exercise.id)
    page(learner, status=HTTPStatus.NOT_FOUND)


def test_the_same_step_of_the_reference_tells_its_own_time(finished):
    shown = page(finished("ideal"))
    assert re.search(r"Sama \(\w{3}, \d+ Apr pukul \d\d\.\d\d\)", shown.text)
    assert "semua keputusannya tepat" in shown.text


def test_emergency_numbers_carry_one_note_and_not_one_each(finished):
    shown = page(finished("clumsy"))
    assert shown.text.count("Nomor darurat pada halaman ini contoh.") == 1
    assert "periksa kembali)" not in shown.text


def test_a_learner_alone_is_shown_somebody_who_plays_alone(services, clock, app, make_account):
    account = make_account()
    joined = start_alone(services, account, "laporan-rahasia", Setup(seed=7))
    act(services, joined.run, c.Escalate("SIM-0000301"), "admin", joined.person.id)
    finish(services, clock, joined.run)
    shown = page_of(enter(app.test_client(), account).get(f"/hasil/{joined.run}"))
    assert "Sudah termasuk dalam langkah Anda “Eskalasi ke Inspektorat" in shown.text
    for other in ("Inspektorat Daerah Kabupaten Katingan.", "Dari meja"):
        assert f"pukul 08.20, {other}" not in shown.text
    assert "Dari meja Anda" not in shown.text
    assert "poin milik semua meja" not in shown.text


def test_each_grave_fault_is_told_in_full_once(finished):
    shown = page(finished("clumsy"))
    top = shown.html.split('id="kritis"', 1)[1].split("</section>", 1)[0]
    rules = re.findall(r'bt-loss__rule">([^<]+)', top)

    assert rules
    for rule in set(rules):
        below = shown.html.split("data-critical")
        told = [part.split("</li>", 1)[0] for part in below[1:]]
        assert sum(rule in each for each in told) == rules.count(rule)
    assert shown.html.count("Diterangkan lengkap, dengan sarannya") == len(rules)


def test_what_a_grave_fault_speaks_of_gives_no_second_advice_on_its_report(finished):
    shown = page(finished("salah-dikirim-ke-teradu"))
    _head, report = shown.html.split(f'bt-fold__body" id="{BRIBE}"', 1)
    lost = report.split(f'id="hilang-{BRIBE}"', 1)[1].split("</ul>", 1)[0]

    row = next(
        each for each in lost.split("<li")[1:] if ">Eskalasi<" in each or "Disposisi" in each
    )

    assert "poin" in row
    assert "Saran:" not in row
