"""`modifyFile` renames a file; names stay unique in an account, because an upload finds its file by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import company_device
from tests.sandbox.uploading import upload

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

RENAME = """
mutation ($id: String!, $name: String, $short: String) {
  modifyFile(fileId: $id, name: $name, shortDesc: $short)
}
"""
FILES = "query ($ids: [ID!]) { login { files(ids: $ids) { name shortDesc versions { total } } } }"


def file(caller: Caller, id: str) -> dict[str, Any]:
    (found,) = caller.data(FILES, ids=[id])["login"]["files"]
    result: dict[str, Any] = found
    return result


def test_a_file_is_renamed_and_found_by_its_new_name(writer: Caller) -> None:
    id_ = upload(writer, b"echo", shortDesc="Says")["fileId"]
    assert writer.data(RENAME, id=id_, name="say.sh")["modifyFile"] is True
    assert file(writer, id_) == {"name": "say.sh", "shortDesc": "Says", "versions": {"total": 1}}
    assert upload(writer, b"echo 2", name="say.sh", filename="say.sh")["fileId"] == id_
    assert upload(writer, b"echo 3")["fileId"] != id_  # under the old name, which is free again


def test_a_missing_name_keeps_the_name(writer: Caller) -> None:
    id_ = upload(writer, b"echo")["fileId"]
    assert writer.data(RENAME, id=id_, short="Says")["modifyFile"] is True
    assert file(writer, id_) == {"name": "setup.sh", "shortDesc": "Says", "versions": {"total": 1}}


@pytest.mark.parametrize("name", ["", " ", "other.sh"])
def test_a_blank_name_and_a_name_in_use_are_rejected(writer: Caller, name: str) -> None:
    id_, other = upload(writer, b"echo")["fileId"], upload(writer, b"true", filename="other.sh")["fileId"]
    assert writer.error(RENAME, id=id_, name=name, short="Changed")[0] == "BAD_USER_INPUT"
    assert file(writer, id_) == {"name": "setup.sh", "shortDesc": None, "versions": {"total": 1}}
    assert writer.data(RENAME, id=other, name="other.sh")["modifyFile"] is True  # its own name


def test_the_same_name_in_another_account_is_allowed(writer: Caller) -> None:
    upload(writer, b"echo", filename="other.sh", accountId=company_device(writer).owner.id)
    id_ = upload(writer, b"echo")["fileId"]
    assert writer.data(RENAME, id=id_, name="other.sh")["modifyFile"] is True
