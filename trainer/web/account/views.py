"""View models of the pages about an account."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.web.account.forms import PasswordForm, RegisterForm, SignInForm


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
