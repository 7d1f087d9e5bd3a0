"""The forms of somebody who has found a class: a name, a personal code."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from trainer.usecases.exercises import NAME_MAX_CHARS
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

WORDS_MAX_CHARS = 120


class NameForm(FlaskForm):
    """Who joins."""

    name = StringField(
        _l("Nama Anda"),
        [
            InputRequired(_l("Tulis nama Anda.")),
            Length(
                max=NAME_MAX_CHARS,
                message=_l("Nama paling banyak %(max)s karakter.", max=NAME_MAX_CHARS),
            ),
        ],
        description=_l("Nama panggilan boleh. Nama ini tampak bagi instruktur dan di layar aula."),
    )

    def hide(self) -> None:
        """Say who will read the name in a class that hides the names from everybody else."""
        self.name.description = _(
            "Nama panggilan boleh. Nama ini hanya tampak bagi instruktur; di layar aula dan bagi peserta lain"
            " Anda tampil sebagai “Peserta” dengan nomor."
        )


class ReturnForm(FlaskForm):
    """The four words that bring a seat back."""

    words = StringField(
        _l("Kode pribadi"),
        [
            InputRequired(_l("Ketik keempat kata kode pribadi Anda.")),
            Length(max=WORDS_MAX_CHARS, message=_l("Kode pribadi terdiri atas empat kata.")),
        ],
        description=_l(
            "Empat kata yang Anda catat ketika bergabung. Huruf besar dan tanda baca tidak berpengaruh."
        ),
    )
