"""Uploads as the vendor's clients send them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

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
    caller: Caller,
    content: bytes = SCRIPT,
    *,
    part: str = "file",
    filename: str = "setup.sh",
    path: str = UPLOAD,
    **fields: str,
) -> httpx.Response:
    """Upload a file in one part, with form fields, and return the response."""
    form = httpx.Request("POST", "http://x", files={part: (filename, content)}, data=fields)
    return caller.request("POST", path, form.read(), {"content-type": form.headers["content-type"]})


def upload(caller: Caller, content: bytes = SCRIPT, **fields: str) -> dict[str, Any]:
    """Upload an executable and return the content of the response; fail unless the status is 200."""
    response = send(caller, content, **{"executable": "true", **fields})
    assert response.status_code == 200, response.text
    result: dict[str, Any] = response.json()
    return result
