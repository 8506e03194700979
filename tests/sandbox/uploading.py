"""Send uploads as the vendor's clients do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import ClientCore

UPLOAD = "/graphql/v1/file/upload"
SCRIPT = b"""\
#!/bin/sh
# r3_platform: 1072
# r3_argument: config, FileSelect, File to install
# r3_argument: mode, StringSelect, How, fast | safe
# r3_argument: note, StringEntry
echo
"""


def send(
    caller: ClientCore,
    content: bytes = SCRIPT,
    *,
    part: str = "file",
    filename: str = "setup.sh",
    path: str = UPLOAD,
    **fields: str,
) -> httpx.Response:
    """Upload a file in one part, with form fields."""
    created = httpx.Request("POST", "http://x", files={part: (filename, content)}, data=fields)
    return caller.request("POST", path, created.read(), {"content-type": created.headers["content-type"]})


def upload(caller: ClientCore, content: bytes = SCRIPT, **fields: str) -> dict[str, Any]:
    """Upload an executable and return the response."""
    reply = send(caller, content, **{"executable": "true", **fields})
    assert reply.status_code == 200, reply.text
    response: dict[str, Any] = reply.json()
    return response
