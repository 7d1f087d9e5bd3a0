"""The language of a page: Flask-Babel's functions, with its catalogue looked up once and not once a sentence.

A page has some hundred sentences, and the library asks for each of them whose request it is and which language that reads;
together this cost a fifth of a page. Without an application sentences stay as they are written.
"""

from __future__ import annotations

from typing import Any

from babel.support import NullTranslations
from flask import Flask
from flask_babel import Babel, LazyString, get_translations
from markupsafe import Markup

LANGUAGES = ("id",)
"""Languages with a complete catalogue; the first one is the source."""

_catalogues: dict[str, NullTranslations] = {LANGUAGES[0]: NullTranslations()}
"""By language. Every application of a process reads the same folder."""


def init_language(app: Flask, translations: str) -> None:
    """Give the application its language. `translations`: the folder of the catalogues."""
    app.config["BABEL_DEFAULT_LOCALE"] = LANGUAGES[0]
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = translations
    Babel(app, locale_selector=language)
    with app.app_context():
        _catalogues[language()] = get_translations()
    # Plain functions in place of those of the i18n extension, each of which asks the template's context twice more.
    app.jinja_env.globals.update(
        _=_in_template, gettext=_in_template, ngettext=_counted_in_template
    )


def language() -> str:
    """The language of the pages, as a code of two letters."""
    return LANGUAGES[0]


def gettext(sentence: str, **values: object) -> str:
    """The sentence in the language of the page, with its values."""
    text: str = _catalogues[language()].ugettext(sentence)
    return text % values if values else text


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """The sentence for so many of something; `num` is one of its values."""
    text: str = _catalogues[language()].ungettext(one, many, num)
    return text % {"num": num, **values}


def lazy_gettext(sentence: str, **values: object) -> str:
    """The same for tables made before there is a page: looked up when it is shown."""
    lazy: Any = LazyString(gettext, sentence, **values)
    return lazy


def _in_template(sentence: str, **values: object) -> Markup:
    text = Markup(_catalogues[language()].ugettext(sentence))  # noqa: S704 - our own sentence
    return text % values


def _counted_in_template(one: str, many: str, num: int, **values: object) -> Markup:
    text = Markup(_catalogues[language()].ungettext(one, many, num))  # noqa: S704
    return text % {"num": num, **values}
