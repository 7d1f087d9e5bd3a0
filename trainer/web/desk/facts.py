"""What is known of a report, as pairs of term and value: from the citizen, and once it is verified from the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.domain.dossier import Dossier
from trainer.domain.scenario import World
from trainer.domain.visibility import Sight
from trainer.domain.vocabulary import Classification, Privacy
from trainer.web.desk.counter_reports import KINDS
from trainer.web.desk.seen import Seen
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reports.rows import CHANNELS
from trainer.web.time_words import day_words, moment_words, short_moment

PRIVACY: Mapping[Privacy, str] = {
    Privacy.TERBUKA: _l("Terbuka"),
    Privacy.ANONIM: _l("Anonim: nama pelapor tidak diketahui"),
    Privacy.RAHASIA: _l("Rahasia, dipilih pelapor sendiri"),
}
AT_CITIZEN: Mapping[Classification, str] = {Classification.PENGADUAN: _l("Pengaduan")}
"""What a citizen may tick and no admin may set."""


def facts_of(seen: Seen, world: World) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """The pairs for one seat. Of the reporter only the name, and not of an anonymous one."""
    report, dossier = seen.dossier.report, seen.dossier
    if not seen.full:
        yield _("Masuk"), moment_words(report.received_at)
        if dossier.escalated_to and seen.sight is Sight.CARD:
            yield _("Ditangani"), world.region.agency(dossier.escalated_to).name
        return
    yield (
        _("Pelapor"),
        _("Anonim") if report.anonymous else (report.reporter.name or _("Tidak menyebut nama")),
    )
    channel = str(CHANNELS.get(report.channel, report.channel))
    yield _("Masuk"), moment_words(report.received_at)
    yield _("Saluran"), channel
    if report.event_date is not None:
        yield _("Kejadian"), day_words(report.event_date, year=True)
    yield _("Lokasi"), _place(seen, world)
    yield _("Sifat"), str(PRIVACY[report.privacy])
    yield _("Dipilih pelapor"), _chosen(seen, world)
    if dossier.verified_at is not None:
        yield from _set_by_office(dossier, world)


def _set_by_office(dossier: Dossier, world: World) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    profile, region = world.profile, world.region
    rule, category = (
        profile.classes.get(dossier.classification),
        profile.categories.get(dossier.category),
    )
    if rule is not None:
        yield _("Klasifikasi"), rule.label
    if category is not None:
        yield _("Kategori"), category.label
    if dossier.tags:
        yield _("Tag"), ", ".join(dossier.tags)
    if dossier.lead is not None:
        yield _("Penanggung jawab"), region.agency(dossier.lead.unit).name
    supporting = tuple(region.agency(d.unit).name for d in dossier.active if not d.lead)
    if supporting:
        yield _("Unit pendukung"), supporting
    if dossier.taken_up_at is not None and not dossier.active:
        yield (
            _("Ditangani"),
            _("Dikelola sendiri oleh %(agency)s", agency=region.agency(dossier.desk).name),
        )
    if dossier.linked_to is not None:
        yield _("Ditangani bersama"), dossier.linked_to
    for call in dossier.calls:
        yield (
            _("Panggilan darurat"),
            _("%(number)s, %(when)s", number=call.number, when=short_moment(call.called_at)),
        )


def _place(seen: Seen, world: World) -> str:
    where = seen.dossier.report.location
    area = world.region.areas.get(where.region_code or "")
    parts = tuple(part for part in (where.text, area.name if area else None) if part)
    return ", ".join(parts) or _("Tidak diisi pelapor")


def _chosen(seen: Seen, world: World) -> str:
    """Class and category that the citizen ticked; on paper and at the counter nobody ticks anything."""
    paper = KINDS.get(seen.dossier.report.channel)
    if paper is not None:
        return _("%(paper)s, tidak ada pilihan pelapor", paper=paper)
    return _ticked(seen, world)


def _ticked(seen: Seen, world: World) -> str:
    report, profile = seen.dossier.report, world.profile
    rule, category = (
        profile.classes.get(report.classification),
        profile.categories.get(report.category),
    )
    ticked = str(
        AT_CITIZEN.get(report.classification, rule.label if rule else report.classification)
    )
    return f"{ticked}, {category.label}" if category else ticked
