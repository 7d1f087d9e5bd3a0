"""How templates are read: kept for good once compiled, each component made once.

A page draws on some forty components. The library looks up and compares what each of them was made with whenever a template
imports it; ours are made with the same globals by every page.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

from flask import Flask, request
from jinja2 import Template
from markupsafe import Markup

from trainer.web.language import language

NO_LIMIT = -1

PIECES_KEPT = 4_000
"""Pieces of pages that stay drawn, most of them rows of lists: those of three full classes. A list is asked for again and
again, and of its rows few have changed. A row has a kilobyte, the largest piece, a picture of two clocks, some twelve.
"""


class Component(Template):
    """A template whose macros other templates import. Its module is made once, with the globals of the application."""

    def _get_default_module(self, ctx: Any = None) -> Any:
        """What `{% from … import … %}` asks for. `ctx`, the importing template's, has nothing that ours lack."""
        return super()._get_default_module()


def init_templates(app: Flask) -> None:
    """Before the first look at `app.jinja_env`, which is made by these options."""
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "cache_size": NO_LIMIT}
    app.jinja_env.template_class = Component
    app.jinja_env.globals["drawn"] = drawn


def drawn(macro: Callable[..., Markup], *shown: Hashable) -> Markup:
    """What `macro` draws of these arguments, kept while the like is asked for. For what holds no form and asks for no
    context; addresses of pictures are those of where the application is mounted.
    """
    return _drawn(macro, shown, request.root_path, language())


@lru_cache(maxsize=PIECES_KEPT)
def _drawn(
    macro: Callable[..., Markup], shown: tuple[Hashable, ...], _root: str, _language: str
) -> Markup:
    return macro(*shown)
