"""What people have done with the reports that they are through with: a desk decides them, a unit answers them."""

from __future__ import annotations

from collections.abc import Collection

from flask_babel import gettext as _

from trainer.domain.vocabulary import ADMIN_ROLES, Role


def done_words(roles: Collection[Role]) -> str:
    """“diputuskan”, “dijawab”, or both where people of both kinds play."""
    if all(role in ADMIN_ROLES for role in roles):
        return _("diputuskan")
    if not any(role in ADMIN_ROLES for role in roles):
        return _("dijawab")
    return _("diputuskan atau dijawab")
