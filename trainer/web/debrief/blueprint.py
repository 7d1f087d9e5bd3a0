"""The blueprint that the modules of this folder add their pages to."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("debrief", __name__)
