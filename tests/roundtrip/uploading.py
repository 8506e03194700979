"""Upload and download files over plain HTTP, signed by the httpx plugin as in a user's program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from remoteit_auth import RemoteItAuth

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

SCRIPT = """\
#!/bin/sh
# r3_platform: 1072
# r3_argument: config, FileSelect, File to install
# r3_argument: mode, StringSelect, How, fast | safe
# r3_argument: note, StringEntry
echo ☕
""".encode()


def send(sandbox: Sandbox, name: str = "run.sh", content: bytes = b"echo", **fields: str) -> httpx.Response:
    """Upload a file with these form fields and return the response."""
    with _signing(sandbox) as http:
        return http.post("/upload", files={"file": (name, content)}, data=fields)


def upload(sandbox: Sandbox, name: str = "run.sh", content: bytes = b"echo", **fields: str) -> str:
    """Upload a file, by default an executable one, and return its id."""
    reply = send(sandbox, name, content, **{"executable": "true", **fields}).raise_for_status()
    return str(reply.json()["fileId"])


def download(sandbox: Sandbox, file_id: str) -> httpx.Response:
    """Request a file's content and return the response."""
    with _signing(sandbox) as http:
        return http.get(f"/download/{file_id}")


def _signing(sandbox: Sandbox) -> httpx.Client:
    auth = RemoteItAuth(sandbox.credentials, clock=sandbox.backend.clock)
    return httpx.Client(auth=auth, base_url=f"{sandbox.url}/graphql/v1/file")
