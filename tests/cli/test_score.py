"""The contract of `bimtek score`: streaming, order, errors as objects, exit codes, nothing else on standard output."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trainer.cli.score import as_json, command

ROOT = Path(__file__).parents[2]


def line(line_id: str, response: str = "Sedang kami periksa.") -> bytes:
    case = {
        "title": "Jalan", "body": "Jalan rusak.", "privacy": "terbuka",
        "responder": {"agency": "Dinas PU"}, "authority": {"within": True, "owner": "Dinas PU"},
    }  # fmt: skip
    return json.dumps({"id": line_id, "case": case, "response": response}).encode()


def run(*lines: bytes) -> tuple[Result, list[dict]]:
    result = CliRunner().invoke(command, ["-"], input=b"\n".join(lines), standalone_mode=False)
    assert result.exception is None
    return result, [json.loads(each) for each in result.stdout.splitlines()]


def bimtek(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "trainer", *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
    )


def test_one_object_a_line_in_the_order_of_the_input():
    result, objects = run(line("b"), line("a"), line("b"))

    assert [each["id"] for each in objects] == ["b", "a", "b"]
    assert result.return_value == 0
    assert result.stderr == ""


def test_a_bad_line_stands_where_it_stood_and_the_others_are_finished():
    result, objects = run(
        line("a"), b"", b"  ", b"{", b'{"id": "r-007", "case": {}, "response": ""}', line("z")
    )

    assert [each.get("id") for each in objects] == ["a", None, "r-007", "z"]
    assert [each.get("line") for each in objects] == [None, 4, 5, None]
    assert ["levels" in each for each in objects] == [True, False, False, True]
    assert objects[2]["error"] == "case.responder belum ada: isi dengan objek {…}."
    assert result.return_value == 1
    assert result.stderr == "2 baris tidak dapat dinilai; sebabnya tertulis pada keluaran.\n"


def test_a_mark_of_byte_order_and_windows_line_ends_are_no_fault():
    result, objects = run(b"\xef\xbb\xbf" + line("a") + b"\r", line("b") + b"\r")

    assert [each["id"] for each in objects] == ["a", "b"]
    assert result.return_value == 0


def test_nothing_in_gives_nothing_out():
    result, objects = run(b"\n\n")

    assert objects == []
    assert result.return_value == 0


def test_half_a_surrogate_in_an_id_comes_back_as_it_came():
    _, objects = run(line("a\ud800"))

    assert objects[0]["id"] == "a\ud800"
    assert as_json({"id": "é"}) == '{"id": "é"}'.encode()


def test_the_program_reads_a_file_and_ends_with_1_for_a_bad_line(tmp_path):
    file = tmp_path / "jawaban.jsonl"
    file.write_bytes(line("a") + b"\n{\n")

    done = bimtek("score", str(file))

    assert done.returncode == 1
    assert [json.loads(each).get("id") for each in done.stdout.splitlines()] == ["a", None]


@pytest.mark.parametrize("arguments", [(), ("tidak-ada.jsonl",), (".",)])
def test_a_file_that_cannot_be_read_is_told_in_indonesian(arguments):
    done = bimtek("score", *arguments)

    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().startswith("bimtek: ")
    assert b"Error" not in done.stderr


def test_a_reader_who_leaves_early_causes_no_trace():
    with subprocess.Popen(
        [sys.executable, "-m", "trainer", "score", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=ROOT,
    ) as program:  # fmt: skip
        assert program.stdin
        assert program.stdout
        program.stdin.write(line("a") + b"\n")
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["id"] == "a"
        program.stdout.close()
        program.stdin.write(line("b") + b"\n" + line("c") + b"\n")
        program.stdin.close()
        assert program.wait(timeout=30) == 1
        assert program.stderr
        assert program.stderr.read() == b""


def test_scoring_starts_without_the_web_and_the_database():
    code = (
        "import sys, trainer.cli.score, trainer.scoring.engine, trainer.scoring.registry as r; r.all_checks();"
        "print(sorted({'flask', 'sqlalchemy', 'werkzeug', 'jinja2', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    )

    assert done.stdout.strip() == "[]"


def test_a_region_that_is_not_there_is_told():
    nowhere = bimtek("score", "-", "--region", "99", stdin=line("a"))

    assert nowhere.returncode == 1
    assert "Paket wilayah “99” tidak ada" in nowhere.stderr.decode()


def test_explaining_tells_a_reader_what_decides_what_is_missing_and_what_raises():
    said = CliRunner().invoke(
        command,
        ["-", "--explain"],
        input=line("a", "Terima kasih. Jalan akan segera diperbaiki."),
        standalone_mode=False,
    )

    assert said.exception is None
    assert "a: " in said.stdout
    assert "segera[W4]" in said.stdout
    assert "ditemukan" in " ".join(said.stdout.split())
    assert "tambahkan" in said.stdout


def test_explaining_refuses_a_bad_line_by_its_number_and_goes_on():
    said = CliRunner().invoke(
        command, ["-", "--explain"], input=b"{\n" + line("b"), standalone_mode=False
    )

    assert "Baris 1: " in said.stderr
    assert "b: " in said.stdout
    assert said.return_value == 1


def test_what_is_explained_keeps_the_blanks_that_an_officer_fills():
    said = CliRunner().invoke(command, ["-", "--explain"], input=line("a"), standalone_mode=False)

    assert re.search(r"\[\s*(?:tanggal|hari|bidang|nomor)", said.stdout)
