"""The texts of a scenario: that they are there, explain every report, and name nobody who may be real."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.content.bench import Bench, unknown_report
from trainer.content.conditions import condition_flaw
from trainer.content.defects import Defect, DefectCode
from trainer.content.personal import digits_of, real_looking
from trainer.content.scenario import text_files
from trainer.content.schema.report import REPORT_ID
from trainer.domain.conditions.paragraphs import paragraphs

_PEOPLE = {
    "nik": ("NIK atau nomor KK yang mungkin milik orang sungguhan", "awali dengan 99"),
    "phone": ("nomor telepon yang mungkin aktif", "pakai nomor rekaan 0800-000…"),
    "email": ("alamat surel yang mungkin aktif", "pakai alamat di @contoh.invalid"),
    "lapor": ("nomor laporan yang menyerupai nomor LAPOR! sungguhan", "pakai SIM- dan tujuh angka"),
}


def people_defects(bench: Bench) -> Iterator[Defect]:
    """Numbers and addresses that may be somebody's, in any text of the scenario."""
    numbers = bench.pack.region.emergency_numbers
    public = {digits_of(each.number) for each in numbers}
    for file, text in bench.manuscript.folder.texts.items():
        for start, found, kind in real_looking(text, public):
            sentence, advice = _PEOPLE[kind]
            yield Defect(
                bench.manuscript.folder.name(file),
                text.count("\n", 0, start) + 1,
                DefectCode.REAL_PERSON,
                f"“{found}” adalah {sentence}",
                advice,
            )


HEADING = re.compile(r"^(#{1,6})\s+(.*)$", re.MULTILINE)


def text_defects(bench: Bench) -> Iterator[Defect]:
    """Texts that are missing or empty, and reports that the debrief does not explain."""
    folder, scenario = bench.manuscript.folder, bench.scenario
    for name, file in text_files(scenario.language).items():
        if not scenario.texts[name].strip():
            sentence = "teks ini belum ada atau masih kosong"
            advice = "tulis teksnya; isinya ada di docs/menulis-skenario.md"
            yield Defect(folder.name(file), 1, DefectCode.TEXT_MISSING, sentence, advice)
    file = folder.name(text_files(scenario.language)["debrief"])
    text, known = scenario.texts["debrief"], [report.id for report in scenario.reports]
    explained = dict(_sections(text))
    for report in known if text.strip() else ():
        if not _always_said(explained.get(report, (0, ""))[1]):
            yield Defect(
                file,
                explained.get(report, (1, ""))[0],
                DefectCode.DEBRIEF_GAP,
                f"bahasan belum menjelaskan {report}",
                f"tambahkan judul “## {report}” dengan satu paragraf",
            )
    for report, (line, _) in explained.items():
        if report not in known:
            flaw = unknown_report((), report, known)
            yield Defect(file, line, flaw.code, flaw.sentence, flaw.advice)


def _always_said(section: str) -> str:
    """What of a section needs no condition."""
    return "".join(each.text for each in paragraphs(section) if not each.when)


def condition_defects(bench: Bench) -> Iterator[Defect]:
    """Conditions of paragraphs in the debrief that cannot be used, each on its own line."""
    text = bench.scenario.texts["debrief"]
    file = bench.manuscript.folder.name(text_files(bench.scenario.language)["debrief"])
    for report, (line, section) in _sections(text):
        start = text.index(section, sum(map(len, text.splitlines(keepends=True)[:line])))
        for paragraph in paragraphs(section):
            flaw = condition_flaw(paragraph.when, bench, report) if paragraph.when else None
            if flaw is not None:
                at = text.count("\n", 0, start + paragraph.at) + 1
                yield Defect(file, at, flaw.code, flaw.sentence, flaw.advice)


def _sections(text: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """Report numbers in headings, each with the heading's line and what stands below it."""
    headings = list(HEADING.finditer(text))
    for number, heading in enumerate(headings):
        named = REPORT_ID.search(heading.group(2))
        if named is None:
            continue
        level = len(heading.group(1))
        following = (each.start() for each in headings[number + 1 :] if len(each.group(1)) <= level)
        below = text[heading.end() : next(following, len(text))]
        yield named.group(), (text.count("\n", 0, heading.start()) + 1, below.strip())
