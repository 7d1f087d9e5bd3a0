"""Files go over the wire once: stamped, zipped, kept for good, and only those that exist."""

import gzip
import re
from collections.abc import Container, Iterator

import pytest
from flask import Flask, render_template_string

from tests.look.conftest import ROOT, STATIC
from tests.tables import each_row
from trainer.web.assets import LAYERS, SHEET, UnknownAsset, init_assets, load_assets

ASKED = re.compile(r"""\basset\(\s*(["'])(?P<name>[^"']+)\1\s*\)""")
"""A template asks for a file by a name that stands there."""


def absent(template: str, source: str, known: Container[str]) -> Iterator[str]:
    """Files that a template asks for and that pages do not get, a sentence each."""
    for found in ASKED.finditer(source):
        name = found["name"]
        if name in known:
            continue
        if name.endswith(".css"):
            yield (
                f"{template} asks for {name}, which is not in static/ or goes out joined with others; write its rules in"
                f" static/css/components/ and ask for {SHEET}, the one sheet, or correct the name."
            )
        else:
            yield f"{template} asks for {name}, which is not in static/; add the file or correct the name."


@pytest.fixture(scope="module")
def app():
    app = Flask("look", static_folder=None)
    init_assets(app, STATIC)
    return app


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def address(app):
    def of(name):
        with app.test_request_context():
            return render_template_string("{{ asset(name) }}", name=name)

    return of


@each_row(
    "name, kind",
    [
        ("css/bimtek.css", "text/css; charset=utf-8"),
        ("js/page.js", "text/javascript; charset=utf-8"),
        ("icons.svg", "image/svg+xml; charset=utf-8"),
        ("favicon.svg", "image/svg+xml; charset=utf-8"),
    ],
)
def test_a_file_is_kept_for_good_and_never_asked_for_again(client, address, name, kind):
    answer = client.get(address(name))
    assert answer.status_code == 200
    assert answer.content_type == kind
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "ETag" not in answer.headers
    assert "Last-Modified" not in answer.headers


def test_a_question_with_a_known_tag_is_answered_in_full(client, address):
    headers = {"If-None-Match": "*", "If-Modified-Since": "Wed, 25 Nov 2026 00:00:00 GMT"}
    assert client.get(address(SHEET), headers=headers).status_code == 200


def test_a_browser_that_can_unzip_gets_the_small_file(client, address):
    plain = client.get(address(SHEET))
    small = client.get(address(SHEET), headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert small.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(small.data) == plain.data
    assert len(small.data) < len(plain.data) / 4


def test_a_browser_that_refuses_gzip_gets_the_plain_file(client, address):
    answer = client.get(address(SHEET), headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in answer.headers


@each_row("name", ["css/tidak-ada.css", "../pyproject.toml", "css/tokens.css", "js/"])
def test_an_unknown_name_is_not_found(app, client, name):
    stamp = app.extensions["assets"].stamp
    assert client.get(f"/assets/{stamp}/{name}").status_code == 404
    assert client.get(f"/assets/000000000000/{name}").status_code == 404


def test_a_page_from_before_an_upgrade_finds_the_file_of_today(client, address):
    answer = client.get("/assets/000000000000/js/page.js")
    assert answer.status_code == 302
    assert answer.location == address("js/page.js")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_template_that_names_a_file_that_is_not_there_is_told_so(address):
    with pytest.raises(UnknownAsset, match="js/tidak-ada"):
        address("js/tidak-ada.js")


def test_templates_name_files_that_are_there(app):
    known = app.extensions["assets"].assets
    sources = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "templates").rglob("*.html"))
    }
    lacking = [each for path, source in sources.items() for each in absent(path, source, known)]

    assert any(ASKED.search(source) for source in sources.values())
    assert not lacking, "\n".join(lacking)


@each_row(
    "asked, sentences",
    [
        ("asset('js/ringkasan.js')", ["asks for js/ringkasan.js, which is not in static/; add"]),
        (
            'asset( "css/ringkasan.css" )',
            ["asks for css/ringkasan.css, which is not in static/ or"],
        ),
        ("asset('js/page.js')", []),
        ("asset(name)", []),
    ],
)
def test_a_file_that_is_not_there_is_named_with_its_template(app, asked, sentences):
    source = f'<script src="{{{{ {asked} }}}}"></script>'
    found = list(absent("templates/desk/summary.html", source, app.extensions["assets"].assets))

    assert len(found) == len(sentences)
    for sentence, each in zip(sentences, found, strict=True):
        assert each.startswith(f"templates/desk/summary.html {sentence}")


def test_layers_come_in_order_and_bootstrap_is_the_weakest(app):
    sheet = app.extensions["assets"].assets[SHEET].plain.decode()
    assert sheet.startswith('@charset "UTF-8";\n@layer bootstrap, tokens, base, components;\n')
    assert re.findall(r"^@layer (\w+) \{$", sheet, flags=re.MULTILINE) == list(LAYERS)
    assert sheet.count("@charset") == 1
    assert "sourceMappingURL" not in sheet
    assert "Licensed under MIT" in sheet


def test_braces_of_the_joined_sheet_close(app):
    sheet = app.extensions["assets"].assets[SHEET].plain.decode()
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    bare = re.sub(r'"[^"]*"|url\([^)]*\)', "", bare)
    assert bare.count("{") == bare.count("}")


def test_the_stamp_follows_the_content(tmp_path):
    (tmp_path / "css" / "components").mkdir(parents=True)
    for name in ("tokens.css", "base.css", "components/icon.css"):
        (tmp_path / "css" / name).write_text("a {}", encoding="utf-8")
    before = load_assets(tmp_path)
    assert load_assets(tmp_path).stamp == before.stamp
    (tmp_path / "css" / "base.css").write_text("b {}", encoding="utf-8")
    assert load_assets(tmp_path).stamp != before.stamp


def test_only_files_of_known_kinds_are_served(tmp_path):
    (tmp_path / "css" / "components").mkdir(parents=True)
    for name in ("css/tokens.css", "css/base.css", "notes.txt", "js.map", "mark.svg"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert sorted(load_assets(tmp_path).assets) == [SHEET, "mark.svg"]
