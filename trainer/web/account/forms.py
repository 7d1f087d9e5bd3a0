"""The forms of an account. What is wrong is said in Indonesian, also by the validators of the library."""

from __future__ import annotations

import re

from flask_wtf import FlaskForm
from wtforms import Field, Form, HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from trainer.domain.records import MIN_PASSWORD_CHARS
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

FOREIGN_SIGN = re.compile(r"[^A-Za-z0-9._-]")
"""What a user name may not hold: the rest can be typed on every phone and read out over a table."""

USER_NAME_CHARS = (3, 40)
DISPLAY_NAME_CHARS = 60
PASSWORD_CHARS = 200
"""Longer ones would only keep the hash busy."""


def _new_password(label: str) -> PasswordField:
    return PasswordField(
        label,
        description=_l(
            "%(n)s sampai %(max)s karakter. Beberapa kata yang mudah Anda ingat lebih baik daripada satu kata yang rumit.",
            n=MIN_PASSWORD_CHARS,
            max=PASSWORD_CHARS,
        ),
        validators=[
            InputRequired(_l("Isi kata sandi baru.")),
            Length(
                MIN_PASSWORD_CHARS,
                PASSWORD_CHARS,
                _l(
                    "Kata sandi terdiri atas %(min)s sampai %(max)s karakter.",
                    min=MIN_PASSWORD_CHARS,
                    max=PASSWORD_CHARS,
                ),
            ),
        ],
    )


def _plain_name(_form: Form, field: Field) -> None:
    """Refuse a user name by the first thing that is wrong with it."""
    name = field.data or ""
    foreign = FOREIGN_SIGN.search(name)
    if foreign and foreign[0].isspace():
        raise ValidationError(_("Nama pengguna tidak boleh memakai spasi."))
    if foreign:
        raise ValidationError(
            _(
                "Nama pengguna tidak boleh memakai “%(sign)s”."
                " Pakai huruf a sampai z, angka, titik, garis bawah, atau tanda hubung.",
                sign=foreign[0],
            )
        )
    if not name[:1].isalnum():
        raise ValidationError(_("Nama pengguna dimulai dengan huruf atau angka."))


class SignInForm(FlaskForm):
    """User name and password; `next` is the page that asked for them."""

    next = HiddenField()
    user_name = StringField(_l("Nama pengguna"), [InputRequired(_l("Isi nama pengguna Anda."))])
    password = PasswordField(_l("Kata sandi"), [InputRequired(_l("Isi kata sandi Anda."))])


class RegisterForm(FlaskForm):
    """An account of one's own."""

    next = HiddenField()
    display_name = StringField(
        _l("Nama Anda"),
        [
            InputRequired(_l("Isi nama yang akan tampil di meja latihan.")),
            Length(
                max=DISPLAY_NAME_CHARS,
                message=_l("Nama paling panjang %(max)s karakter.", max=DISPLAY_NAME_CHARS),
            ),
        ],
        description=_l("Tampil di meja latihan Anda. Nama panggilan boleh."),
    )
    user_name = StringField(
        _l("Nama pengguna"),
        [
            InputRequired(_l("Pilih satu nama pengguna.")),
            Length(
                *USER_NAME_CHARS,
                _l(
                    "Nama pengguna terdiri atas %(min)s sampai %(max)s karakter.",
                    min=USER_NAME_CHARS[0],
                    max=USER_NAME_CHARS[1],
                ),
            ),
            _plain_name,
        ],
        description=_l("Untuk masuk. Huruf dan angka, tanpa spasi."),
    )
    password = _new_password(_l("Kata sandi"))


class PasswordForm(FlaskForm):
    """A new password; the present one proves who asks."""

    current = PasswordField(
        _l("Kata sandi sekarang"), [InputRequired(_l("Isi kata sandi yang sekarang."))]
    )
    password = _new_password(_l("Kata sandi baru"))
