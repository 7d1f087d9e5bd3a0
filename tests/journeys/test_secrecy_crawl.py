"""Everybody looks everywhere in *Laporan rahasia*, and finds nothing that the own seat may not read.

People come as each of the four seats, as somebody of the class without a seat, as two who play for themselves, as a
learner alone, as both instructors and as nobody; in the first afternoon, on the third day, and when all is over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from http import HTTPStatus

import pytest
from sqlalchemy import text
from werkzeug.routing import Map, Rule

from tests.journeys.crawler import Crawler, leaks_in
from tests.journeys.looking import (
    AFTERNOON,
    DEBRIEF,
    OVER,
    SECRET_WORDS,
    THIRD_DAY,
    Crawl,
    Looked,
    crawled,
    known_to,
    personal_literals,
)
from tests.journeys.needles import Needles, shingles
from tests.journeys.secret_class import SEATED, STANDING, close, open_secret_class
from tests.journeys.secret_steps import CHILD, INSIDER, SICK, THREATENED, WITH_FILES, report_of
from trainer.domain.inject import Verdict
from trainer.domain.visibility import Sight
from trainer.web.access import PLUGGED
from trainer.web.action_registry import BY_SLUG

GUARDED = {"desk", "place", "player"}
"""What the decorators say of the routes of a run."""


@pytest.fixture(scope="module")
def crawl(tmp_path_factory) -> Iterator[Crawl]:
    house = open_secret_class(tmp_path_factory.mktemp("rahasia"))
    yield crawled(house)
    close(house)


def test_nobody_finds_what_the_own_seat_may_not_read(crawl):
    leaks = [str(leak) for one in crawl.seen for leak in one.leaks()]

    assert leaks == []


def test_the_crawl_goes_everywhere_with_something_to_look_for(crawl):
    """Were it blind, it would find nothing either."""
    needles = [len(one.needles) for one in crawl.seen if not one.who.teaches]
    sights = {sight for one in crawl.at(THIRD_DAY) for sight in one.sights.values()}

    assert sum(len(one.both) for one in crawl.seen) > 850
    assert min(needles) > 2000
    assert sights == set(Sight)
    for moment, name, report in ((AFTERNOON, "Iwan", INSIDER), (THIRD_DAY, "Ayu", CHILD)):
        (one,) = crawl.at(moment, name)
        assert reads(one, report_of(crawl.house.world, report).body), (name, report)


def reads(one: Looked, body: str) -> bool:
    """Whether all of a text stands on some page that somebody saw."""
    wanted = set(shingles(body))
    return any(wanted <= set(page.shingles()) for page in one.pages)


def test_a_reporter_s_own_data_is_on_no_page_of_anybody(crawl):
    needles = Needles({}, personal_literals(crawl.house))
    pages = [(one.who.name, page) for one in crawl.seen for page in one.both]

    assert (
        len(needles) == 4 * 4 + 2
    )  # four are known by name; of the anonymous there is the reference alone
    assert [str(leak) for who, page in pages for leak in leaks_in([page], who, needles)] == []


def test_no_debrief_names_a_reporter(crawl):
    """There everything may be talked about but who it was."""
    reports = crawl.house.world.scenario.reports
    names = {each.reporter.name.casefold(): each.id for each in reports if each.reporter.name}
    pages = [
        (one.who.name, page)
        for one in crawl.at(OVER)
        for page in one.pages
        if page.path.startswith(DEBRIEF) and page.status == HTTPStatus.OK
    ]

    assert {who for who, _page in pages} == {"Dina", "pengajar"}
    assert [
        str(leak) for who, page in pages for leak in leaks_in([page], who, Needles({}, names))
    ] == []


def test_the_store_holds_no_name_of_an_anonymous_reporter(crawl):
    house = crawl.house
    with house.app.extensions[PLUGGED].engine.connect() as connection:
        rows = connection.execute(text("SELECT payload FROM event WHERE kind = 'ComplaintArrived'"))
        reports = [json.loads(row[0])["report"] for row in rows]
    held = [each["reporter"] for each in reports if each["anonymous"]]

    assert len(held) >= len(house.runs())
    assert all({*who} == {"ref", "name", "phone", "nik", "address"} for who in held)
    assert {value for who in held for key, value in who.items() if key != "ref"} == {None}


def test_whatever_belongs_to_another_run_is_not_there(crawl):
    doors = ("/akun/masuk", f"/gabung/{crawl.house.shared.join_code}/meja")
    found = [
        f"{one.who.name} at {page.path}: {page.status}"
        for one in crawl.seen
        for page in one.foreign
        if page.status != HTTPStatus.NOT_FOUND
        and not any(f"Location: {door}" in page.raw for door in doors)
    ]

    assert sum(len(one.foreign) for one in crawl.seen) > 300
    assert found == []


def test_nobody_acts_in_another_s_run(crawl):
    """Also the instructor of the class looks on, and no more."""
    house = crawl.house
    adapter = house.app.url_map.bind("localhost")
    for rule in house.app.url_map.iter_rules():
        guarded = getattr(house.app.view_functions[rule.endpoint], "access_role", "") in GUARDED
        if not guarded or "POST" not in (rule.methods or ()):
            continue
        parts = {"report": INSIDER, "action": "komentar", "inject": "tanya-kadis"}
        values = {name: parts.get(name, "x") for name in rule.arguments} | {"run": house.run}
        address = adapter.build(rule.endpoint, values, method="POST")
        for name in ("Rudi", "pelajar", "pengajar", "pengajar lain", "tamu"):
            answer = house.onlookers[name].client.post(address, data={"komentar-text": "Halo"})
            assert answer.status_code == HTTPStatus.NOT_FOUND, f"{name}: {address}"


def test_a_seat_does_nothing_to_what_it_may_not_know_of(crawl):
    """No door, no draft, no reply tells by its refusal that there is something."""
    house = crawl.house
    dina, desk = house.onlookers["Dina"].client, f"/meja/{house.run}"
    doors = [f"laporan/{INSIDER}/{door}" for door in BY_SLUG]
    for path in (*doors, f"konsep?laporan={INSIDER}&formulir=komentar", "pesan/wartawan"):
        other = path.replace(INSIDER, "SIM-9999999").replace("wartawan", "tak-ada")
        there, nowhere = (dina.post(f"{desk}/{each}", data={}) for each in (path, other))
        assert there.status_code == nowhere.status_code == HTTPStatus.NOT_FOUND, path
        told, nothing = (said(each.get_data(as_text=True)) for each in (there, nowhere))
        assert told == nothing, path


def said(html: str) -> str:
    """What a page says, without what was asked for."""
    words = html.partition("<main")[2].partition("</main>")[0]
    assert words, html
    return words.replace(INSIDER, "").replace("SIM-9999999", "")


def test_a_file_goes_where_its_answer_goes(crawl):
    house = crawl.house
    assert {*crawl.files} == {*WITH_FILES}
    for one in crawl.at(THIRD_DAY, *SEATED, STANDING):
        for report, file in crawl.files.items():
            served = one.answer_at(f"/meja/{house.run}/lampiran/{file}").status
            may = one.sights[report] is Sight.FULL or report == SICK
            assert served == (HTTPStatus.OK if may else HTTPStatus.NOT_FOUND), (one.who, report)
    iwan = crawl.at(THIRD_DAY, "Iwan")[0]
    assert iwan.sights[THREATENED] is Sight.CARD, "the text was deleted, and its files with it"


def test_a_search_for_secret_words_finds_nothing(crawl):
    """A row that comes up betrays the word, also without its text."""
    found, searches = [], 0
    for one in crawl.at(THIRD_DAY, *SEATED, STANDING):
        for report, word in SECRET_WORDS.items():
            if one.sights.get(report) is Sight.FULL:
                continue
            for page in one.pages:
                if page.path.endswith((f"?q={word}", f"&q={word}", f"?cari={word}")):
                    searches += 1
                    found += [f"{one.who.name} at {page.path}"] * (report in page.raw)

    assert searches > 40
    assert found == []


@pytest.fixture
def planted(crawl, monkeypatch):
    """Three leaks: an address that no page leads to, words in an attribute, words in a live region."""
    app, world = crawl.house.app, crawl.house.world
    secret = report_of(world, INSIDER)
    inject = next(each for each in world.scenario.injects if each.id == "wartawan")
    key = next(option.why for option in inject.options if option.verdict is Verdict.RIGHT)
    addresses = Map([rule.empty() for rule in app.url_map.iter_rules()])
    addresses.add(Rule("/meja/<run>/salinan", endpoint="copy", methods=["GET"]))
    monkeypatch.setattr(app, "url_map", addresses)
    monkeypatch.setitem(app.view_functions, "copy", lambda run: f"<p>{secret.body[:120]}</p>")
    spoil(app, monkeypatch, "desk.briefing", f'<p title="{key}"></p>')
    spoil(app, monkeypatch, "desk.since", "<i>Rusmini</i> <b>Sapuani</b> 080000062418")
    return app


def spoil(app, monkeypatch, endpoint: str, more: str) -> None:
    """Let a view say more than it should."""
    view = app.view_functions[endpoint]

    def spoiled(**values):
        answer = app.make_response(view(**values))
        answer.set_data(answer.get_data(as_text=True) + more)
        return answer

    monkeypatch.setitem(app.view_functions, endpoint, spoiled)


def test_a_planted_leak_is_reported(crawl, planted):
    one = crawl.at(OVER, "Dina")[0]
    crawler = Crawler(planted, one.who.client, known_to(crawl))
    run = crawl.house.run
    paths = [p for p in crawler.addresses({"run": [run]}) if p.startswith(f"/meja/{run}/")]
    for path in paths:
        if any(word in path for word in ("salinan", "pengarahan", "sejak")):
            crawler.look(path)

    found = {
        (leak.path.removeprefix(f"/meja/{run}/"), leak.source)
        for leak in leaks_in(crawler.found.values(), "Dina", one.needles)
    }

    assert ("salinan", f"{INSIDER}, the citizen's words") in found
    assert ("pengarahan", "message wartawan, the key") in found
    assert ("sejak/0", f"personal data of the reporter of {CHILD}") in found
    assert len({path for path, _source in found}) == 3
