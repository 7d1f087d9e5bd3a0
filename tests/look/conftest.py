"""What the tests of the look share: a template environment without Flask, and a page read back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from trainer.web.prose import unbroken

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"
LEGAL_LINE = "Ketentuan resmi mengikuti aturan yang berlaku."

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
DRAWN_EMPTY = frozenset("path rect line circle use".split())


@dataclass
class Element:
    """One element of a page: its tag, its attributes, the text that stands in it."""

    tag: str
    attributes: dict[str, str | None]
    text: list[str] = field(default_factory=list)

    def words(self) -> str:
        return " ".join("".join(self.text).split())


class Page(HTMLParser):
    """Elements of a piece of html in order; refuses tags that are not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self.open, f"not closed: {[one.tag for one in self.open]}"

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            assert tag in DRAWN_EMPTY, f"<{tag}/> closes itself"
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element.text.append(data)

    def find(self, tag: str = "", **attributes: str) -> list[Element]:
        """Elements of a tag with all these attributes; _ stands for -, class_ for class."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            one
            for one in self.elements
            if tag in ("", one.tag)
            and all(
                value in (one.attributes.get(name) or "").split() for name, value in wanted.items()
            )
        ]

    def one(self, tag: str = "", **attributes: str) -> Element:
        """The only such element."""
        found = self.find(tag, **attributes)
        assert len(found) == 1, f"{len(found)} of <{tag}> {attributes}"
        return found[0]

    def ids(self) -> list[str]:
        return [one.attributes["id"] or "" for one in self.elements if "id" in one.attributes]

    def words(self) -> str:
        return " ".join(one.words() for one in self.elements[:1])


@pytest.fixture(scope="session")
def templates() -> Environment:
    """Our templates as Flask would set them up, with Indonesian left as it is written."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.filters["unbroken"] = unbroken
    environment.install_null_translations(newstyle=True)
    environment.globals.update(
        asset=lambda name: f"/assets/cap/{name}",
        drawn=lambda macro, *shown: macro(*shown),
        url_for=lambda endpoint: f"/{endpoint}",
        csrf_token=lambda: "token",
        get_flashed_messages=lambda with_categories: [("done", "Tersimpan."), ("aneh", "Dijeda.")],
        request=SimpleNamespace(path="/kotak-masuk"),
    )
    return environment


@pytest.fixture
def draw(templates) -> Callable[..., Page]:
    """Render a piece of template source and read it back."""

    def render(source: str, **values: object) -> Page:
        return Page(templates.from_string(source).render(**values))

    return render
