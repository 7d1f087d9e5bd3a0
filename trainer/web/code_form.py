"""The field for the code of a class, on the first page and on the way into a class."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from trainer.web.language import lazy_gettext as _l

CODE_MAX_CHARS = 40
"""Six characters, and room for the blanks and dashes that people type between them."""


class CodeForm(FlaskForm):
    """The code on the wall. It only looks a class up, so it is asked for by GET and carries no token."""

    class Meta:
        """It changes nothing."""

        csrf = False

    kode = StringField(
        _l("Kode kelas"),
        [
            InputRequired(_l("Ketik kode kelas yang tampak di layar.")),
            Length(
                max=CODE_MAX_CHARS, message=_l("Kode kelas terdiri atas enam huruf atau angka.")
            ),
        ],
        description=_l("Enam huruf atau angka pada layar aula. Huruf besar atau kecil sama saja."),
    )
