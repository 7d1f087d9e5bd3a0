"""How the command line speaks: click's help and refusals as Indonesian sentences.

`Command` and `Group` are what every command is made with; `sentence_of` turns a refusal
of click into one sentence that names the place and the remedy. What a command does, and
which commands there are, lives elsewhere.
"""

import contextlib
import difflib
from collections.abc import Iterator

import click

HEADINGS = {"Options": "Pilihan", "Commands": "Perintah", "Positional arguments": "Isian"}
"""Headings click writes itself, and ours."""


class Refusal(click.ClickException):
    """A command cannot do what was asked; the message is a whole Indonesian sentence.

    Ends with code 1. Use it for what the person can mend: a missing file, a taken port.
    """


class Formatter(click.HelpFormatter):
    """Writes help pages with Indonesian headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line of a help page."""
        super().write_usage(prog, args, prefix or "Pemakaian: ")

    def write_heading(self, heading: str) -> None:
        """A heading, in Indonesian where click chose it."""
        super().write_heading(HEADINGS.get(heading, heading))


class Context(click.Context):
    """A context whose help pages are Indonesian."""

    formatter_class: type[click.HelpFormatter] = Formatter


class Command(click.Command):
    """A command that explains and refuses in Indonesian."""

    context_class = Context

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Takes what click.Command takes."""
        kwargs.setdefault("options_metavar", "[PILIHAN]")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The --help option, with its line in Indonesian."""
        return _in_indonesian(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; a word too many is refused by name."""
        ctx.allow_extra_args = True
        with _refusing_at(ctx):
            rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(f"“{rest[0]}” tidak dapat dipakai di sini", ctx)
        return rest


class Group(click.Group):
    """A group of such commands, for example `user add` and `user list`."""

    context_class = Context
    command_class = Command
    group_class = type

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Takes what click.Group takes."""
        kwargs.setdefault("options_metavar", "[PILIHAN]")
        kwargs.setdefault("subcommand_metavar", "PERINTAH ...")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The --help option, with its line in Indonesian."""
        return _in_indonesian(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options of the group itself."""
        with _refusing_at(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown name is refused with the nearest one (code 2)."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            hint = _nearest(name, self.list_commands(ctx))
            raise click.UsageError(f"Perintah “{name}” tidak dikenal.{hint}", ctx)
        return super().resolve_command(ctx, args)


def sentence_of(refusal: click.ClickException) -> str:
    """One Indonesian sentence (or two) for a refusal: what, where, and what to do.

    Our own refusals are passed on as they are; of click's, each kind has its sentence.
    """
    if not isinstance(refusal, click.UsageError):
        return refusal.message
    return f"{_what(refusal).rstrip('.')}.{_where_to_look(refusal.ctx)}"


@contextlib.contextmanager
def _refusing_at(ctx: click.Context) -> Iterator[None]:
    """Give a refusal the command it happened in: click leaves it out for some."""
    try:
        yield
    except click.UsageError as refusal:
        refusal.ctx = refusal.ctx or ctx
        raise


def _what(refusal: click.UsageError) -> str:
    match refusal:
        case click.NoSuchOption():
            known = _option_names(refusal.ctx)
            near = _nearest(refusal.option_name, known)
            return f"Pilihan {refusal.option_name} tidak dikenal.{near}"
        case click.BadOptionUsage():
            takes_value = refusal.option_name in _option_names(refusal.ctx, with_value=True)
            need = "memerlukan nilai" if takes_value else "tidak menerima nilai"
            return f"Pilihan {refusal.option_name} {need}"
        case click.MissingParameter():
            return f"{_name_of(refusal)} belum diisi"
        case click.BadParameter():
            return f"Nilai untuk {_name_of(refusal)} tidak dapat dipakai: {_expected(refusal)}"
        case _:
            return refusal.message


def _expected(refusal: click.BadParameter) -> str:
    """What the parameter takes; our own types say it themselves in the message."""
    kind = refusal.param.type if refusal.param else None
    if isinstance(kind, click.IntRange):
        low = f"mulai {kind.min}" if kind.min is not None else ""
        high = f"sampai {kind.max}" if kind.max is not None else ""
        return f"isi dengan bilangan bulat {low} {high}".replace("  ", " ").rstrip()
    if isinstance(kind, click.types.IntParamType):
        return "isi dengan bilangan bulat"
    if isinstance(kind, click.Choice):
        return f"pilih salah satu dari {', '.join(str(choice) for choice in kind.choices)}"
    if isinstance(kind, click.Path):
        thing = {(True, False): "berkas", (False, True): "folder"}
        what = thing.get((kind.file_okay, kind.dir_okay), "berkas atau folder")
        return f"isi dengan {what} yang ada dan dapat dibaca"
    return refusal.message


def _name_of(refusal: click.BadParameter) -> str:
    """The option as it is typed, or the argument as the usage line shows it."""
    param = refusal.param
    if isinstance(param, click.Option):
        return str(param.opts[0])
    if param is not None and refusal.ctx is not None:
        return str(param.make_metavar(refusal.ctx)).strip("[]{}.")
    return str(refusal.param_hint or "isian")


def _option_names(ctx: click.Context | None, *, with_value: bool = False) -> list[str]:
    """Names of the options of the command at hand; with_value: only those that take one."""
    if ctx is None:
        return []
    options = [p for p in ctx.command.get_params(ctx) if isinstance(p, click.Option)]
    return [name for o in options if not (with_value and o.is_flag) for name in o.opts]


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f" Mungkin maksud Anda: {near[0]}" if near else ""


def _where_to_look(ctx: click.Context | None) -> str:
    return f" Bantuan: {ctx.command_path} --help" if ctx is not None else ""


def _in_indonesian(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Tampilkan bantuan ini, lalu selesai."
    return option
