"""The port is taken before the server starts, or refused with a sentence."""

import os
import socket

import pytest

from trainer.cli.indonesian import Refusal
from trainer.cli.listening import take_address


def test_a_free_port_is_ours_until_it_is_closed():
    with take_address("127.0.0.1", 0) as place:
        port = place.getsockname()[1]
        place.listen()
        with socket.create_connection(("127.0.0.1", port)):
            pass
    with take_address("127.0.0.1", port) as again:
        assert again.getsockname()[1] == port


def test_a_taken_port_is_named_with_the_way_out():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(Refusal, match=f"Porta {port} .* sudah dipakai .* --port {port + 1}"):
            take_address("127.0.0.1", port)


def test_an_address_of_another_computer_is_refused():
    with pytest.raises(Refusal, match="bukan alamat komputer ini"):
        take_address("192.0.2.1", 0)


def test_an_unknown_name_is_refused():
    with pytest.raises(Refusal, match="tidak dikenal"):
        take_address("tidak-ada.invalid", 0)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no ports for the administrator")
def test_a_port_kept_for_the_administrator_is_refused(monkeypatch):
    def forbid(self, address):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", forbid)
    with pytest.raises(Refusal, match="Porta 80 tidak boleh dipakai"):
        take_address("127.0.0.1", 80)
