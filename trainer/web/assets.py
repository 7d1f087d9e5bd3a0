"""Style sheets, scripts and pictures, kept in memory and served under a stamp of their content.

The stamp stands in the address, so a browser keeps a file for good and asks again only when something changed;
there is no ETag and no 304. Bootstrap's sheet comes from the installed Bootstrap-Flask and is joined with our own
into one sheet of cascade layers. Nothing is read from disk after start; pages themselves are not served here.
"""

import gzip
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path, PurePosixPath

from flask import Blueprint, Flask, Response, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

LAYERS = ("bootstrap", "tokens", "base", "components")
"""The cascade, weakest first. A later layer wins whatever the selectors are."""

SHEET = "css/bimtek.css"
"""Name of the one style sheet that a page asks for."""

KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}
"""Media types by ending. Said here, because a system's own table may call a script plain text, and then browsers refuse it."""

ZIPPED = frozenset({".css", ".js", ".svg"})
"""Endings that get smaller when zipped."""

FOREVER = "public, max-age=31536000, immutable"

bp = Blueprint("assets", __name__)


class UnknownAsset(LookupError):
    """A template asks for a file that does not lie in static/. Met while a page is rendered; the mistake is in the template."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it goes over the wire: its bytes, the same zipped (None where that does not help), its media type."""

    plain: bytes
    zipped: bytes | None
    kind: str


@dataclass(frozen=True, slots=True)
class AssetFiles:
    """All files by name ("css/bimtek.css", "js/page.js"), and the stamp of their content: 12 hexadecimal digits."""

    assets: Mapping[str, Asset]
    stamp: str
    addresses: dict[tuple[str, str], str] = field(default_factory=dict)
    """Those that pages have asked for, by where the application is mounted and name: a page has some forty pictures."""


def bootstrap_sheet() -> str:
    """Bootstrap's own sheet as it lies in the installed Bootstrap-Flask."""
    return (
        files("flask_bootstrap")
        .joinpath("static/bootstrap5/css/bootstrap.min.css")
        .read_text(encoding="utf-8")
    )


def _layer(name: str, css: str) -> str:
    """The sheet as one layer, without what may only stand at the head of a file or points to a file we do not serve."""
    body = css.removeprefix('@charset "UTF-8";').split("/*# sourceMappingURL", 1)[0]
    return f"@layer {name} {{\n{body.strip()}\n}}\n"


def one_sheet(css: Path, bootstrap: str) -> str:
    """All sheets of the folder as one: tokens.css, base.css, and components/*.css in the order of their names."""
    components = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((css / "components").glob("*.css"))
    )
    bodies = (
        bootstrap,
        (css / "tokens.css").read_text(encoding="utf-8"),
        (css / "base.css").read_text(encoding="utf-8"),
        components,
    )
    layers = "".join(_layer(name, body) for name, body in zip(LAYERS, bodies, strict=True))
    return f'@charset "UTF-8";\n@layer {", ".join(LAYERS)};\n{layers}'


def _own_files(static: Path) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of our own files; the single sheets are left out, since they are joined."""
    for path in sorted(static.rglob("*")):
        if path.is_file() and path.suffix in KINDS and path.suffix != ".css":
            yield path.relative_to(static).as_posix(), path.read_bytes()


def _asset(name: str, content: bytes) -> Asset:
    ending = PurePosixPath(name).suffix
    return Asset(
        content, gzip.compress(content, 9, mtime=0) if ending in ZIPPED else None, KINDS[ending]
    )


def load_assets(static: Path) -> AssetFiles:
    """Read everything once. Raises FileNotFoundError when `static` has no style sheets."""
    contents = dict(_own_files(static))
    contents[SHEET] = one_sheet(static / "css", bootstrap_sheet()).encode()
    digest = hashlib.sha256(
        b"".join(name.encode() + b"\0" + contents[name] + b"\0" for name in sorted(contents))
    )
    return AssetFiles(
        {name: _asset(name, content) for name, content in contents.items()}, digest.hexdigest()[:12]
    )


def init_assets(app: Flask, static: Path) -> None:
    """Load the files into the application, add the route, and give templates `asset(name)`.

    The application itself is made with static_folder=None, so that there is one way to a file and not two.
    """
    app.extensions["assets"] = load_assets(static)
    app.register_blueprint(bp)
    app.jinja_env.globals["asset"] = asset


def asset(name: str) -> str:
    """The stamped address of a file, for templates. Raises UnknownAsset for a name that is not there."""
    files: AssetFiles = current_app.extensions["assets"]
    known = files.addresses.get((request.root_path, name))
    if known is not None:
        return known
    if name not in files.assets:
        raise UnknownAsset(name)
    address = url_for("assets.file", stamp=files.stamp, name=name)
    files.addresses[request.root_path, name] = address
    return address


@bp.get("/assets/<stamp>/<path:name>")
def file(stamp: str, name: str) -> AnyResponse:
    """One file. An unknown name is a 404; an old stamp, from a page that was open during an upgrade, leads to today's file."""
    files: AssetFiles = current_app.extensions["assets"]
    found = files.assets.get(name)
    if found is None:
        abort(404)
    if stamp != files.stamp:
        moved = redirect(url_for("assets.file", stamp=files.stamp, name=name))
        moved.headers["Cache-Control"] = "no-store"
        return moved
    zipped = found.zipped if request.accept_encodings["gzip"] > 0 else None
    answer = Response(found.plain if zipped is None else zipped, mimetype=found.kind)
    answer.headers["Cache-Control"] = FOREVER
    answer.headers["Vary"] = "Accept-Encoding"
    if zipped is not None:
        answer.headers["Content-Encoding"] = "gzip"
    return answer
