"""A page as text: what can be read and filled in, a line for each block, with what stands behind its doors apart.

A door is a form folded away behind its name. Its name is part of the page; its inside is not, so that a page compares
equal whether the inside comes along or has an address of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

INLINE = frozenset(
    "a abbr b code em i kbd mark q s small span strong sub sup time u bdi wbr svg use".split()
)
VOID = frozenset("area br col hr img input link meta use wbr path rect circle line".split())
UNREAD = frozenset(("script", "style"))
HEARD = ("aria-label", "alt", "placeholder", "title")
"""Attributes whose text people read or hear."""


Attributes = dict[str, str]


@dataclass(frozen=True)
class Rules:
    """What the product calls things: the class of a door and of its inside, the attribute of a region that asks for its
    news, and the fields whose value is random.
    """

    door: str
    door_body: str
    live_url: str
    random_fields: frozenset[str] = frozenset()


@dataclass
class PageText:
    """`doors`: the lines behind each door by its id. `links`: where the inside of a door is to be had that did not come
    along. `live`: addresses that are asked for news.
    """

    lines: list[str] = field(default_factory=list)
    doors: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    live: list[str] = field(default_factory=list)


def read_page(html: str, rules: Rules) -> PageText:
    """Take a page apart."""
    reader = _Reader(rules)
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.page


MAIN, MAIN_ENDS = "<main>", "</main>"
"""Lines around the page's own part, which the frame is not."""


def text_of(status: int, html: str, rules: Rules, behind: Mapping[str, str] | None = None) -> str:
    """A page as lines: what is in it, then each door with its inside. `behind`: the pages of doors that have their own."""
    page = read_page(html, rules)
    lines = [f"status {status}", *page.lines]
    for door, inside in _doors(page, behind or {}, rules):
        lines += ["", f"== door {door}", *inside]
    return "\n".join(lines) + "\n"


def _doors(
    page: PageText, behind: Mapping[str, str], rules: Rules
) -> Iterator[tuple[str, list[str]]]:
    """Every door by name. What has an address of its own stands there in the door of that name, or is the whole page."""
    for door in sorted({*page.doors, *behind}):
        if door in behind:
            there = read_page(behind[door], rules)
            yield door, there.doors.get(door) or _main_of(there)
        else:
            yield door, page.doors[door]


def _main_of(page: PageText) -> list[str]:
    start = page.lines.index(MAIN) + 1 if MAIN in page.lines else 0
    end = page.lines.index(MAIN_ENDS) if MAIN_ENDS in page.lines else len(page.lines)
    return page.lines[start:end]


@dataclass
class _Open:
    """An element that is not closed yet; `closes` is what happens then."""

    tag: str
    door: str = ""
    body: bool = False


class _Reader(HTMLParser):
    def __init__(self, rules: Rules) -> None:
        super().__init__(convert_charrefs=True)
        self.page = PageText()
        self._rules = rules
        self._open: list[_Open] = []
        self._outs = [self.page.lines]
        self._words: list[str] = []
        self._verbatim = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {name: value or "" for name, value in attrs}
        if tag not in INLINE:
            self.end_line()
        opened = self._opened(tag, a)
        if tag not in VOID:
            self._open.append(opened)
        if opened.body:
            door = next((one.door for one in reversed(self._open) if one.door), "")
            self._outs.append(self.page.doors.setdefault(door, []))
        self._say(tag, a)

    def _opened(self, tag: str, a: Attributes) -> _Open:
        classes = a.get("class", "").split()
        if self._rules.door in classes:
            return _Open(tag, door=a.get("id", ""))
        return _Open(tag, body=self._rules.door_body in classes)

    def _say(self, tag: str, a: Attributes) -> None:
        """What an element tells by itself."""
        if tag == "main":
            self._line(MAIN)
        if tag == "a" and "href" in a:
            self._link(a["href"])
        if self._rules.live_url in a:
            self.page.live.append(a[self._rules.live_url])
        heard = [f"({a[name]})" for name in HEARD if a.get(name)]
        if tag in CONTROLS:
            self._line(" ".join((CONTROLS[tag](a, self._rules), *heard)))
        elif heard:
            self._words.extend(f" {each} " for each in heard)

    def _link(self, href: str) -> None:
        """The first link within a door leads to its inside, where that did not come along."""
        if self._open and not any(one.body for one in self._open):
            door = next((one.door for one in reversed(self._open) if one.door), "")
            if door:
                self.page.links.setdefault(door, href)

    def _line(self, text: str) -> None:
        if text:
            self._outs[-1].append(text)

    def end_line(self) -> None:
        """What was said so far is a line."""
        self._line(" ".join("".join(self._words).split()))
        self._words.clear()

    def handle_endtag(self, tag: str) -> None:
        if not any(one.tag == tag for one in self._open):
            return
        if tag not in INLINE:
            self.end_line()
        if tag == "main":
            self._line(MAIN_ENDS)
        while self._open:
            closed = self._open.pop()
            if closed.body:
                self._outs.pop()
            if closed.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if not any(one.tag in UNREAD for one in self._open):
            self._words.append(data)


Say = Callable[[Attributes, Rules], str]
"""How a control is told; "" for one that is not."""


def _form(a: Attributes, _rules: Rules) -> str:
    kind = f" {a['enctype']}" if "enctype" in a else ""
    return f"[form {a.get('method', 'get').lower()} {a.get('action', '')}{kind}]"


def _input(a: Attributes, rules: Rules) -> str:
    kind, name = a.get("type", "text"), a.get("name", "")
    if name in rules.random_fields:
        return ""
    value = f"={a['value']}" if a.get("value") else ""
    return f"[{kind} {name}{value}{_state(a)}]"


def _named(tag: str) -> Say:
    def say(a: Attributes, _rules: Rules) -> str:
        value = f"={a['value']}" if "value" in a else ""
        to = f" to {a['formaction']}" if "formaction" in a else ""
        return f"[{tag} {a.get('name', '')}{value}{_state(a)}{to}]"

    return say


def _state(a: Attributes) -> str:
    shown = ("checked", "selected", "disabled", "required", "readonly", "multiple")
    limits = (f"{name}={a[name]}" for name in ("maxlength", "rows", "accept") if name in a)
    return "".join(f" {each}" for each in (*(name for name in shown if name in a), *limits))


CONTROLS: Mapping[str, Say] = {
    "form": _form,
    "input": _input,
    **{tag: _named(tag) for tag in ("select", "option", "textarea", "button")},
}
