"""A state file restores the whole state; an invalid file stays unchanged."""

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
from remoteit.sandbox.state.codec import CLASSES, decode, encode, field_types, matches_type
from remoteit.sandbox.state.file import StateError, load, save
from tests.sandbox.signed_requests import Caller
from tests.sandbox.test_changes import CONNECT, RENAME, own_device, service
from tests.sandbox.test_jobs import job, jobs, start

if TYPE_CHECKING:
    from pathlib import Path


def clock() -> float:
    return 1_800_000_000.0


def document() -> dict[str, Any]:
    backend = build_backend(devices=3, seed=1, clock=clock)
    text: dict[str, Any] = json.loads(json.dumps(encode(backend)))
    return text


def test_a_backend_is_encoded_as_json_and_decoded() -> None:
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


def test_every_field_type_of_a_backend_can_be_checked() -> None:
    seen = set[type]()

    def check(type_: Any) -> None:
        for argument in get_args(type_):
            check(argument)
        if isinstance(type_, type) and is_dataclass(type_) and type_ not in seen:
            seen.add(type_)
            assert CLASSES[type_.__name__] is type_
            assert set(field_types(type_.__name__)) == {field.name for field in fields(type_)}
            for name, inner in field_types(type_.__name__).items():
                if (type_, name) not in {(Backend, "clock"), (Backend, "random")}:
                    check(inner)
                    matches_type(None, inner)  # raises TypeError for a type that it cannot check

    check(Backend)
    for class_ in CLASSES.values():  # includes classes that fields refer to only by their base
        check(class_)
    assert len(seen) == len(CLASSES) > 30


def test_a_sandbox_continues_from_its_state_file(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=5, seed=9, state=file) as sandbox, httpx.Client() as client:
        caller = Caller(sandbox, client)
        device = own_device(caller)
        caller.data(RENAME, id=device.id, name="Büro \ud800")
        connection = caller.data(CONNECT, id=service(device, 28).id)["connect"]["id"]
        started = start(caller, device)
        used = {sandbox.backend.new_id() for _ in range(20)}
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]
    with run_sandbox(devices=99, seed=1, state=file) as again, httpx.Client() as client:
        caller = Caller(again, client)
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


def test_a_state_without_a_key_pair_gets_one(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=1, state=file) as sandbox:
        sandbox.backend.access_keys.clear()
    with run_sandbox(state=file) as again, httpx.Client() as client:
        assert Caller(again, client).data("{ login { email } }")["login"] == {"email": "ada@example.com"}


def test_state_is_saved_after_an_exception_but_not_if_the_port_is_in_use(tmp_path: Path) -> None:
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


def test_ids_are_not_repeated_in_the_next_run() -> None:
    first = document()
    second = encode(decode(first, clock))
    assert decode(first, clock).new_id() == decode(first, clock).new_id() != decode(second, clock).new_id()


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need POSIX")
def test_a_symbolic_link_to_the_file_is_kept(tmp_path: Path) -> None:
    link, file = tmp_path / "link.json", tmp_path / "state.json"
    link.symlink_to(file)
    save(build_backend(devices=1, seed=1, clock=clock), link)
    assert link.is_symlink()
    assert load(file, clock) is not None


def test_a_missing_field_gets_its_default() -> None:
    text = document()
    del text["objects"][0]["has"]["jobs"]
    assert decode(text, clock).jobs == {}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"format": NaN}', b"[" * 100_000])
def test_a_damaged_file_is_reported_in_one_sentence_and_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "state.json"
    file.write_bytes(content)
    for arguments in (["--port", "0"], ["--", sys.executable, "-c", "pass"]):
        assert main(["--state", str(file), *arguments]) == 1
        error = capsys.readouterr().err
        assert error.startswith(f"remoteit.sandbox: the state file {file} is damaged: ")
        assert error.endswith("repair it, or move it away to start with a new state.\n")
        assert error.count("\n") == 1
    assert file.read_bytes() == content


def test_an_unreadable_or_unwritable_path_is_a_state_error(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="does not exist; create"):
        load(tmp_path / "missing" / "state.json", clock)
    with pytest.raises(StateError, match="cannot be read: Is a directory"):
        load(tmp_path, clock)
    backend = build_backend(devices=1, seed=1, clock=clock)
    with pytest.raises(StateError, match="cannot be written"):
        save(backend, tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []


def test_the_state_is_saved_after_a_command(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    assert main(["--state", str(file), "--devices", "2", "--", sys.executable, "-c", "pass"]) == 0
    backend = load(file, clock)
    assert backend is not None
    assert len(backend.devices) == 2 + 5 + 3
    assert next(iter(backend.accounts.values())).created < datetime.now(UTC)


def test_help_mentions_the_secrets_in_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert "--state FILE" in text
    assert "FILE holds the secrets that the sandbox has generated" in text
