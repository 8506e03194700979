"""The state goes to a file and comes back whole; a file that is no state stays as it is."""

from __future__ import annotations

import json
import stat
import sys
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, get_args

import httpx
import pytest

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.__main__ import main
from remoteit.sandbox.model.backend import Backend
from remoteit.sandbox.seed.fleet import build_backend
from remoteit.sandbox.state.codec import decode, encode
from remoteit.sandbox.state.file import StateError, load, save
from remoteit.sandbox.state.types import CLASSES, fits, hints_of
from tests.sandbox.signed_requests import ClientCore
from tests.sandbox.test_changes import CONNECT, RENAME, own, service
from tests.sandbox.test_jobs import job, jobs, start

if TYPE_CHECKING:
    from pathlib import Path


def clock() -> float:
    return 1_800_000_000.0


def document() -> dict[str, Any]:
    backend = build_backend(devices=3, seed=1, clock=clock)
    text: dict[str, Any] = json.loads(json.dumps(encode(backend)))
    return text


def test_a_world_survives_the_way_to_json_and_back() -> None:
    backend = build_backend(devices=25, seed=1, clock=clock)
    first = json.loads(json.dumps(encode(backend)))
    back = decode(first, clock)
    second = encode(back)
    assert first.pop("random") != second.pop("random")
    assert first == second
    device = next(iter(back.devices.values()))
    assert device.owner is next(iter(back.accounts.values()))
    assert device.services[0].device is device
    assert back.now() == backend.now()


def test_everything_that_a_world_may_hold_can_be_written_and_read() -> None:
    seen = set[type]()

    def walk(hint: Any) -> None:
        for one in get_args(hint):
            walk(one)
        if isinstance(hint, type) and is_dataclass(hint) and hint not in seen:
            seen.add(hint)
            assert CLASSES[hint.__name__] is hint
            assert set(hints_of(hint.__name__)) == {one.name for one in fields(hint)}
            for name, inner in hints_of(hint.__name__).items():
                if (hint, name) not in {(Backend, "clock"), (Backend, "random")}:
                    walk(inner)
                    fits(None, inner)  # raises where a type could not be checked

    walk(Backend)
    for kind in CLASSES.values():  # those that stand where a field names their base
        walk(kind)
    assert len(seen) == len(CLASSES) > 30


def test_a_sandbox_goes_on_where_it_stopped(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=5, seed=9, state=file) as sandbox, httpx.Client() as client:
        caller = ClientCore(sandbox, client)
        device = own(caller)
        caller.data(RENAME, id=device.id, name="Büro \ud800")
        connection = caller.data(CONNECT, id=service(device, 28).id)["connect"]["id"]
        started = start(caller, device)
        used = {sandbox.backend.new_id() for _ in range(20)}
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["state.json"]
    with run_sandbox(devices=99, seed=1, state=file) as again, httpx.Client() as client:
        caller = ClientCore(again, client)
        assert (again.key_id, again.secret) == (sandbox.key_id, sandbox.secret)
        assert len(again.backend.devices) == 5 + 5 + 3
        query = "query ($id: [String!]!) { login { sessions { id } device(id: $id) { name } } }"
        found = caller.data(query, id=[device.id])["login"]
        assert found["device"] == [{"name": "Büro \ud800"}]
        assert len(found["sessions"]) == 1
        assert job(caller, started)["jobDevices"][0]["device"] == {"id": device.id}
        end = "mutation ($id: String!) { disconnect(connectionId: $id) }"
        assert caller.data(end, id=connection)["disconnect"] is True
        assert used.isdisjoint({again.backend.new_id() for _ in range(20)})
        assert jobs(caller)["total"] == 1


def test_a_state_without_a_key_gets_one(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=1, state=file) as sandbox:
        sandbox.backend.access_keys.clear()
    with run_sandbox(state=file) as again, httpx.Client() as client:
        assert ClientCore(again, client).data("{ login { email } }")["login"] == {"email": "ada@example.com"}


def test_a_block_that_fails_saves_too_and_a_port_that_is_taken_does_not(tmp_path: Path) -> None:
    file = tmp_path / "state.json"

    def fail(port: int = 0) -> None:
        with run_sandbox(devices=1, state=file, port=port) as sandbox:
            next(iter(sandbox.backend.devices.values())).name = "Changed"
            raise KeyError

    with run_sandbox(devices=1) as other, pytest.raises(OSError, match="in use"):
        fail(int(other.url.rpartition(":")[2]))
    assert not file.exists()
    with pytest.raises(KeyError):
        fail()
    assert "Changed" in file.read_text("ascii")


def test_ids_are_not_made_twice_from_one_run_to_the_next() -> None:
    first = document()
    second = encode(decode(first, clock))
    assert decode(first, clock).new_id() == decode(first, clock).new_id() != decode(second, clock).new_id()


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    link, file = tmp_path / "link.json", tmp_path / "state.json"
    link.symlink_to(file)
    save(build_backend(devices=1, seed=1, clock=clock), link)
    assert link.is_symlink()
    assert load(file, clock) is not None


def test_a_field_that_an_earlier_sandbox_did_not_have_gets_its_default() -> None:
    text = document()
    del text["objects"][0]["has"]["jobs"]
    assert decode(text, clock).jobs == {}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"format": NaN}', b"[" * 100_000])
def test_a_broken_file_is_one_sentence_and_is_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "state.json"
    file.write_bytes(content)
    for arguments in (["--port", "0"], ["--", sys.executable, "-c", "pass"]):
        assert main(["--state", str(file), *arguments]) == 1
        told = capsys.readouterr().err
        assert told.startswith(f"remoteit.sandbox: the state file {file} is damaged: ")
        assert told.endswith("mend it, or move it away to begin anew.\n")
        assert told.count("\n") == 1
    assert file.read_bytes() == content


def test_a_place_that_cannot_be_read_or_written_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="has no folder to lie in"):
        load(tmp_path / "missing" / "state.json", clock)
    with pytest.raises(StateError, match="cannot be read: Is a directory"):
        load(tmp_path, clock)
    backend = build_backend(devices=1, seed=1, clock=clock)
    with pytest.raises(StateError, match="cannot be written"):
        save(backend, tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []


def test_a_command_keeps_its_state_too(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    assert main(["--state", str(file), "--devices", "2", "--", sys.executable, "-c", "pass"]) == 0
    backend = load(file, clock)
    assert backend is not None
    assert len(backend.devices) == 2 + 5 + 3
    assert next(iter(backend.accounts.values())).created < datetime.now(UTC)


def test_help_tells_of_the_secrets_in_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "--state FILE" in told
    assert "FILE holds the secrets that the sandbox has generated" in told
