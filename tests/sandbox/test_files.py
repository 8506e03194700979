"""Files: upload and download over plain HTTP, versions, and the arguments that a script declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.uploading import SCRIPT, UPLOAD, send, upload

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

FILES = """
query ($ids: [ID!], $account: String, $latest: Boolean, $versions: [Int!], $platforms: [Int!],
       $versionIds: [ID!], $sort: String! = "name", $size: Int, $from: Int, $min: DateTime, $max: DateTime) {
  login { account(id: $account) { files(ids: $ids) {
    id name shortDesc longDesc executable owner { email } lastVersion { id }
    versions(latest: $latest, versions: $versions, platforms: $platforms, ids: $versionIds, sort: $sort,
             size: $size, from: $from, minDate: $min, maxDate: $max) {
      total hasMore last
      items { id version file { id } platform { id name }
              arguments { name desc order argumentType options } }
    }
  } } }
}
"""
MODIFY = (
    "mutation ($id: String!, $s: String, $l: String) { modifyFile(fileId: $id, shortDesc: $s, longDesc: $l) }"
)
DELETE = "mutation ($id: String) { deleteFile(fileId: $id) }"
DELETE_VERSION = "mutation ($id: String) { deleteFileVersion(fileVersionId: $id) }"


def files(caller: Caller, **variables: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.data(FILES, **variables)["login"]["account"]["files"]
    return found


def company(caller: Caller, email: str = "ops@northwind.example") -> str:
    account = caller.sandbox.backend.account_by_email(email)
    assert account
    return account.id


def test_an_upload_creates_a_file_and_returns_its_arguments(writer: Caller) -> None:
    response = upload(writer, shortDesc="Sets up", longDesc="All of it")
    assert set(response) == {
        "fileId", "fileVersionId", "version", "name", "executable", "ownerId", "fileArguments"
    }  # fmt: skip
    assert (response["version"], response["name"], response["executable"]) == (1, "setup.sh", True)
    (file,) = files(writer, ids=[response["fileId"]])
    assert (file["name"], file["shortDesc"], file["longDesc"]) == ("setup.sh", "Sets up", "All of it")
    assert file["owner"] == {"email": "ada@example.com"}
    (version,) = file["versions"]["items"]
    assert version["id"] == response["fileVersionId"] == file["lastVersion"]["id"]
    assert version["platform"] == {"id": 1072, "name": "Raspberry Pi"}
    assert version["arguments"] == [
        {
            "name": "config",
            "desc": "File to install",
            "order": 0,
            "argumentType": "FileSelect",
            "options": [],
        },
        {
            "name": "mode",
            "desc": "How",
            "order": 1,
            "argumentType": "StringSelect",
            "options": ["fast", "safe"],
        },
        {"name": "note", "desc": "", "order": 2, "argumentType": "StringEntry", "options": []},
    ]
    assert [argument["name"] for argument in response["fileArguments"]] == ["config", "mode", "note"]


def test_the_same_name_adds_a_version_and_another_name_adds_a_file(writer: Caller) -> None:
    first = upload(writer, shortDesc="Kept")
    second = upload(writer, b"echo 2")
    assert (second["fileId"], second["version"]) == (first["fileId"], 2)
    (file,) = files(writer, ids=[first["fileId"]])
    assert file["shortDesc"] == "Kept"
    assert [version["version"] for version in file["versions"]["items"]] == [1, 2]
    assert file["versions"]["items"][1]["arguments"] == []
    assert file["lastVersion"]["id"] == second["fileVersionId"]
    assert upload(writer, filename="other.sh")["fileId"] != first["fileId"]


@pytest.mark.parametrize(
    ("part", "filename", "name"),
    [
        ("file", "run.sh", "run.sh"),
        ("run.sh", "C:\\fakepath\\x.sh", "run.sh"),
        ("run.sh", "run.sh", "run.sh"),
    ],
)
def test_the_form_part_may_be_named_file_or_after_the_file(
    writer: Caller, part: str, filename: str, name: str
) -> None:
    response = send(writer, part=part, filename=filename).json()
    assert (response["name"], response["executable"]) == (name, False)


def test_the_newest_version_is_downloaded_unchanged(writer: Caller) -> None:
    content = bytes(range(256)) * 40
    upload(writer, b"old", filename="data.bin")
    response = upload(writer, content, filename="data.bin")
    for base in ("/graphql/v1", "/graphql/beta"):
        reply = writer.request("GET", f"{base}/file/download/{response['fileId']}")
        assert (reply.status_code, reply.content) == (200, content)
        assert reply.headers["content-disposition"] == "attachment; filename*=UTF-8''data.bin"


def test_uploads_and_downloads_need_a_valid_signature(writer: Caller) -> None:
    response = upload(writer)
    for method, path in (("POST", UPLOAD), ("GET", f"/graphql/v1/file/download/{response['fileId']}")):
        reply = httpx.request(method, writer.sandbox.url + path)
        assert (reply.status_code, reply.json()["code"]) == (403, "SIGNATURE_MISSING")
    wrong = writer.with_key(writer.sandbox.key_id, "AAAA").request("POST", UPLOAD, b"x")
    assert (wrong.status_code, wrong.json()["code"]) == (403, "SIGNATURE_MISMATCH")


def test_an_invalid_upload_is_rejected_and_nothing_is_stored(writer: Caller) -> None:
    before = files(writer)
    multipart = {"content-type": "multipart/form-data; boundary=x"}
    bad = [
        (writer.request("POST", UPLOAD, b"{}"), "0 file parts"),
        (writer.request("POST", UPLOAD, b"nonsense", multipart), "not multipart/form-data"),
        (
            writer.request("POST", UPLOAD, b"", {"content-type": "multipart/form-data"}),
            "not multipart/form-data",
        ),
        (send(writer, filename=" "), "has no name"),
        (send(writer, executable="yes"), "`executable`"),
        (send(writer, b"# r3_argument: a, Number"), "r3_argument: name"),
        (send(writer, b"# r3_argument: a, StringSelect, which"), "options for StringSelect"),
        (send(writer, b"# r3_argument: a, StringEntry, b, c, d"), "r3_argument: name"),
        (send(writer, b"# r3_argument: a, StringEntry\n// r3_argument: a, StringEntry"), "'a' twice"),
        (send(writer, b"REM r3_platform: 5"), "platform '5'"),
    ]
    for reply, expected in bad:
        response = reply.json()
        assert (reply.status_code, response["code"]) == (400, "BAD_USER_INPUT"), reply.text
        assert expected in response["message"]
    assert files(writer) == before


def test_two_file_parts_are_rejected(writer: Caller) -> None:
    created = httpx.Request("POST", "http://x", files={"a": ("a", b"1"), "b": ("b", b"2")})
    headers = {"content-type": created.headers["content-type"]}
    reply = writer.request("POST", UPLOAD, created.read(), headers)
    assert (reply.status_code, "2 file parts" in reply.json()["message"]) == (400, True)


def test_files_of_an_organization_need_the_scripting_permission(writer: Caller) -> None:
    ours, theirs = company(writer), company(writer, "desk@harbour.example")
    response = upload(writer, accountId=ours)
    assert response["ownerId"] == ours
    assert [file["id"] for file in files(writer, account=ours)] == [response["fileId"]]
    assert response["fileId"] not in [file["id"] for file in files(writer)]
    reply = send(writer, accountId=theirs)
    assert (reply.status_code, reply.json()["code"]) == (403, "FORBIDDEN")
    reply = send(writer, accountId="nobody")
    assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
    harbour = writer.as_user("desk@harbour.example")
    secret = upload(harbour)["fileId"]
    assert files(writer, account=theirs) == []
    assert writer.error(MODIFY, id=secret, s="x")[0] == "FORBIDDEN"
    reply = writer.request("GET", f"/graphql/v1/file/download/{secret}")
    assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
    assert writer.as_user("grace@example.net").error(DELETE, id=secret)[0] == "NOT_FOUND"


def test_versions_are_filtered_sorted_and_cut_into_pages(timed: Caller, now: list[float]) -> None:
    ids: list[str] = []
    for content in (b"1", b"# r3_platform: 256", b"3"):
        ids.append(upload(timed, content)["fileVersionId"])
        now[0] += 60

    def numbers(**variables: object) -> list[int]:
        (file,) = [file for file in files(timed, **variables) if file["name"] == "setup.sh"]
        return [version["version"] for version in file["versions"]["items"]]

    assert numbers(sort="-version") == [3, 2, 1]
    assert numbers(latest=True) == [3]
    assert numbers(versions=[1, 3, 9]) == [1, 3]
    assert numbers(platforms=[256]) == [2]
    assert numbers(versionIds=[ids[1]]) == [2]
    assert numbers(min="2027-01-15T08:01:00Z", max="2027-01-15T08:01:59Z") == [2]
    assert numbers(**{"from": 1, "size": 1}) == [2]
    for wrong in ({"sort": "color"}, {"size": 1001}, {"from": -1}):
        assert "BAD_USER_INPUT" in timed.codes(FILES, wrong)


def test_descriptions_change_and_omitted_ones_stay(writer: Caller) -> None:
    file_id = upload(writer, shortDesc="a", longDesc="b")["fileId"]
    assert writer.data(MODIFY, id=file_id, s="c")["modifyFile"] is True
    (file,) = files(writer, ids=[file_id])
    assert (file["shortDesc"], file["longDesc"]) == ("c", "b")
    assert writer.error(MODIFY, id="unknown", s="c")[0] == "NOT_FOUND"


def test_deleted_versions_do_not_free_their_numbers(writer: Caller) -> None:
    first, second = upload(writer, b"1"), upload(writer, b"2")
    assert writer.data(DELETE_VERSION, id=second["fileVersionId"])["deleteFileVersion"] is True
    assert writer.error(DELETE_VERSION, id=second["fileVersionId"])[0] == "NOT_FOUND"
    assert upload(writer, b"3")["version"] == 3
    (file,) = files(writer, ids=[first["fileId"]])
    assert [version["version"] for version in file["versions"]["items"]] == [1, 3]
    assert writer.data(DELETE, id=first["fileId"])["deleteFile"] is True
    assert files(writer, ids=[first["fileId"]]) == []
    assert writer.error(DELETE, id=first["fileId"])[0] == "NOT_FOUND"
    assert writer.error("mutation { deleteFile }")[0] == "NOT_FOUND"


def test_deleting_the_only_version_deletes_the_file(writer: Caller) -> None:
    response = upload(writer, SCRIPT)
    assert writer.data(DELETE_VERSION, id=response["fileVersionId"])["deleteFileVersion"] is True
    assert files(writer, ids=[response["fileId"]]) == []
