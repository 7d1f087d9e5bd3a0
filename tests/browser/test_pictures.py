"""Pictures of every page for a person to look at: phone, tablet and projector, light and dark. Only with --gambar DIR."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from tests.browser.house import House
from tests.browser.places import PLACES, Place
from tests.browser.stage import Stage
from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.web.debrief.runs import act_as
from trainer.usecases.exercises import finish_alone, next_working_day
from trainer.usecases.loading import load

SIZES = {
    360: {"width": 360, "height": 740},
    768: {"width": 768, "height": 1024},
    1920: {"width": 1920, "height": 1080},
}
SCHEMES = ("light", "dark")
LARGEST_BYTES = 300_000
HALL = "latihan.lan"
PEOPLE = (
    "Norhayati Bambang Siti Yuli Agus Kristina Hendra Elisabet Rudi Mega Pahotan Lala Kornelius Dewi"
).split()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each place when pictures are wanted, one that says how to get them when not."""
    wanted = metafunc.config.getoption("gambar", default=None)
    if "place" not in metafunc.fixturenames:
        return
    metafunc.parametrize("place", PLACES if wanted else (None,), ids=lambda one: one and one.name)


@pytest.fixture
def pictures(request) -> Path:
    """The folder that was asked for. First of a test's fixtures, so that nothing is built for a test that is left out."""
    chosen = request.config.getoption("gambar", default=None)
    if chosen is None:
        pytest.skip("takes pictures: pytest tests/browser/test_pictures.py --gambar DIR")
    (Path(chosen) / "gambar").mkdir(parents=True, exist_ok=True)
    return Path(chosen)


def test_a_page_lets_itself_be_pictured(pictures, request, place: Place | None):
    assert place is not None, "places are given whenever pictures are wanted"
    window = request.getfixturevalue("look_at")(place)

    for width, size in SIZES.items():
        window.page.set_viewport_size(size)
        for scheme in SCHEMES:
            window.page.emulate_media(color_scheme=scheme)
            taken = pictures / f"{place.name}-{width}-{scheme}.png"
            window.page.screenshot(path=taken, full_page=True)
            assert taken.stat().st_size > 0

    assert window.problems == []


def test_pictures_for_the_guides(pictures, house, visit, stage):
    """The few that stand in docs/gambar: the desk, a phone, the wall, a debrief."""
    taken = {
        "meja": desk(house, visit),
        "ponsel": phone(house, visit),
        "layar": wall(house, visit),
        "pembahasan": debrief(visit, stage),
    }

    for name, page in taken.items():
        picture = page.screenshot(path=pictures / "gambar" / f"{name}.png")
        assert len(picture) < LARGEST_BYTES


GUIDES = {
    "siapkan-kelas": "kelas-baru",
    "konsol": "konsol-penuh",
    "pilih-meja": "pilih-meja",
    "penilaian": "nilai-jawaban",
    "penilaian-ganda": "putaran-sepakat",
    "latihan-menilai": "latihan-menilai-banding",
    "pesan": "pesan",
    "sebagai-warga": "sebagai-warga",
}
"""Pictures of the guides by the place that they show, at a laptop's width."""
GUIDE_SIZE = {"width": 1100, "height": 760}
ANSWER_SIZE = {"width": 1100, "height": 1700}


@pytest.mark.parametrize("name", GUIDES)
def test_places_for_the_guides(pictures, look_at, name: str):
    window = look_at(next(place for place in PLACES if place.name == GUIDES[name]))
    window.page.set_viewport_size(GUIDE_SIZE)
    window.page.emulate_media(color_scheme="light")

    assert len(window.page.screenshot(path=pictures / "gambar" / f"{name}.png")) < LARGEST_BYTES


EXPLAINED = {
    "hangat": "Selamat siang Ibu/Bapak di Desa Batu Rangan, terima kasih sudah menanyakan internet untuk balai desa. Kami senang desa "
    "bersemangat. Caranya gampang kok, tinggal kirim surat permohonan ke Diskominfo, nanti kami bantu prosesnya secepatnya. Kalau "
    "ada yang kurang jelas silakan hubungi kami di (0528) 000-1234 ya.",
    "birokratis": "Sehubungan dengan permohonan informasi Saudara, dapat kami sampaikan bahwa pengajuan akses internet balai desa "
    "dilaksanakan melalui surat permohonan yang ditandatangani oleh Kepala Desa ditujukan kepada Kepala Dinas Kominfo, dilampiri foto "
    "dan titik koordinat, yang selanjutnya akan dilakukan verifikasi oleh Bidang TIK sesuai mekanisme dan ketersediaan anggaran. "
    "Demikian untuk menjadi maklum.",
    "sms": "Siang pak. utk internet balai desa Batu Rangan krm surat dr kades ke diskominfo, bid infrastruktur yg survei. paling lambat "
    "30 april ya. tks",
}
"""Three answers of middling quality to the question of a village, as docs/penilai-jawaban.md shows them explained."""


@pytest.mark.parametrize("name", EXPLAINED)
def test_answers_explained_for_the_guide(pictures, house, visit, name: str):
    account, services = house.account("Rahmi Yulianti"), house.services
    joined = house.alone(account)
    next_working_day(services, joined.exercise.id)
    house.clock.advance(timedelta(minutes=4))
    for command in (keep(INTERNET), answer(INTERNET, EXPLAINED[name])):
        act_as(services, joined.run, command)
    sent = load(services, joined.run).run.dossier(INTERNET).answers[-1]
    finish_alone(services, joined.exercise.id)
    page = visit("desktop", account=account, viewport=ANSWER_SIZE).page
    page.goto(f"/hasil/{joined.run}/jawaban/{sent.seq}")

    taken = pictures / "gambar" / f"penjelasan-{name}.png"
    assert len(page.screenshot(path=taken)) < LARGEST_BYTES


def desk(house: House, visit) -> Page:
    account = house.account("Rahmi Yulianti")
    run = house.alone(account).run
    page = visit("desktop", account=account, viewport={"width": 1280, "height": 850}).page
    page.goto(f"/meja/{run}/laporan/SIM-0000102")
    return page


def phone(house: House, visit) -> Page:
    account = house.account("Rahmi Yulianti")
    run = house.alone(account).run
    size = {"width": 390, "height": 844}
    page = visit("phone", account=account, viewport=size, device_scale_factor=2).page
    page.goto(f"/meja/{run}/")
    return page


def wall(house: House, visit) -> Page:
    """At the address of a hall: the computer's own would say that no phone can come in."""
    exercise = house.open_class(house.account(instructor=True))
    for name in PEOPLE:
        house.join(exercise, name)
    window = visit("projector")
    window.address = f"http://{HALL}"
    window.forgiven = re.compile("Cross-Origin-Opener-Policy")
    window.page.route(f"http://{HALL}/**", lambda route: through(house, route))
    window.page.goto(f"http://{HALL}/kelas/{exercise.join_code}/layar")
    return window.page


def through(house: House, route: Route) -> None:
    """Ask our server, and let it believe that it was asked under the name of the hall."""
    path = urlsplit(route.request.url).path
    answer = house.app.test_client().get(path, base_url=f"http://{HALL}")
    route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=answer.get_data())


def debrief(visit, stage: Stage) -> Page:
    page = visit("desktop", entry=stage.entries["ended 2"]).page
    page.goto(f"/hasil/{stage.names['ended_run2']}")
    report = page.locator("details", has_text="Akses Jalan Ke SD Marajang").first
    if report.get_attribute("open") is None:
        report.locator("summary").first.click()
    report.evaluate("one => one.scrollIntoView({block: 'start'})")
    return page
