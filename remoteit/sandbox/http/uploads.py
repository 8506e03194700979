"""Files over plain HTTP: `POST {graphql}/file/upload` and `GET {graphql}/file/download/{fileId}`, signed.

An upload is `multipart/form-data` with one file part and the fields `executable` ("true" or "false"),
`shortDesc`, `longDesc` and `accountId`; on failure the answer is `{"message", "code"}` (API.md, section 1).

*(choice)*: a part called `file` has the name that its `filename` tells; a part of any other name is the
file's name itself. Empty descriptions and an empty `accountId` count as left out. A failure is 400, 403 or
404. Up- and download for an organisation need SCRIPTING there. A download is the newest version, as
`application/octet-stream`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.routing import Route

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError, NotFoundError, SandboxError
from remoteit.sandbox.rules.context import permissions_in, require_account
from remoteit.sandbox.rules.file_store import save_upload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.responses import Response

    from remoteit.sandbox.model.files import FileVersion

    from .authentication import Entry, Gate

_STATUSES = {ForbiddenError.code: 403, NotFoundError.code: 404}
_BOOLEANS = {"true": True, "false": False}


def upload_routes(gate: Gate, bases: Iterable[str]) -> list[Route]:
    """Upload and download under each path of the GraphQL endpoint."""

    def refusal(error: SandboxError) -> Response:
        status = _STATUSES.get(error.code, 400)
        return gate.reply(status, {"message": error.message, "code": error.code})

    async def upload(entry: Entry) -> Response:
        try:
            async with entry.request.form() as form:
                return gate.reply(200, _answer(await _stored(entry, form)))
        except HTTPException as error:  # what the form's parser has against the body
            return refusal(BadUserInputError(f"The body is no multipart/form-data: {error.detail}"))
        except SandboxError as error:
            return refusal(error)

    async def download(entry: Entry) -> Response:
        asked = entry.request.path_params["file_id"]
        file = entry.call.backend.files.get(asked)
        if file is None or "SCRIPTING" not in permissions_in(entry.call, file.owner):
            return refusal(NotFoundError(f"There is no file {asked!r} that you can see."))
        disposition = f"attachment; filename*=UTF-8''{quote(file.name, errors='replace')}"
        headers = {"content-disposition": disposition}
        return gate.send(200, file.last_version.content, "application/octet-stream", headers)

    return [
        route
        for base in bases
        for route in (
            Route(f"{base}/file/upload", gate.signed(upload), methods=["POST"]),
            Route(f"{base}/file/download/{{file_id}}", gate.signed(download), methods=["GET"]),
        )
    ]


async def _stored(entry: Entry, form: FormData) -> FileVersion:
    files = [(name, part) for name, part in form.multi_items() if isinstance(part, UploadFile)]
    if len(files) != 1:
        raise BadUserInputError(
            f"The upload has {len(files)} file parts; send multipart/form-data with exactly one."
        )
    ((part_name, part),) = files
    name = (part.filename or "") if part_name == "file" else part_name
    if not name.strip():
        raise BadUserInputError("The file part has no name; give it a `filename`.")
    executable = _BOOLEANS.get(_field(form, "executable") or "false")
    if executable is None:
        raise BadUserInputError('`executable` is neither "true" nor "false".')
    content = await part.read()
    call = entry.call  # from here on nothing waits: one whole change, as everywhere
    return save_upload(
        call.backend,
        require_account(call, _field(form, "accountId"), "SCRIPTING", "upload files to it"),
        name,
        content,
        executable=executable,
        short_desc=_field(form, "shortDesc"),
        long_desc=_field(form, "longDesc"),
    )


def _field(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return value if isinstance(value, str) and value else None


def _answer(version: FileVersion) -> dict[str, Any]:
    return {
        "fileId": version.file.id,
        "fileVersionId": version.id,
        "version": version.version,
        "name": version.file.name,
        "executable": version.file.executable,
        "ownerId": version.file.owner.id,
        "fileArguments": [
            {
                "id": one.id,
                "name": one.name,
                "desc": one.desc,
                "order": one.order,
                "argumentType": one.argument_type,
                "options": one.options,
            }
            for one in version.arguments
        ],
    }
