"""Accounts: in and out by password, an account of one's own, a new password, the colours of the page."""

from __future__ import annotations

from dataclasses import dataclass

from flask import (
    Blueprint,
    Response,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_limiter.util import get_remote_address
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput
from trainer.domain.records import Account, name_key
from trainer.web.access import account_required, anyone, current_account, services
from trainer.web.access import sign_in as remember
from trainer.web.access import sign_out as forget
from trainer.web.account.forms import PasswordForm, RegisterForm, SignInForm
from trainer.web.addresses import own_address
from trainer.web.fields import text_of
from trainer.web.frames.account import account_frame
from trainer.web.language import gettext as _
from trainer.web.limits import limiter
from trainer.web.preferences import THEME_COOKIE, THEMES
from trainer.web.sentences import wrong


@dataclass(frozen=True, slots=True)
class SignInPage:
    """`refusal`: why the pair was not taken, "" at first. `next`: where to go on afterwards, "" for the usual place."""

    form: SignInForm
    refusal: str
    next: str
    registration_open: bool


@dataclass(frozen=True, slots=True)
class RegisterPage:
    form: RegisterForm
    next: str


@dataclass(frozen=True, slots=True)
class AccountPage:
    form: PasswordForm
    display_name: str
    user_name: str
    used_for: str


bp = Blueprint("account", __name__)

WRONG_PAIR = 401
TRIES = "10 per 15 minutes"
"""Wrong passwords for one user name from one address."""

TRIES_OF_ADDRESS = "100 per hour"
"""Wrong passwords from one address, whoever is tried: a hall may share it."""

NEW_ACCOUNTS = "100 per hour"
THEME_KEPT_SECONDS = 365 * 24 * 60 * 60


def _tried_name() -> str:
    return f"{name_key(request.form.get('user_name', ''))} {get_remote_address()}"


def _own_account() -> str:
    account = current_account()
    return account.id if account else get_remote_address()


def _was_wrong(answer: Response) -> bool:
    return answer.status_code == WRONG_PAIR


def _was_made(answer: Response) -> bool:
    return answer.status_code == 302


@bp.route("/akun/masuk", methods=["GET", "POST"])
@anyone
@limiter.limit(TRIES, key_func=_tried_name, methods=["POST"], deduct_when=_was_wrong)
@limiter.limit(TRIES_OF_ADDRESS, methods=["POST"], deduct_when=_was_wrong)
def sign_in() -> AnyResponse | str | tuple[str, int]:
    """User name and password."""
    form = SignInForm(next=request.args.get("next", ""))
    if not form.validate_on_submit():
        return _sign_in_page(form), 422 if form.is_submitted() else 200
    account = services().directory.check_password(text_of(form.user_name), text_of(form.password))
    if account is None:
        return _sign_in_page(
            form, _("Nama pengguna atau kata sandi tidak cocok. Periksa keduanya, lalu masuk lagi.")
        ), WRONG_PAIR
    remember(account)
    return redirect(own_address(form.next.data) or _usual_place(account))


@bp.route("/akun/daftar", methods=["GET", "POST"])
@anyone
@limiter.limit(NEW_ACCOUNTS, methods=["POST"], deduct_when=_was_made)
def register() -> AnyResponse | str | tuple[str, int]:
    """An account of one's own, where the operator lets people make one."""
    if not current_app.config["REGISTRATION_OPEN"]:
        return render_template("account/closed.html"), 403
    form = RegisterForm(next=request.args.get("next", ""))
    if not form.validate_on_submit():
        return _register_page(form), 422 if form.is_submitted() else 200
    shown = " ".join(text_of(form.display_name).split())
    try:
        account = services().directory.add_account(
            text_of(form.user_name), shown, text_of(form.password), False, services().wall.now()
        )
    except InvalidInput as error:
        for problem in error.problems:
            form[problem.field].errors = [wrong(problem)]
        return _register_page(form), 422
    remember(account)
    return redirect(own_address(form.next.data) or _usual_place(account))


@bp.post("/akun/keluar")
@anyone
def sign_out() -> AnyResponse:
    """Forget the account in this browser; a seat in a class stays."""
    forget()
    flash(_("Anda sudah keluar dari akun."), "done")
    return redirect(url_for("home.page"))


@bp.route("/akun/sandi", methods=["GET", "POST"])
@account_required
@limiter.limit(TRIES, key_func=_own_account, methods=["POST"], deduct_when=_was_wrong)
def password() -> AnyResponse | str | tuple[str, int]:
    """The account, and a new password for it."""
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    form = PasswordForm()
    if not form.validate_on_submit():
        return _account_page(account, form), 422 if form.is_submitted() else 200
    if services().directory.check_password(account.user_name, text_of(form.current)) is None:
        form.current.errors = [_("Kata sandi sekarang tidak cocok.")]
        return _account_page(account, form), WRONG_PAIR
    remember(services().directory.set_password(account.id, text_of(form.password)))
    flash(_("Kata sandi sudah diganti. Perangkat lain sudah dikeluarkan dari akun ini."), "done")
    return redirect(url_for("account.password"))


@bp.post("/akun/tema")
@anyone
def theme() -> AnyResponse:
    """Light, dark, or as the device: kept in this browser."""
    chosen = request.form.get("theme", "")
    answer = redirect(own_address(request.form.get("next")) or url_for("home.page"))
    if chosen in THEMES:
        answer.set_cookie(
            THEME_COOKIE, chosen, max_age=THEME_KEPT_SECONDS, samesite="Lax", httponly=True
        )
    else:
        answer.delete_cookie(THEME_COOKIE)
    return answer


def _usual_place(account: Account) -> str:
    return url_for("instructor.classes" if account.instructor else "practice.home")


def _sign_in_page(form: SignInForm, refusal: str = "") -> str:
    shown = SignInPage(form, refusal, form.next.data or "", current_app.config["REGISTRATION_OPEN"])
    return render_template("account/sign_in.html", page=shown)


def _register_page(form: RegisterForm) -> str:
    """The form; a browser gets no password back, so a good one has to be typed again beside what was wrong."""
    if form.errors and not form.password.errors:
        form.password.errors = [_("Kata sandi tidak ikut tersimpan. Ketik sekali lagi.")]
    return render_template("account/register.html", page=RegisterPage(form, form.next.data or ""))


def _account_page(account: Account, form: PasswordForm) -> str:
    used_for = (
        _("Membuka kelas, dan belajar mandiri") if account.instructor else _("Belajar mandiri")
    )
    shown = AccountPage(form, account.display_name, account.user_name, used_for)
    return render_template(
        "account/account.html", page=shown, frame=account_frame("account.password")
    )
