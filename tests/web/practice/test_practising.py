from datetime import timedelta

import pytest

from tests.teams import TEAM
from tests.web.pages import page_of
from tests.web.people import SLUG, enter
from trainer.domain.records import RunId
from trainer.usecases.exercises import finish_alone, pause
from trainer.usecases.loading import load
from trainer.web.access import SERVICES


def begin(client, slug=SLUG, **data):
    return client.post(f"/latihan/mulai/{slug}", data={"feedback": "at_end"} | data)


def test_strangers_are_asked_to_sign_in_and_come_back(client):
    assert client.get("/latihan").location == "/akun/masuk?next=/latihan"
    assert (
        client.get(f"/latihan/mulai/{SLUG}").location == f"/akun/masuk?next=/latihan/mulai/{SLUG}"
    )
    assert begin(client).location == "/akun/masuk"


def test_a_newcomer_sees_what_is_on_offer(app, make_account):
    page = page_of(enter(app.test_client(), make_account("siti")).get("/latihan"))

    assert "Hari pertama di kotak masuk" in page.text
    assert "8 laporan" in page.text
    assert f"/latihan/mulai/{SLUG}" in page.links
    assert "Lanjutkan" not in page.text
    assert "Riwayat" not in page.text


def test_before_the_start_a_learner_reads_role_time_and_what_is_expected(app, make_account):
    page = page_of(enter(app.test_client(), make_account("siti")).get(f"/latihan/mulai/{SLUG}"))

    assert "Admin Instansi Pemerintah Kabupaten Murung Raya" in page.text
    assert "Sekitar 20 menit bila Anda memajukan hari, paling lama 50 menit" in page.text
    assert "Jam simulasi baru berjalan setelah Anda menekan Mulai bekerja" in page.text
    assert "Baca setiap laporan sampai selesai" in page.text
    assert "dijeda di tempatnya" not in page.text


def test_starting_leads_to_the_briefing_and_the_clock_waits_for_the_learner(
    app, make_account, services
):
    account = make_account("siti")

    answer = begin(enter(app.test_client(), account), feedback="on_closing")

    person = services.directory.person_of_account(account.id)
    row = services.directory.runs_of_person(person.id)[0]
    assert answer.location == f"/meja/{row.id}/pengarahan"
    run = load(services, row.id).run
    assert run.feedback == "on_closing"
    assert run.clock.paused


def test_the_briefing_is_read_in_peace_and_leads_to_work(app, make_account, services, clock):
    browser = enter(app.test_client(), make_account("siti"))
    briefing = begin(browser).location
    clock.advance(timedelta(minutes=3))

    page = page_of(browser.get(briefing))
    run = RunId(briefing.split("/")[2])
    stood = load(services, run).now
    assert "Belum dimulai" in page.text
    assert "belum dimulai" in page_of(browser.get("/latihan")).text
    inbox = browser.post(f"/meja/{run}/jam/lanjut", data=page.form("/jam/lanjut"))

    assert (stood.hour, stood.minute) == (8, 0)
    assert inbox.location == f"/meja/{run}/"
    assert not load(services, run).run.clock.paused
    assert "Buka kotak masuk" in page_of(browser.get(briefing)).text


def test_each_start_has_a_seed_of_its_own(app, make_account, services, clock):
    account = make_account("siti")
    browser = enter(app.test_client(), account)
    begin(browser)
    clock.advance(timedelta(minutes=1))
    begin(browser)

    first, second = services.directory.exercises_of(account.id)
    assert first.seed != second.seed


def test_a_form_that_is_tapped_twice_begins_one_run(app, make_account, services, clock):
    account = make_account("siti")
    browser = enter(app.test_client(), account)

    first = begin(browser)
    clock.advance(timedelta(seconds=2))
    second = begin(browser)

    assert first.location == second.location
    assert len(services.directory.exercises_of(account.id)) == 1


def test_an_unknown_scenario_is_not_found(app, make_account):
    browser = enter(app.test_client(), make_account("siti"))

    page_of(browser.get("/latihan/mulai/tidak-ada"), 404)
    page_of(browser.post("/latihan/mulai/tidak-ada", data={"feedback": "at_end"}), 404)


@pytest.mark.parametrize("feedback", ["", "besok"])
def test_an_unknown_policy_is_refused_in_our_words(app, make_account, services, feedback):
    account = make_account("siti")

    page = page_of(begin(enter(app.test_client(), account), feedback=feedback), 422)

    assert "Pilih kapan penilaian terbuka." in page.text
    assert services.directory.exercises_of(account.id) == ()


def test_a_run_that_goes_on_is_offered_first(make_learner):
    learner = make_learner("siti")

    page = page_of(learner.client.get("/latihan"))

    assert f"/meja/{learner.run}/" in page.links
    assert "Terakhir dikerjakan Senin, 2 November 2026 pukul 08.00." in page.text


def test_a_run_that_is_over_stands_in_the_history_and_can_be_done_again(make_learner, services):
    learner = make_learner("siti")
    finish_alone(services, learner.exercise.id)

    page = page_of(learner.client.get("/latihan"))

    assert "Riwayat" in page.text
    assert "Lanjutkan" not in page.text
    assert f"/hasil/{learner.run}" in page.links
    assert page.links.count(f"/latihan/mulai/{SLUG}") == 2


def test_a_new_run_stops_the_clock_of_the_one_that_is_left(make_learner, services, clock):
    learner = make_learner("siti")
    clock.advance(timedelta(hours=5))
    assert "dijeda di tempatnya" in page_of(learner.client.get(f"/latihan/mulai/{SLUG}")).text

    begin(learner.client)

    left = load(services, learner.run)
    assert left.run.clock.paused
    assert left.now.day == 14, "five hours away are not five hours of work"
    assert "jam dijeda" in page_of(learner.client.get("/latihan")).text


def test_a_paused_run_is_left_alone_by_a_new_one(make_learner, services, clock):
    learner = make_learner("siti")
    pause(services, learner.exercise.id)
    clock.advance(timedelta(minutes=1))
    events = len(services.log.load(learner.run))

    begin(learner.client)

    assert len(services.log.load(learner.run)) == events


def test_only_one_s_own_runs_are_listed(make_learner):
    mine, other = make_learner("siti"), make_learner("budi")

    page = page_of(mine.client.get("/latihan"))

    assert f"/meja/{other.run}/" not in page.links


def test_the_history_has_pages(make_learner, services, clock):
    learner = make_learner("siti")
    for _number in range(11):
        clock.advance(timedelta(minutes=1))
        begin(learner.client)
    for exercise in services.directory.exercises_of(learner.account.id):
        finish_alone(services, exercise.id)

    first = page_of(learner.client.get("/latihan"))
    second = page_of(learner.client.get("/latihan?halaman=2"))
    beyond = page_of(learner.client.get("/latihan?halaman=99"))

    hrefs = [
        [link for link in page.links if link.startswith("/hasil/")] for page in (first, second)
    ]
    assert [len(each) for each in hrefs] == [10, 2]
    assert beyond.text == second.text


def test_an_instructor_may_practise_too(make_class):
    assert "Mulai skenario" in page_of(make_class().client.get("/latihan")).text


def test_where_there_are_several_seats_one_may_be_chosen(app, make_team, services):
    room = make_team()
    page = page_of(room.client.get(f"/latihan/mulai/{TEAM}"))

    run = begin(room.client, TEAM, seat="dishub").location.split("/")[2]

    assert 'value="admin" checked' in page.html
    assert "Meja lain dijalankan rekan simulasi." in page.text
    loaded = load(app.extensions[SERVICES], RunId(run))
    taken = [seat.spec.id for seat in loaded.run.seats.values() if seat.person]
    assert taken == ["dishub"]


def test_where_there_is_one_seat_none_is_asked_for(make_learner):
    page = page_of(make_learner().client.get(f"/latihan/mulai/{SLUG}"))

    assert 'name="seat"' not in page.html
    assert "Admin Instansi Pemerintah Kabupaten Murung Raya" in page.text


def test_another_profile_may_be_played_by(make_learner, services, clock):
    learner = make_learner()
    clock.advance(timedelta(minutes=1))
    other = next(p for p in services.library.profiles() if p.based_on is not None)

    run = begin(learner.client, profile=other.id).location.split("/")[2]

    assert load(services, RunId(run)).world.profile.id == other.id


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"seat": "bupati"}, "Meja ini tidak ada dalam skenario."),
        ({"profile": "sop-lain"}, "Profil ini tidak tersedia."),
        ({"feedback": "withheld"}, "Pilih kapan penilaian terbuka."),
    ],
)
def test_what_is_not_on_offer_begins_nothing(make_learner, services, chosen, said):
    learner = make_learner()

    page = page_of(begin(learner.client, **chosen), 422)

    assert said in page.text
    assert len(services.directory.runs_of_person(learner.person.id)) == 1


def played(services, account):
    exercise = services.directory.exercises_of(account.id)[0]
    return services.library.world(exercise.scenario, exercise.content_hash).scenario


def test_a_learner_may_play_other_reports_that_teach_the_same(app, make_account, services):
    account = make_account("siti")
    browser = enter(app.test_client(), account)

    page = page_of(browser.get(f"/latihan/mulai/{SLUG}"))
    begun = begin(browser, reports="baru")

    scenario, written = played(services, account), services.library.current(SLUG)
    changed = sum(
        ours != theirs for ours, theirs in zip(scenario.reports, written.reports, strict=True)
    )
    said = f"{changed} dari {len(written.reports)} laporan berganti orang, tempat, dan cerita"
    assert said in page.text, "what stays is not called new"
    assert 1000 <= scenario.variant <= 9999
    assert [each.id for each in scenario.reports] == [each.id for each in written.reports]
    assert scenario.reports != written.reports
    assert f"(varian {scenario.variant})" in page_of(browser.get(begun.location)).text


def test_left_alone_the_reports_are_those_that_were_written(app, make_account, services):
    account = make_account("siti")

    begin(enter(app.test_client(), account))

    assert played(services, account).variant is None


def test_a_learner_cannot_ask_for_reports_that_nobody_offers(app, make_account):
    browser = enter(app.test_client(), make_account("siti"))

    answer = begin(browser, reports="lain")

    assert "Pilih laporan mana yang dimainkan." in page_of(answer, 422).text


def test_where_no_report_was_written_each_run_has_others(app, make_account, services, clock):
    account = make_account("siti")
    browser = enter(app.test_client(), account)

    page = page_of(browser.get("/latihan/mulai/satu-perkara"))
    begin(browser, slug="satu-perkara")
    first = played(services, account)
    clock.advance(timedelta(minutes=1))
    begin(browser, slug="satu-perkara")

    assert "Laporan yang dimainkan" not in page.text
    assert first.variant is not None
    assert [each.body for each in first.reports] != [
        each.body for each in played(services, account).reports
    ]


def test_the_debrief_explains_reports_that_were_made(app, make_account, services):
    account = make_account("siti")
    browser = enter(app.test_client(), account)
    begin(browser, slug="satu-perkara")
    run = services.directory.runs_of_person(services.directory.person_of_account(account.id).id)[0]

    exercise = services.directory.exercises_of(account.id)[0]
    finish_alone(services, exercise.id)
    page = page_of(browser.get(f"/hasil/{run.id}"))

    scenario = played(services, account)
    why = scenario.texts["debrief"].partition(f"## {scenario.reports[0].id}")[2].split("\n")[2]
    assert len(why) > 80
    assert " ".join(why.split()) in page.text
