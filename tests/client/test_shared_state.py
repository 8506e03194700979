"""Calls change nothing that belongs to the program: not the garbage collector, and no operation."""

from __future__ import annotations

import gc
import pickle

import pytest

from generated_client import DEVICES
from tests.client.fake_devices import FakeDevices, client_of


@pytest.mark.parametrize("name", ["collect", "disable", "enable", "freeze", "set_threshold", "unfreeze"])
def test_decoding_a_large_page_leaves_the_garbage_collector_alone(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def record(*_: object) -> None:
        calls.append(name)

    with client_of(FakeDevices(1000)) as client:
        client.devices(size=2)  # loads the modules
        monkeypatch.setattr(gc, name, record)
        assert len(client.devices(size=1000).items) == 1000
    assert calls == []


def test_an_operation_can_be_pickled_after_its_first_call() -> None:
    with client_of(FakeDevices(2)) as client:
        client.devices()
        copy = pickle.loads(pickle.dumps(DEVICES))
        assert client.execute(copy, {"size": 2, "from": 0}).total == 2
    assert (copy.name, copy.document) == (DEVICES.name, DEVICES.document)
