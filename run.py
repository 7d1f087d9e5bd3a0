#!/usr/bin/env python3
"""The one door: makes the environment from the locked libraries, then becomes the trainer.

Standard library only, and written so that an old Python can still read the file
far enough to say what is missing. What the trainer does lives in `trainer/`; the
options of `serve` are listed here once more, so that a typing mistake is answered
before anything is installed.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "run.py: Diperlukan Python 3.11 atau yang lebih baru; yang dipakai sekarang Python %d.%d."
        " Pasang Python yang lebih baru, lalu jalankan berkas ini dengan Python itu."
        % sys.version_info[:2]
    )

import contextlib
import difflib
import errno
import hashlib
import importlib.util
import os
import signal
import subprocess
import sysconfig
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"

SERVE_OPTIONS = {  # name -> takes a value; the same as trainer/cli/serve.py
    "--host": True,
    "--port": True,
    "--lan": False,
    "--no-browser": False,
    "--data": True,
    "--database-url": True,
    "--help": False,
}

DISK_REASONS = {
    errno.EROFS: "disk hanya dapat dibaca",
    errno.EACCES: "Anda tidak berhak menulis di sana",
    errno.EPERM: "Anda tidak berhak menulis di sana",
    errno.ENOSPC: "disk penuh",
}

USAGE = """\
Pemakaian:
  python3 run.py [pilihan]            jalankan server latihan dan buka peramban
  python3 run.py <perintah> [...]     jalankan perintah lain, misalnya: lint, play, user
  python3 run.py test [...]           siapkan alat uji, lalu jalankan seluruh pengujian
  python3 run.py dev [...]            jalankan Python dengan alat uji, misalnya: dev -m mypy
  python3 run.py bench [...]          siapkan alat uji, lalu ukur harga satu klik
  python3 run.py load [...]           siapkan alat uji, lalu biarkan peserta buatan bekerja serentak
  python3 run.py --version            tampilkan versi

Pilihan server:
  --lan                terima perangkat lain di jaringan ini; tampilkan alamat dan kode QR
  --host ALAMAT        alamat yang dipakai server
  --port NOMOR         porta yang dipakai server
  --no-browser         jangan buka peramban
  --data FOLDER        tempat menyimpan data (bawaan: instance/)
  --database-url URL   basis data lain, misalnya PostgreSQL

Daftar perintah: python3 run.py serve --help, python3 run.py <perintah> --help
"""


class Environment:
    """One virtual environment beside this file, and the lock that fills it; or what comes into it later.

    It is ready when its stamp holds the hash of the lock, the Python and the folder.
    The stamp is written last, so that a set-up that broke off is begun again.
    """

    def __init__(self, folder: str, lock: str, purpose: str, stamp: str = "bimtek.stamp") -> None:
        self.home = ROOT / folder
        self.lock = ROOT / lock
        self.purpose = purpose
        self.python = self.home / ("Scripts/python.exe" if WINDOWS else "bin/python")
        self.stamp = self.home / stamp

    def wanted(self) -> str:
        """The stamp of a finished set-up; changes with the lock, the Python and the folder."""
        known = [self.lock.read_bytes(), sys.version.encode(), os.fsencode(self.home)]
        return hashlib.sha256(b"\0".join(known)).hexdigest()

    def ready(self) -> bool:
        """Whether the set-up was finished, with this lock and this Python."""
        return (
            self.python.exists()
            and self.stamp.exists()
            and self.stamp.read_text(encoding="ascii") == self.wanted()
        )


SERVING = Environment(".venv", "requirements.lock", "lingkungan")
TESTING = Environment(".venv-test", "requirements-dev.lock", "lingkungan uji")
POSTGRESQL = Environment(
    ".venv", "requirements-postgresql.lock", "penghubung PostgreSQL", "postgresql.stamp"
)
"""What SERVING gets besides, once an address of PostgreSQL is named."""

TOOLS = {  # what runs with the tools of the tests -> module, and its arguments where none are given
    "test": ("pytest", ["-n", "auto", "--dist", "worksteal"]),  # the whole suite, on every core
    "bench": ("benchmarks.bench", []),
    "load": ("benchmarks.load", []),
}


def main(arguments: Sequence[str]) -> NoReturn:
    """Read what is asked for, make the environment it needs, and become it."""
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        sys.stdout.write(USAGE)
        sys.exit(0)
    if first in TOOLS:
        module, usual = TOOLS[first]
        prepare(TESTING)
        os.chdir(ROOT)
        become([str(TESTING.python), "-X", "utf8", "-m", module, *(arguments[1:] or usual)])
    if first == "dev":
        prepare(TESTING)
        become([str(TESTING.python), "-X", "utf8", *arguments[1:]])
    if first == "--version":
        command = ["--version"]
    elif first == "" or first.startswith("-"):
        refuse_unknown_options(arguments)
        command = ["serve", *arguments]
    else:
        command = list(arguments)
    prepare(SERVING, *([POSTGRESQL] if names_postgresql(arguments) else []))
    os.environ.setdefault("BIMTEK_DATA", str(ROOT / "instance"))
    # -P: a folder that happens to hold a click.py must not be imported from.
    become([str(SERVING.python), "-P", "-X", "utf8", "-m", "trainer", *command])


def refuse_unknown_options(arguments: Sequence[str]) -> None:
    """End with code 2 when an option of the server is not one we know."""
    rest = iter(arguments)
    for argument in rest:
        name, equals, _ = argument.partition("=")
        if not name.startswith("-"):
            continue  # a stray word: `serve` itself refuses it
        if name not in SERVE_OPTIONS:
            near = difflib.get_close_matches(name, [*SERVE_OPTIONS, "--version"], n=1)
            hint = " Mungkin maksud Anda: %s." % near[0] if near else ""
            say("Pilihan %s tidak dikenal.%s Daftar pilihan: python3 run.py --help" % (name, hint))
            sys.exit(2)
        if SERVE_OPTIONS[name] and not equals:
            next(rest, None)


def names_postgresql(arguments: Sequence[str]) -> bool:
    """Whether the data are to lie in PostgreSQL, by the option or else by the variable."""
    address = os.environ.get("DATABASE_URL", "")
    for argument, value in zip(arguments, [*arguments, ""][1:], strict=True):
        name, equals, written = argument.partition("=")
        if name == "--database-url":
            address = written if equals else value
    return address.startswith("postgres")


def prepare(environment: Environment, *additions: Environment) -> None:
    """Make the environment and what is added to it, unless it is ready; ends with a sentence when that fails."""
    parts = [environment, *additions]
    try:
        if not all(part.ready() for part in parts):
            refuse_without_venv()
            # A TERM during the set-up has to end pip too.
            signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
            with one_at_a_time(environment) as door:
                if not environment.ready():
                    set_up(environment, door)
                for addition in additions:
                    if not addition.ready():
                        say("Memasang %s; ini hanya sekali ..." % addition.purpose)
                        fill(addition, door)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
        compile_catalogues(environment)
    except OSError as error:
        reason = DISK_REASONS.get(error.errno or 0, error.strerror or str(error))
        end(
            "%s tidak dapat disiapkan: %s (%s). Pindahkan folder ini ke tempat yang dapat ditulis"
            " dan yang ruangnya cukup, lalu jalankan lagi."
            % (environment.purpose.capitalize(), reason, error.filename or ROOT)
        )
    except KeyboardInterrupt:
        say("Penyiapan dihentikan. Jalankan lagi untuk menyelesaikannya.")
        sys.exit(130)


def refuse_without_venv() -> None:
    """Some systems ship Python without the module that makes environments."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    end(
        "Python ini tidak membawa modul venv. Di Debian atau Ubuntu, pasang dengan:"
        " sudo apt install python%d.%d-venv. Setelah itu jalankan lagi." % sys.version_info[:2]
    )


@contextlib.contextmanager
def one_at_a_time(environment: Environment) -> Iterator[int]:
    """Hold a lock file while setting up; a second start waits for the first.

    The system lets go of it when the holder dies, so it never has to be removed by hand.
    """
    with open(str(environment.home) + ".lock", "a") as door:
        waiting = False
        while not taken(door.fileno()):
            if not waiting:
                say("Penyiapan lain sedang berjalan; menunggu sampai selesai ...")
                waiting = True
            time.sleep(0.2)
        yield door.fileno()


def taken(door: int) -> bool:
    """Try to lock an open file for this process; False while another one holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # only Windows has it

            msvcrt.locking(door, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # Windows has not

            fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def set_up(environment: Environment, door: int) -> None:
    """Make the environment from nothing: folder, libraries, the way to our code, stamp."""
    if environment.home.is_symlink():  # it would empty what another checkout works with
        end(
            "%s adalah tautan ke %s, jadi tidak dibuat ulang dari sini. Hapus tautannya, atau jalankan di folder asalnya."
            % (environment.home, os.path.realpath(str(environment.home)))
        )
    if environment.stamp.exists():
        say(
            "Daftar pustaka, Python, atau letak folder berubah; %s dibuat ulang."
            % environment.purpose
        )
    elif environment.home.exists():
        say("Penyiapan sebelumnya belum selesai; dimulai lagi.")
    say("Menyiapkan %s di %s ..." % (environment.purpose, environment.home))
    if call([sys.executable, "-m", "venv", "--clear", str(environment.home)], door):
        end("Lingkungan Python tidak dapat dibuat (lihat pesan di atas).")
    say("Memasang pustaka; ini hanya sekali dan biasanya kurang dari dua menit ...")
    fill(environment, door)


def fill(environment: Environment, door: int) -> None:
    """Install what the lock holds into the environment's folder, and stamp it."""
    exact = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(environment.lock)]
    pip = [str(environment.python), "-m", "pip", "install", "--quiet", "--no-input"]
    if call(pip + exact, door):
        end(
            "Pustaka tidak dapat dipasang (lihat pesan di atas)."
            " Periksa sambungan internet dan ruang disk, lalu jalankan lagi."
        )
    show_the_way(environment)
    environment.stamp.write_text(environment.wanted(), encoding="ascii")
    say("Penyiapan selesai.")


def show_the_way(environment: Environment) -> None:
    """Let the environment's Python find `trainer` here, wherever it is started from.

    Relative, so that the file is plain ASCII whatever the folder above is called.
    """
    base = {"base": str(environment.home), "platbase": str(environment.home)}
    libraries = Path(sysconfig.get_path("purelib", "venv", base))
    way = Path(os.path.relpath(ROOT, libraries)).as_posix()
    (libraries / "bimtek-trainer.pth").write_text(way + "\n", encoding="ascii")


def compile_catalogues(environment: Environment) -> None:
    """Compile each translation that is newer than its compiled form (or has none)."""
    for source in sorted(ROOT.glob("trainer/translations/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        part = target.with_suffix(".%d.part" % os.getpid())  # a broken try must not look whole
        pybabel = [str(environment.python), "-m", "babel.messages.frontend", "--quiet", "compile"]
        code = call([*pybabel, "-i", str(source), "-o", str(part), "-l", source.parts[-3]])
        if code or not part.exists():  # one marked as unfinished is passed over without a word
            end("Terjemahan %s tidak dapat disusun (lihat pesan di atas)." % source)
        part.replace(target)


def call(command: Sequence[str], door: int | None = None) -> int:
    """Run a helper of the set-up to its end, with its output on standard error.

    The helper inherits the lock: should we be killed, it holds the next start back
    until it has stopped writing. Raises nothing of its own; returns its exit code.
    """
    held = (door,) if door is not None and not WINDOWS else ()
    helper = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=2, pass_fds=held)
    try:
        return helper.wait()
    finally:
        stop(helper)


def become(command: Sequence[str]) -> NoReturn:
    """Turn this process into the command, so that signals reach it directly."""
    sys.stdout.flush()
    sys.stderr.flush()
    if WINDOWS:
        stand_for(command)
    os.execv(command[0], list(command))


def stand_for(command: Sequence[str]) -> NoReturn:
    """Where a process cannot be replaced: run a child, and end it when we are ended."""
    for name in ("SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _: sys.exit(128 + number))
    child = subprocess.Popen(command)
    try:
        sys.exit(child.wait())
    except KeyboardInterrupt:
        # The console sent Ctrl-C to the child as well: let it say goodbye first.
        with contextlib.suppress(subprocess.TimeoutExpired):
            sys.exit(child.wait(timeout=1.5))
        sys.exit(130)
    finally:
        stop(child)


def stop(child: "subprocess.Popen[bytes]") -> None:
    """End a child that still runs; a second to comply, then without asking."""
    if child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(timeout=1)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def say(sentence: str) -> None:
    """Tell the operator, on standard error: standard output belongs to the command."""
    print("run.py: " + sentence, file=sys.stderr, flush=True)


def end(sentence: str) -> NoReturn:
    """Tell the operator why it ends here, with code 1."""
    say(sentence)
    sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
