"""What closed sets of the core are called on pages: channels, kinds of messages, the work of a seat, whom a reminder reaches."""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l

from trainer.domain.inject import InjectKind
from trainer.domain.vocabulary import Role

CHANNELS: Mapping[str, str] = {
    "website": _l("Situs"),
    "android": _l("Aplikasi"),
    "sms": _l("SMS"),
    "whatsapp": _l("WhatsApp"),
    "tatap_muka": _l("Tatap muka"),
    "surat": _l("Surat"),
    "medsos": _l("Media sosial"),
}
"""The way by which a report came in, as it stands in a list."""

MESSAGE_KINDS: Mapping[InjectKind, str] = {
    InjectKind.MEMO: _l("Memo pimpinan"),
    InjectKind.PRESS: _l("Pertanyaan media"),
    InjectKind.OMBUDSMAN: _l("Surat Ombudsman"),
    InjectKind.MESSAGE: _l("Pesan"),
}

WORK: Mapping[Role, str] = {
    Role.ADMIN_KOORDINATOR: _l("Meneruskan laporan kepada instansi yang berwenang"),
    Role.ADMIN_INSTANSI: _l("Memeriksa laporan dan membaginya kepada unit"),
    Role.PEJABAT_PENGHUBUNG: _l("Menjawab pelapor"),
    Role.INSPEKTORAT: _l("Menangani laporan pengawasan"),
}
"""What somebody in a seat does, in one line."""

RECIPIENTS: Mapping[str, str] = {
    "pejabat_penghubung": _l("pejabat penghubung"),
    "admin_instansi": _l("admin instansi"),
    "admin_koordinator": _l("Admin Koordinator"),
    "kepala_opd": _l("kepala OPD"),
    "sekda": _l("Sekda"),
    "pelatih": _l("instruktur"),
}
"""Whom a rung reaches, by the code in the profile."""
