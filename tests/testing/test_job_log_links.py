"""The signed links to job logs stay out of cassettes, and a replay still fetches them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from remoteit.testing.recording.cassette import Entry, Recording, write
from remoteit.testing.recording.session import present_head
from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.redact import MessageRedactor
from remoteit.testing.secrets.scan import findings

if TYPE_CHECKING:
    from pathlib import Path

LIST = "https://api.remote.it/graphql/v1/job/log/all/8A1B6C33-0F51-4D12-A9D4-6A1C2D3E4F50"
BUCKET = "https://logs.s3.us-west-2.amazonaws.com/jobs/logs.zip"
SECRETS = ("AKIAQ3EGRIOJ2ZVLLTUX", "f4d5e6a7b8c9d0e1", "IQoJb3JpZ2luX2VjEL", "hUq9kZb2xY7w")
LINKS = [
    f"{BUCKET}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={SECRETS[0]}%2F20260101%2Fus-west-2%2Fs3"
    f"&X-Amz-Date=20260101T000000Z&X-Amz-Expires=900&X-Amz-Security-Token={SECRETS[2]}"
    f"&X-Amz-SignedHeaders=host&X-Amz-Signature={SECRETS[1]}",
    f"{BUCKET}?AWSAccessKeyId={SECRETS[0]}&Signature={SECRETS[3]}%3D&Expires=1767225600",
    f"https://d111.cloudfront.net/logs.zip?Policy={SECRETS[2]}&Signature={SECRETS[3]}&Key-Pair-Id=K1",
    f"https://api.remote.it/logs/{SECRETS[1].upper()}-0F51-4D12/logs.zip",
]


def entries(link: str) -> list[tuple[Any, dict[str, Any]]]:
    """The list of a job's logs, and the download of one of its links."""
    run = {"jobDeviceId": "R", "deviceId": "80:00:00:00:01:02:03:04", "deviceName": "gate"}
    run |= {"status": "SUCCESS", "downloadUrl": link, "filename": "logs.tar.gz"}
    content = {"downloadUrl": link, "filename": "logs.zip", "expiresIn": 900, "devices": [run]}

    def response(body: bytes, content_type: str) -> dict[str, Any]:
        head = {"status": {"code": 200, "message": "OK"}, "headers": {"content-type": [content_type]}}
        return {**head, "body": {"string": body}}

    return [
        (vcr_request("GET", LIST, None, {}), response(json.dumps(content).encode(), "application/json")),
        (vcr_request("GET", link, None, {}), response(b"PK\x03\x04\x00", "application/zip")),
    ]


def as_entry(number: int, request: Any, response: dict[str, Any]) -> Entry:
    body = response["body"]["string"]
    text = body.decode() if number == 1 else body
    return Entry(number, request.method, request.uri, {}, None, 200, response["headers"], text)


@pytest.mark.parametrize("link", LINKS, ids=["aws4", "aws2", "cloudfront", "path"])
def test_a_signed_link_is_redacted_alike_in_the_list_and_in_the_download(link: str, tmp_path: Path) -> None:
    redactor = MessageRedactor()
    cleaned: list[tuple[Any, dict[str, Any]]] = []
    for request, response in entries(link):
        kept = redactor.redact_request(request)
        cleaned.append((kept, redactor.redact_response(response, kept)))
    (_, listed), (download, _) = cleaned
    content = json.loads(listed["body"]["string"])
    assert content["downloadUrl"] == content["devices"][0]["downloadUrl"] == download.uri != link
    assert download.uri.partition("/logs")[0] == link.partition("/logs")[0]
    run = content["devices"][0]
    assert (content["expiresIn"], content["filename"], run["filename"]) == (900, "logs.zip", "logs.tar.gz")
    assert (run["deviceId"], run["deviceName"], run["status"]) == (
        "80:00:00:00:01:02:03:04",
        "gate",
        "SUCCESS",
    )
    path = tmp_path / "cassette.yaml"
    head = present_head("sandbox")
    write(Recording(path, head, tuple(as_entry(number, *pair) for number, pair in enumerate(cleaned, 1))))
    written = path.read_text("utf-8")
    assert [secret for secret in SECRETS if secret.lower() in written.lower()] == []
    assert findings(written) == []
    raw = enumerate(entries(link), 1)
    write(Recording(path, head, tuple(as_entry(number, *pair) for number, pair in raw)))
    assert findings(path.read_text("utf-8")) != []
