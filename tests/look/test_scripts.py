"""The small scripts in a real browser, under the policy that the pages will have: what they ask, what they keep, what they say."""

import threading
from collections import deque
from contextlib import contextmanager

import pytest
from flask import Flask, Response, render_template_string, request
from playwright.sync_api import expect
from werkzeug.serving import make_server

from tests.look.conftest import LEGAL_LINE, STATIC, TEMPLATES
from tests.parts import chromium
from tests.tables import each_row
from trainer.web.assets import init_assets
from trainer.web.prose import unbroken
from trainer.web.templating import drawn

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PAGE = """{% extends "layouts/base.html" %}
{% from "components/live.html" import live %}{% from "components/editor.html" import editor %}
{% from "components/field.html" import choices, input %}
{% block title %}Coba{% endblock %}
{% block content %}
{% call live("/sejak/", 1) %}<a id="satu" href="/satu">Satu</a>{% endcall %}
<form>{{ input("judul", "Judul", value="Jalan", count=true,
  attrs={"maxlength": 150, "data-key": "j", "data-key-label": "Tulis judul"}) }}
{% call editor("isi", "isi-jawab", "Jawaban", draft_url="/konsep") %}{% endcall %}</form>
<form>{{ choices("skenario", "Skenario", [("sendiri", "Sendiri"), ("berempat", "Berempat")], value="berempat") }}
{{ choices("cara", "Cara", [("tiap", "Masing-masing"), ("satu", "Bersama")], value="satu",
  needs={"satu": ("skenario", ["berempat"])}) }}</form>
<form id="masuk">{{ input("sandi", "Kata sandi", type="password", attrs={"data-reveal": "Tampilkan"}) }}</form>
<p><button type="button" data-print hidden>Cetak</button><span data-print-words>Cetak dari menu peramban.</span></p>
{% endblock %}"""


class Desk:
    """What the server will answer next, and what it was asked."""

    def __init__(self):
        self.fragments = deque()
        self.draft_status = 200
        self.drafts = []
        self.themes = []
        self.asked = 0
        self.broken = False


@pytest.fixture
def desk():
    return Desk()


def make_app(desk):
    app = Flask("look", static_folder=None, template_folder=str(TEMPLATES))
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_null_translations(newstyle=True)
    app.jinja_env.filters["unbroken"] = unbroken
    app.jinja_env.globals.update(csrf_token=lambda: "tanda", drawn=drawn)
    app.secret_key = "for the messages only"
    init_assets(app, STATIC)

    @app.get("/")
    def home():
        return render_template_string(
            PAGE, legal_line=LEGAL_LINE, theme=request.cookies.get("theme")
        )

    @app.get("/sejak/<int:position>")
    def since(position):
        desk.asked += 1
        if desk.broken:
            return Response(status=500)
        if not desk.fragments:
            return Response(status=204)
        status, html = desk.fragments.popleft()
        return Response(html, status, {"X-Position": str(position + 1)})

    @app.post("/konsep")
    def draft():
        desk.drafts.append((request.form.to_dict(), request.headers["X-CSRFToken"]))
        return (
            ({"saved": "09.39"}, 200)
            if desk.draft_status == 200
            else Response(status=desk.draft_status)
        )

    @app.post("/warna", endpoint="account.theme")
    def theme():
        desk.themes.append(request.form["theme"])
        return Response(status=204)

    @app.after_request
    def policy(answer):
        answer.headers["Content-Security-Policy"] = POLICY
        return answer

    return app


@contextmanager
def serving(desk):
    """The address of a server that answers as the desk says."""
    server = make_server("127.0.0.1", 0, make_app(desk), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {
        **browser_type_launch_args,
        "executable_path": chromium(),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
        ],
    }


@contextmanager
def opened(browser, desk, *first):
    """A page of the desk in a window of its own, with what the browser complained about in `problems`; `first` are scripts that run before those of the page."""
    with serving(desk) as address:
        context = browser.new_context(base_url=address, locale="id-ID")
        for script in first:
            context.add_init_script(script)
        window = context.new_page()
        window.problems = []
        window.on("pageerror", lambda error: window.problems.append(str(error)))
        window.on(
            "console", lambda line: line.type == "error" and window.problems.append(line.text)
        )
        window.goto("/")
        yield window
        context.close()


@pytest.fixture
def window(browser, desk):
    with opened(browser, desk) as page:
        yield page


@pytest.fixture(scope="module")
def bench(browser):
    """One window for all questions to functions that change nothing."""
    with opened(browser, Desk()) as page:
        yield page


HURRY = (
    "const wait = window.setTimeout; window.setTimeout = (act, pause) => wait(act, pause / 100);"
)


@pytest.fixture
def hurried(browser, desk):
    """The window where every pause of a script is a hundred times shorter, from its first page on: what a page that went away had asked would take an answer."""
    with opened(browser, desk, HURRY) as page:
        yield page


def module(window, name, expression):
    """What an expression over a module's exports (m) gives."""
    path = f"/assets/000000000000/js/{name}.js"
    return window.evaluate(f"import('{path}').then((m) => ({expression}))")


def test_a_page_breaks_no_rule_of_the_policy(window):
    window.wait_for_load_state("networkidle")
    assert window.problems == []


OFFICE = """{mode: "hari_kerja", speed: 48, now: m.local("2026-04-30T15:52:00+07:00"),
             hours: m.officeHours(["2026-04-30", "2026-05-04", "2026-05-05"], "08:00", "16:00")}"""


@each_row(
    "seconds, reached",
    [
        (0, "2026-04-30T15:52:00"),
        (9.975, "2026-04-30T15:59:58"),
        (10, "2026-05-04T08:00:00"),
        (610, "2026-05-05T08:00:00"),
        (1209.975, "2026-05-05T15:59:58"),
        (5000, "2026-05-05T16:00:00"),
    ],
)
def test_the_clock_of_working_days_stops_at_four_and_goes_on_at_eight(bench, seconds, reached):
    expression = f"new Date(m.advance({OFFICE}, {seconds * 1000})).toISOString()"
    assert module(bench, "clock", expression)[:19] == reached


@pytest.mark.parametrize(
    "anchor, reached",
    [
        ("2026-04-30T06:00:00+07:00", "2026-04-30T08:00:48"),
        ("2026-05-02T12:00:00+07:00", "2026-05-04T08:00:48"),
    ],
)
def test_a_clock_set_outside_office_hours_starts_at_the_next_opening(bench, anchor, reached):
    expression = (
        f'new Date(m.advance({{...{OFFICE}, now: m.local("{anchor}")}}, 1000)).toISOString()'
    )
    assert module(bench, "clock", expression)[:19] == reached


def test_the_clock_of_the_calendar_runs_through_the_night(bench):
    clock = '{mode: "kalender", speed: 3600, now: m.local("2026-04-30T15:30:00+07:00"), hours: []}'
    expression = f"new Date(m.advance({clock}, 60000)).toISOString()"
    assert module(bench, "clock", expression)[:19] == "2026-05-03T03:30:00"


@pytest.mark.parametrize(
    "limit, minutes",
    [
        ("2026-05-01T00:00:00", 8 / 48),
        ("2026-05-05T00:00:00", 8 / 48 + 10),
        ("2026-05-09T00:00:00", None),
    ],
)
def test_a_limit_is_told_in_real_minutes_as_far_as_the_days_are_known(bench, limit, minutes):
    expression = f'((clock) => m.realUntil(clock, clock.now, m.local("{limit}")))({OFFICE})'
    found = module(bench, "clock", expression)
    assert found is None if minutes is None else found == pytest.approx(minutes * 60_000)


def test_questions_come_within_two_seconds_and_slow_down_to_half_a_minute(bench):
    pauses = module(bench, "live", "[0, 1, 2, 3, 4, 9].map((n) => m.pauseAfter(n, 0.5))")
    assert pauses == [1700, 3400, 6800, 13_600, 27_200, 30_000]
    assert module(bench, "live", "[m.pauseAfter(0, 0), m.pauseAfter(0, 1)]") == pytest.approx(
        [1530, 1870]
    )


def test_letters_and_words_are_counted_as_the_server_counts_them(window):
    counts = module(
        window,
        "count",
        '[m.measure("jalan 🛣", "letters"), m.measure("  dua kata ", "words"), m.measure(" ", "words")]',
    )
    assert counts == [7, 2, 0]
    window.get_by_label("Judul").fill("Lubang")
    expect(window.locator("#judul-hitung")).to_have_text("6 dari 150 karakter")


def test_a_region_takes_what_is_new_and_keeps_the_focus(window, desk):
    window.locator("#satu").focus()
    desk.fragments.append((200, '<p>Baru</p><a id="satu" href="/satu">Satu</a>'))
    expect(window.get_by_text("Baru")).to_be_visible()
    expect(window.locator("#satu")).to_be_focused()
    expect(window.locator("[data-live-url]")).to_have_attribute("data-live-position", "2")


def test_a_region_keeps_what_was_chosen_as_long_as_it_is_offered(window, desk):
    def seats(*values):
        return "".join(f'<input type="radio" name="meja" value="{each}">' for each in values)

    desk.fragments.append((200, seats("admin", "dinas", "inspektorat")))
    window.locator('[value="dinas"]').check()
    desk.fragments.append((200, seats("dinas", "inspektorat")))
    expect(window.locator('[value="admin"]')).to_have_count(0)
    expect(window.locator('[value="dinas"]')).to_be_checked()
    desk.fragments.append((200, seats("inspektorat")))
    expect(window.locator('[value="dinas"]')).to_have_count(0)
    expect(window.locator(".bt-live :checked")).to_have_count(0)


def test_a_region_says_since_when_the_connection_is_gone_and_when_it_is_back(hurried, desk):
    trouble = hurried.locator(".bt-live__trouble")
    desk.broken = True
    expect(trouble).to_contain_text("Sambungan terputus sejak pukul")
    desk.fragments.append((200, "<p>Kembali</p>"))
    desk.broken = False
    expect(hurried.get_by_text("Kembali")).to_be_visible()
    expect(trouble).to_be_hidden()


def test_a_region_that_ended_asks_no_more(hurried, desk):
    with hurried.expect_response(lambda answer: answer.status == 410):
        desk.fragments.append((410, ""))
    asked = desk.asked
    hurried.evaluate("new Promise((done) => setTimeout(done, 60_000))")
    assert desk.asked == asked


def test_an_unfinished_text_is_saved_with_the_token_of_the_page(window, desk):
    window.get_by_label("Jawaban").fill("Yth. Ibu,")
    expect(window.locator("#isi-jawab-konsep")).to_have_text("Konsep tersimpan")
    assert desk.drafts == [({"judul": "Jalan", "isi": "Yth. Ibu,"}, "tanda")]


def test_an_unfinished_choice_is_saved_with_the_text(window, desk):
    window.get_by_label("Jawaban").fill("Yth. Ibu,")
    expect(window.locator("#isi-jawab-konsep")).to_have_text("Konsep tersimpan")
    with window.expect_response("**/konsep"):
        window.get_by_label("Judul").fill("Jalan rusak")
    assert desk.drafts[-1][0] == {"judul": "Jalan rusak", "isi": "Yth. Ibu,"}


def test_a_form_that_was_only_looked_at_is_not_saved(hurried, desk):
    hurried.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    hurried.evaluate("new Promise((done) => setTimeout(done, 60_000))")
    assert desk.drafts == []


def test_a_text_that_could_not_be_saved_comes_back_after_a_reload(window, desk):
    desk.draft_status = 503
    window.get_by_label("Jawaban").fill("Yth. Bapak,")
    expect(window.locator("#isi-jawab-konsep")).to_contain_text("Belum tersimpan di server")
    window.reload()
    expect(window.get_by_label("Jawaban")).to_have_value("Yth. Bapak,")
    desk.draft_status = 200
    expect(window.locator("#isi-jawab-konsep")).to_have_text("Konsep tersimpan")


def test_saving_stops_when_the_report_has_moved_on(window, desk):
    desk.draft_status = 409
    window.get_by_label("Jawaban").fill("Yth.")
    expect(window.locator("#isi-jawab-konsep")).to_contain_text("laporan ini sudah berubah")


def test_the_theme_changes_without_a_reload_and_is_told_to_the_server(window, desk):
    window.evaluate("window.same = true")
    window.get_by_role("button", name="Gelap").click()
    expect(window.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(window.get_by_role("button", name="Gelap")).to_have_attribute("aria-pressed", "true")
    assert desk.themes == ["dark"]
    assert window.evaluate("window.same")


def test_keys_show_their_list_rest_while_somebody_types_and_can_be_switched_off(window):
    window.keyboard.press("?")
    expect(window.get_by_role("dialog")).to_contain_text("Tulis judul")
    window.keyboard.press("Escape")
    window.keyboard.press("j")
    expect(window.get_by_label("Judul")).to_be_focused()
    window.keyboard.type("j?")
    expect(window.get_by_label("Judul")).to_have_value("j?Jalan")
    window.locator("body").click(position={"x": 2, "y": 2})
    window.keyboard.press("?")
    window.get_by_label("Pakai tombol pintas").uncheck()
    window.keyboard.press("Escape")
    window.locator("body").click(position={"x": 2, "y": 2})
    window.keyboard.press("j")
    expect(window.get_by_label("Judul")).not_to_be_focused()


def test_a_choice_rests_while_it_does_not_go_with_what_is_chosen_elsewhere(window):
    together, each = window.get_by_label("Bersama"), window.get_by_label("Masing-masing")
    expect(together).to_be_checked()
    window.get_by_label("Sendiri").check()
    expect(together).to_be_disabled()
    expect(each).to_be_checked()
    window.get_by_label("Berempat").check()
    expect(together).to_be_enabled()
    expect(each).to_be_checked()


def test_a_password_is_shown_on_request_and_hidden_again_before_it_is_sent(window):
    field, button = (
        window.locator("#sandi"),
        window.get_by_role("button", name="Tampilkan"),
    )
    expect(field).to_have_attribute("type", "password")
    button.click()
    expect(field).to_have_attribute("type", "text")
    expect(button).to_have_attribute("aria-pressed", "true")
    window.evaluate(
        """() => {
          const form = document.getElementById("masuk");
          form.addEventListener("submit", (event) => event.preventDefault());
          form.requestSubmit();
        }"""
    )
    expect(field).to_have_attribute("type", "password")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_a_page_for_paper_offers_to_print_in_place_of_the_words(window):
    expect(window.get_by_text("Cetak dari menu peramban.")).to_be_hidden()
    window.evaluate("window.print = () => { window.printed = true; }")
    window.get_by_role("button", name="Cetak").click()
    assert window.evaluate("window.printed")
