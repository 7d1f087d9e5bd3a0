import csv
from io import StringIO

from trainer.domain import commands as c
from trainer.usecases.acting import act
from trainer.usecases.exercises import end_exercise, join_class
from trainer.usecases.loading import load


def table(answer):
    text = answer.get_data().decode("utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=";"))


def test_the_results_are_one_row_a_person(make_class, services):
    room = make_class("Yuliana", "Yuliana", "=SUM(A1)")
    trainee = room.trainees[1]
    report = next(iter(load(services, trainee.run).run.dossiers))
    command = c.Archive(
        report=report, reason="masukan_terlalu_umum", explanation="Tidak dapat dipahami."
    )
    act(services, trainee.run, command, "admin", trainee.person.id)
    end_exercise(services, room.exercise.id)

    answer = room.client.get(f"/instruktur/kelas/{room.exercise.id}/hasil.csv")

    rows = table(answer)
    code = room.exercise.join_code
    assert rows[0][:3] == ["LATIHAN – BUKAN LAPORAN NYATA", room.exercise.title, f"Kelas {code}"]
    people = [dict(zip(rows[1], row, strict=True)) for row in rows[2:]]
    assert [each["Nama"] for each in people] == ["Yuliana", "Yuliana (2)", "'=SUM(A1)"]
    assert [each["Laporan diputuskan"] for each in people] == ["0", "1", "0"]
    assert people[0]["Bergabung"] == "2026-11-02 08:00"
    assert "Poin hilang karena keputusan" in rows[1]
    assert all(each["Poin maksimum"] for each in people)


def test_the_file_is_called_latihan_and_is_not_kept_by_the_browser(make_class):
    room = make_class("Yuliana")

    answer = room.client.get(f"/instruktur/kelas/{room.exercise.id}/hasil.csv")

    name = f"LATIHAN-hasil-kelas-{room.exercise.join_code}-2026-11-02.csv"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_class_without_people_has_only_its_head(make_class):
    room = make_class()

    assert len(table(room.client.get(f"/instruktur/kelas/{room.exercise.id}/hasil.csv"))) == 2


def test_whoever_came_late_stands_in_the_results_as_well(make_class, services):
    room = make_class("Yuliana")
    join_class(services, room.exercise.join_code, "Budi")

    assert len(table(room.client.get(f"/instruktur/kelas/{room.exercise.id}/hasil.csv"))) == 4
