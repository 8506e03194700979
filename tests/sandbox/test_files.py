"""Files are uploaded and downloaded over plain HTTP, keep their versions, and tell what a script asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.uploading import SCRIPT, UPLOAD, send, uploaded

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import ClientCore

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


def files(caller: ClientCore, **variables: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.data(FILES, **variables)["login"]["account"]["files"]
    return found


def company(caller: ClientCore, email: str = "ops@northwind.example") -> str:
    account = caller.sandbox.backend.account_by_email(email)
    assert account
    return account.id


def test_an_upload_makes_a_file_and_tells_its_arguments(writer: ClientCore) -> None:
    answer = uploaded(writer, shortDesc="Sets up", longDesc="All of it")
    assert set(answer) == {
        "fileId", "fileVersionId", "version", "name", "executable", "ownerId", "fileArguments"
    }  # fmt: skip
    assert (answer["version"], answer["name"], answer["executable"]) == (1, "setup.sh", True)
    (file,) = files(writer, ids=[answer["fileId"]])
    assert (file["name"], file["shortDesc"], file["longDesc"]) == ("setup.sh", "Sets up", "All of it")
    assert file["owner"] == {"email": "ada@example.com"}
    (version,) = file["versions"]["items"]
    assert version["id"] == answer["fileVersionId"] == file["lastVersion"]["id"]
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
    assert [one["name"] for one in answer["fileArguments"]] == ["config", "mode", "note"]


def test_the_same_name_makes_a_new_version_and_another_name_a_new_file(writer: ClientCore) -> None:
    first = uploaded(writer, shortDesc="Kept")
    second = uploaded(writer, b"echo 2")
    assert (second["fileId"], second["version"]) == (first["fileId"], 2)
    (file,) = files(writer, ids=[first["fileId"]])
    assert file["shortDesc"] == "Kept"
    assert [one["version"] for one in file["versions"]["items"]] == [1, 2]
    assert file["versions"]["items"][1]["arguments"] == []
    assert file["lastVersion"]["id"] == second["fileVersionId"]
    assert uploaded(writer, filename="other.sh")["fileId"] != first["fileId"]


@pytest.mark.parametrize(
    ("part", "filename", "name"),
    [
        ("file", "run.sh", "run.sh"),
        ("run.sh", "C:\\fakepath\\x.sh", "run.sh"),
        ("run.sh", "run.sh", "run.sh"),
    ],
)
def test_the_part_may_be_called_file_or_by_the_wished_name(
    writer: ClientCore, part: str, filename: str, name: str
) -> None:
    answer = send(writer, part=part, filename=filename).json()
    assert (answer["name"], answer["executable"]) == (name, False)


def test_the_newest_version_comes_back_byte_for_byte(writer: ClientCore) -> None:
    content = bytes(range(256)) * 40
    uploaded(writer, b"old", filename="data.bin")
    answer = uploaded(writer, content, filename="data.bin")
    for base in ("/graphql/v1", "/graphql/beta"):
        reply = writer.request("GET", f"{base}/file/download/{answer['fileId']}")
        assert (reply.status_code, reply.content) == (200, content)
        assert reply.headers["content-disposition"] == "attachment; filename*=UTF-8''data.bin"


def test_files_without_a_good_signature_stay_outside(writer: ClientCore) -> None:
    answer = uploaded(writer)
    for method, path in (("POST", UPLOAD), ("GET", f"/graphql/v1/file/download/{answer['fileId']}")):
        reply = httpx.request(method, writer.sandbox.url + path)
        assert (reply.status_code, reply.json()["code"]) == (403, "SIGNATURE_MISSING")
    wrong = writer.with_key(writer.sandbox.key_id, "AAAA").request("POST", UPLOAD, b"x")
    assert (wrong.status_code, wrong.json()["code"]) == (403, "SIGNATURE_MISMATCH")


def test_an_upload_that_cannot_be_is_told_and_nothing_is_stored(writer: ClientCore) -> None:
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
    for reply, said in bad:
        answer = reply.json()
        assert (reply.status_code, answer["code"]) == (400, "BAD_USER_INPUT"), reply.text
        assert said in answer["message"]
    assert files(writer) == before


def test_two_file_parts_are_one_too_many(writer: ClientCore) -> None:
    made = httpx.Request("POST", "http://x", files={"a": ("a", b"1"), "b": ("b", b"2")})
    headers = {"content-type": made.headers["content-type"]}
    reply = writer.request("POST", UPLOAD, made.read(), headers)
    assert (reply.status_code, "2 file parts" in reply.json()["message"]) == (400, True)


def test_files_of_an_organisation_need_scripting_there(writer: ClientCore) -> None:
    ours, theirs = company(writer), company(writer, "desk@harbour.example")
    answer = uploaded(writer, accountId=ours)
    assert answer["ownerId"] == ours
    assert [one["id"] for one in files(writer, account=ours)] == [answer["fileId"]]
    assert answer["fileId"] not in [one["id"] for one in files(writer)]
    reply = send(writer, accountId=theirs)
    assert (reply.status_code, reply.json()["code"]) == (403, "FORBIDDEN")
    reply = send(writer, accountId="nobody")
    assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
    harbour = writer.as_user("desk@harbour.example")
    secret = uploaded(harbour)["fileId"]
    assert files(writer, account=theirs) == []
    assert writer.refusal(MODIFY, id=secret, s="x")[0] == "FORBIDDEN"
    reply = writer.request("GET", f"/graphql/v1/file/download/{secret}")
    assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
    assert writer.as_user("grace@example.net").refusal(DELETE, id=secret)[0] == "NOT_FOUND"


def test_versions_are_filtered_sorted_and_cut_into_pages(timed: ClientCore, now: list[float]) -> None:
    ids: list[str] = []
    for content in (b"1", b"# r3_platform: 256", b"3"):
        ids.append(uploaded(timed, content)["fileVersionId"])
        now[0] += 60

    def numbers(**variables: object) -> list[int]:
        (file,) = [one for one in files(timed, **variables) if one["name"] == "setup.sh"]
        return [one["version"] for one in file["versions"]["items"]]

    assert numbers(sort="-version") == [3, 2, 1]
    assert numbers(latest=True) == [3]
    assert numbers(versions=[1, 3, 9]) == [1, 3]
    assert numbers(platforms=[256]) == [2]
    assert numbers(versionIds=[ids[1]]) == [2]
    assert numbers(min="2027-01-15T08:01:00Z", max="2027-01-15T08:01:59Z") == [2]
    assert numbers(**{"from": 1, "size": 1}) == [2]
    for wrong in ({"sort": "colour"}, {"size": 1001}, {"from": -1}):
        assert "BAD_USER_INPUT" in timed.codes(FILES, wrong)


def test_descriptions_change_and_what_is_left_out_stays(writer: ClientCore) -> None:
    file_id = uploaded(writer, shortDesc="a", longDesc="b")["fileId"]
    assert writer.data(MODIFY, id=file_id, s="c")["modifyFile"] is True
    (file,) = files(writer, ids=[file_id])
    assert (file["shortDesc"], file["longDesc"]) == ("c", "b")
    assert writer.refusal(MODIFY, id="unknown", s="c")[0] == "NOT_FOUND"


def test_versions_and_files_are_deleted_and_numbers_are_not_used_again(writer: ClientCore) -> None:
    first, second = uploaded(writer, b"1"), uploaded(writer, b"2")
    assert writer.data(DELETE_VERSION, id=second["fileVersionId"])["deleteFileVersion"] is True
    assert writer.refusal(DELETE_VERSION, id=second["fileVersionId"])[0] == "NOT_FOUND"
    assert uploaded(writer, b"3")["version"] == 3
    (file,) = files(writer, ids=[first["fileId"]])
    assert [one["version"] for one in file["versions"]["items"]] == [1, 3]
    assert writer.data(DELETE, id=first["fileId"])["deleteFile"] is True
    assert files(writer, ids=[first["fileId"]]) == []
    assert writer.refusal(DELETE, id=first["fileId"])[0] == "NOT_FOUND"
    assert writer.refusal("mutation { deleteFile }")[0] == "NOT_FOUND"


def test_without_its_only_version_a_file_is_gone(writer: ClientCore) -> None:
    answer = uploaded(writer, SCRIPT)
    assert writer.data(DELETE_VERSION, id=answer["fileVersionId"])["deleteFileVersion"] is True
    assert files(writer, ids=[answer["fileId"]]) == []
