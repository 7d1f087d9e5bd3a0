"""A page as a browser reads it: its forms, what may be filled into them, its links, and what a person can read.

No request is made here; that is the visitor's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from tests.web.pages import Page as TakenApart
from tests.web.reading import Reader

Filled = Mapping[str, str | Sequence[str]]
"""What somebody fills in: name of a field to its value, or to the values of ticked boxes."""


@dataclass
class Form:
    """A form of a page: where it goes, its fields with the values they stand at, what each may be, and its buttons."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    """What a select, a group of radio buttons or boxes offers."""
    single: set[str] = field(default_factory=set)
    """Those of them that take one value."""
    longest: dict[str, int] = field(default_factory=dict)
    """Where the browser stops taking letters."""
    buttons: dict[str, str] = field(default_factory=dict)
    """Words on a button, and the address it sends the form to ("" for the form's own)."""

    def filled(self, values: Filled) -> list[tuple[str, str]]:
        """What the browser sends once these values are filled in; other fields keep what the page gave them."""
        sent = {name: list(found) for name, found in self.fields.items()}
        for name, value in values.items():
            sent[name] = self._taken(name, [value] if isinstance(value, str) else list(value))
        return [
            (name, re.sub(r"\r\n|\r|\n", "\r\n", value))
            for name, found in sent.items()
            for value in found
        ]

    def _taken(self, name: str, values: list[str]) -> list[str]:
        assert name in self.fields or name in self.choices, (
            f"no field {name} in the form to {self.action}: {sorted({*self.fields, *self.choices})}"
        )
        if name in self.choices:
            strange = [value for value in values if value not in self.choices[name]]
            assert not strange, f"{name} does not offer {strange}, but {self.choices[name]}"
            assert len(values) < 2 or name not in self.single, f"{name} takes one value"
        for value in values:
            most = self.longest.get(name, len(value))
            assert len(value) <= most, f"{name} takes {most} letters: {value}"
        return values


class _Reader(Reader):
    """Forms and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[tuple[str, str]] = []
        self._form: Form | None = None
        self._select = ""
        self._area = ""
        self._button: str | None = None
        self._link: str | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        a = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = Form(a.get("action", ""), a.get("method", "get").lower())
            self.forms.append(self._form)
        elif tag == "a" and "href" in a:
            self._link, self._words = a["href"], []
        elif self._form is not None:
            self._part(self._form, tag, a)

    def _part(self, form: Form, tag: str, a: dict[str, str]) -> None:
        name = a.get("name", "")
        if tag == "button" and a.get("type", "submit") == "submit":
            self._button, self._words = a.get("formaction", ""), []
        elif tag == "input" and name:
            self._input(form, name, a)
        elif tag == "select":
            self._select = name
            if "multiple" not in a:
                form.single.add(name)
        elif tag == "option" and self._select:
            self._option(form, a)
        elif tag == "textarea" and name:
            self._area = name
            form.fields[name] = [""]
            self._limit(form, name, a)

    def _input(self, form: Form, name: str, a: dict[str, str]) -> None:
        kind = a.get("type", "text")
        if kind in ("radio", "checkbox"):
            form.choices.setdefault(name, []).append(a.get("value", "on"))
            if kind == "radio":
                form.single.add(name)
            if "checked" in a:
                form.fields.setdefault(name, []).append(a.get("value", "on"))
        elif kind not in ("submit", "button", "reset"):
            form.fields.setdefault(name, []).append(a.get("value", ""))
            self._limit(form, name, a)

    def _option(self, form: Form, a: dict[str, str]) -> None:
        """A select of one value stands at its first option until another is chosen."""
        first = self._select not in form.choices
        form.choices.setdefault(self._select, []).append(a.get("value", ""))
        if "selected" in a or (first and self._select in form.single):
            form.fields[self._select] = [a.get("value", "")]

    @staticmethod
    def _limit(form: Form, name: str, a: dict[str, str]) -> None:
        if "maxlength" in a:
            form.longest[name] = int(a["maxlength"])

    def handle_data(self, data: str) -> None:
        if self._area and self._form is not None:
            self._form.fields[self._area][0] += data
        elif self._link is not None or self._button is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._form is not None:
            typed = self._form.fields[self._area]
            typed[0] = typed[0].removeprefix("\n")  # the line break behind the tag is no text
            self._area = ""
        elif tag == "button" and self._form is not None and self._button is not None:
            self._form.buttons[self._said] = self._button
            self._button = None
        elif tag == "a" and self._link is not None:
            self.links.append((self._link, self._said))
            self._link = None

    @property
    def _said(self) -> str:
        """The words of the link or button that ends here."""
        return " ".join("".join(self._words).split())


@dataclass(frozen=True)
class Page:
    """What came back: status, the path it came from after redirects, and the HTML."""

    status: int
    path: str
    html: str
    headers: Mapping[str, str]

    @cached_property
    def taken_apart(self) -> TakenApart:
        """The page as the tests of single pages see it."""
        return TakenApart(self.html)

    @property
    def text(self) -> str:
        """What a person can read, with single spaces."""
        return self.taken_apart.text

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.read(self.html)
        return reader

    @property
    def offered(self) -> list[str]:
        """The moves that are offered on a report."""
        return self.taken_apart.offered

    @property
    def forms(self) -> list[Form]:
        return self._read.forms

    @property
    def links(self) -> list[tuple[str, str]]:
        """Address and words of every link."""
        return self._read.links

    def form(self, ends: str) -> Form:
        """The first form whose address ends so; one that changes something before one that only asks."""
        for form in sorted(self.forms, key=lambda form: form.method != "post"):
            if urlsplit(form.action or self.path).path.endswith(ends):
                return form
        raise AssertionError(
            f"no form to …{ends} on {self.path}: {[form.action for form in self.forms]}"
        )

    def offers(self, ends: str) -> bool:
        """Whether there is a form whose address ends so, or a link to its page."""
        addresses = [form.action or self.path for form in self.forms]
        addresses += [href for href, _words in self.links]
        return any(urlsplit(address).path.endswith(ends) for address in addresses)

    def link(self, words: str) -> str:
        """The address of the first link with these words in it."""
        for href, shown in self.links:
            if words in shown:
                return href
        raise AssertionError(f"no link {words!r} on {self.path}: {self.links}")
