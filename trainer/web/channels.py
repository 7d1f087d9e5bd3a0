"""The ways by which a report comes in, as a list calls them."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.web.language import lazy_gettext as _l

CHANNELS: Mapping[str, str] = {
    "website": _l("Situs"),
    "android": _l("Aplikasi"),
    "sms": _l("SMS"),
    "whatsapp": _l("WhatsApp"),
    "tatap_muka": _l("Tatap muka"),
    "surat": _l("Surat"),
    "medsos": _l("Media sosial"),
}
"""By their codes in reports."""
