"""Takes the address the server listens at, before anything else is started.

A taken port is found out here, with a sentence, and not by a trace out of the server.
What is served there lives in `serve.py`.
"""

import errno
import os
import socket

from trainer.cli.indonesian import Refusal


def take_address(host: str, port: int) -> socket.socket:
    """A socket bound to host and port, to be handed to the server; the caller closes it.

    host: a name or an IPv4 or IPv6 address. port: 0 to 65535, 0 lets the system choose.
    Raises Refusal when the port is taken, is kept for the administrator, or is not ours.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        place = socket.socket(family, kind, protocol)
    except socket.gaierror as error:
        raise Refusal(f"Alamat {host} tidak dikenal. Periksa --host.") from error
    # Elsewhere: take the port again at once after a stop. On Windows the option would
    # let two servers share one port.
    if os.name != "nt":
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        place.bind(address)
    except OSError as error:
        place.close()
        raise Refusal(_why(error, host, port)) from error
    return place


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Porta {port} di {host} sudah dipakai program lain."
            f" Hentikan program itu, atau pilih porta lain: --port {port % 65535 + 1}."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Porta {port} tidak boleh dipakai di sini. Pilih porta lain: --port 8080."
    return f"Alamat {host} bukan alamat komputer ini ({error.strerror}). Periksa --host."
