"""Completions of jedi, which IPython and several editors use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]

SYNC = "from remoteit import Client\n\ndef use(client: Client, connection_id: str):\n"
ASYNC = "from remoteit import AsyncClient\n\nasync def use(client: AsyncClient):\n"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def complete() -> Callable[[str], set[str]]:
    """Return the completions at the end of a program."""
    jedi: Any = pytest.importorskip("jedi")
    # The project as such: another checkout may be installed.
    project = jedi.Project(ROOT, added_sys_path=[str(ROOT)])

    def complete(code: str) -> set[str]:
        script = jedi.Script(code, path=ROOT / "program.py", project=project)
        return {completion.name for completion in script.complete()}

    return complete


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (f"{SYNC}    for device in client.iter_devices():\n        device.", "last_reported"),
        (f"{SYNC}    for device in client.devices().items:\n        device.", "last_reported"),
        (f"{SYNC}    client.me().", "email"),
        (f"{SYNC}    client.upload_file('backup.sh').", "version"),
        (f"{SYNC}    client.run_job('FILE', ['80:00']).", "removeprefix"),  # the job's id is a text
        (f"{SYNC}    with client.open_connection('80:00') as connection:\n        connection.", "host"),
        (f"{SYNC}    client.rest.devices()[0].", "external_address"),
        (f"{SYNC}    client.for_account('ID').", "iter_devices"),
        (f"{SYNC}    client.with_retry(2).", "iter_devices"),
        ("from remoteit import Client\nwith Client() as client:\n    client.", "iter_devices"),
        (f"{ASYNC}    async for device in client.iter_devices():\n        device.", "last_reported"),
        (f"{ASYNC}    me = await client.me()\n    me.", "email"),
        (f"{ASYNC}    client.for_account('ID').", "iter_devices"),
        (f"{ASYNC}    async with AsyncClient() as own:\n        own.", "iter_devices"),
    ],
)
def test_jedi_completes(complete: Callable[[str], set[str]], code: str, name: str) -> None:
    assert name in complete(code)
