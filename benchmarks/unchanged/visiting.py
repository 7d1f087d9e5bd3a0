"""Going to the places of the browser tests without a browser: fetch the page, do what is done there first, open the doors.

What the browser tests do by clicks is done here by sending the same form; a place with a step that is not known here
is refused by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from werkzeug.test import TestResponse

from benchmarks.unchanged import seams
from benchmarks.unchanged.page_text import Rules, read_page, text_of
from benchmarks.unchanged.plain import named, numbered
from benchmarks.unchanged.scene import Scene, Spot
from benchmarks.unchanged.things import Refused

OK = 200
LONGER_THAN_A_NAME = "Yuliana " * 9
EVERYTHING = "0"
"""The position of a region that has seen nothing yet."""

RULES = Rules(seams.DOOR, seams.DOOR_BODY, seams.LIVE_URL, seams.RANDOM_FIELDS)


@dataclass
class Look:
    """What somebody sees: status, address after redirects, the page, and the pages behind its doors by door."""

    status: int
    path: str
    html: str
    behind: dict[str, str] = field(default_factory=dict)

    @property
    def whole(self) -> str:
        """The page and all behind its doors, for finding a form."""
        return "\n".join((self.html, *self.behind.values()))


class Visitor:
    """The browsers of a scene, one for each kind of person."""

    def __init__(self, product: seams.Product, scene: Scene) -> None:
        self._product = product
        self._scene = scene
        self._browsers: dict[str, Any] = {}

    def visit(self, spot: Spot) -> Look:
        """The place as the browser tests look at it. Raises Refused where that is not to be had, with the reason."""
        step = STEPS.get(spot.first)
        if step is None:
            raise Refused(
                f"“{spot.first}” is not known; teach it to STEPS in benchmarks/unchanged/visiting.py"
            )
        look = self.get(spot.who, self._address(spot.address))
        look = step(self, spot.who, look) or look
        expected = spot.statuses or {OK}
        if look.status not in expected:
            raise Refused(f"{look.path} answers {look.status} where {sorted(expected)} is expected")
        return look

    def get(self, who: str, path: str) -> Look:
        """A page with its doors open."""
        return self._look(who, self._browser(who).get(path, follow_redirects=True))

    def send(
        self, who: str, look: Look, ends: str, values: Mapping[str, str], *, without: str = ""
    ) -> Look:
        """Send the first form to an address that ends so, behind whichever door it stands."""
        forms = seams.forms_of(look.whole, look.path).forms
        form = next((each for each in forms if each.action.endswith(ends)), None)
        return self._send(who, look, form, values, without)

    def send_main(
        self, who: str, look: Look, values: Mapping[str, str], *, without: str = ""
    ) -> Look:
        """Send the first form that changes something and is the page's own: not that of its clock."""
        main = look.html[look.html.index("<main") :]
        forms = (each for each in seams.forms_of(main, look.path).forms if each.method == "post")
        form = next((each for each in forms if seams.CLOCK_FORMS not in each.action), None)
        return self._send(who, look, form, values, without)

    def _send(
        self, who: str, look: Look, form: Any, values: Mapping[str, str], without: str
    ) -> Look:
        """`values` by the end of the field's name; a field takes no more letters than it does from a keyboard."""
        if form is None:
            raise Refused(f"{look.path} has no form to send")
        known = (*form.fields, *form.choices)
        full = {next(n for n in known if n.endswith(short)): v for short, v in values.items()}
        full = {name: value[: form.longest.get(name)] for name, value in full.items()}
        sent: dict[str, list[str]] = {}
        for name, value in form.filled(full):
            if name != without:
                sent.setdefault(name, []).append(value)
        action = next(iter(form.buttons.values()), "") or form.action or look.path
        return self._look(who, self._browser(who).post(action, data=sent, follow_redirects=True))

    def news(self, who: str, look: Look) -> Iterator[Look]:
        """What the living regions of a page answer to somebody who has seen nothing."""
        for url in read_page(look.html, RULES).live:
            answer = self._browser(who).get(url + EVERYTHING)
            yield Look(answer.status_code, url, answer.get_data(as_text=True))

    def file(self, who: str, address: str) -> str:
        """A file that is taken home, as text."""
        answer = self._browser(who).get(self._address(address))
        return f"status {answer.status_code}\n{answer.get_data(as_text=True)}"

    def plain(self, text: str) -> str:
        """A text without ids and codes."""
        shown = named(text, self._scene.names)
        return numbered(shown)

    def _address(self, address: str) -> str:
        return address.format(**self._scene.names)

    def _browser(self, who: str) -> Any:
        if who not in self._browsers:
            self._browsers[who] = self._product.browser(self._scene.entries[who])
        return self._browsers[who]

    def _look(self, who: str, answer: TestResponse) -> Look:
        parts = urlsplit(answer.request.url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        look = Look(answer.status_code, path, answer.get_data(as_text=True))
        page = read_page(look.html, RULES)
        for door, href in page.links.items():
            if not page.doors.get(door) and not href.startswith("#"):
                look.behind[door] = (
                    self._browser(who).get(href, follow_redirects=True).get_data(as_text=True)
                )
        return look


def words_of(look: Look) -> str:
    """A page as text, with its doors open."""
    return text_of(look.status, look.html, RULES, look.behind)


# ------------------------------------------------------------------------- what is done first, by its name there

Step = Callable[[Visitor, str, Look], Look | None]


def _nothing(_visitor: Visitor, _who: str, _look: Look) -> None:
    """What is only opened or laid over the page: its text is read anyway."""


def _main(values: Mapping[str, str], without: str = "") -> Step:
    return lambda visitor, who, look: visitor.send_main(who, look, values, without=without)


def _to(ends: str, values: Mapping[str, str]) -> Step:
    return lambda visitor, who, look: visitor.send(who, look, ends, values)


STEPS: Mapping[str, Step] = {
    "": _nothing,
    "open_everything": _nothing,
    "show_keys": _nothing,
    "<lambda>": _nothing,
    "send_empty": _main({}),
    "send_empty_marks": _main({}),
    "send_wrong_password": _main({"user_name": "siapa-saja", "password": "bukan kata sandinya"}),
    "send_wrong_words": _main({"words": "rumah rumah rumah rumah"}),
    "send_empty_registration": _main({"display_name": LONGER_THAN_A_NAME}),
    "invite_anew": _to("/undangan", {}),
    "send_no_words": _to("/pesan", {}),
    "send_wild_pace": _to("/kecepatan", {"pace": "kilat"}),
    "send_empty_verification": _to("/verifikasi", {"title": "Lampu"}),
    "send_late_answer": _to(
        "/tindak-lanjut",
        {"text": "Terima kasih, sudah kami teruskan.", "kind": "akhir", "seen_seq": "1"},
    ),
    "lose_the_token": _main({}, without="csrf_token"),
}
