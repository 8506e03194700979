"""Files over plain HTTP: `POST {graphql}/file/upload` and `GET {graphql}/file/download/{fileId}`, signed.

An upload is `multipart/form-data` with one file part and the fields `executable` ("true" or "false"),
`name`, `shortDesc`, `longDesc`, `arguments` (a JSON list) and `accountId`. An error has the body
`{"message", "code"}`; see docs/api-notes.md.

Assumption: the file is stored under the field `name`. Without it, a part called `file` is stored under its
`filename`, and a part with any other name under that name. Empty fields count as missing. An error has the
status 400, 403 or 404. Uploads to and downloads from an organization need the permission SCRIPTING in it. A
download returns the newest version as `application/octet-stream`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError, NotFoundError, SandboxError
from remoteit.sandbox.graphql.paths import GRAPHQL_PATHS
from remoteit.sandbox.rules.context import permissions_in, require_account
from remoteit.sandbox.rules.file_store import save_upload

from .endpoints import json_response

if TYPE_CHECKING:
    from remoteit.sandbox.model.files import FileVersion

    from .endpoints import AuthenticatedRequest, Endpoints

_STATUSES = {ForbiddenError.code: 403, NotFoundError.code: 404}
_BOOLEANS = {"true": True, "false": False}


def upload_routes(endpoints: Endpoints) -> list[Route]:
    """Create the routes for uploads and downloads below each path of the GraphQL endpoint."""
    return [
        route
        for path in GRAPHQL_PATHS
        for route in (
            Route(f"{path}/file/upload", endpoints.require_signature(_upload), methods=["POST"]),
            Route(
                f"{path}/file/download/{{file_id}}", endpoints.require_signature(_download), methods=["GET"]
            ),
        )
    ]


async def _upload(request: AuthenticatedRequest) -> Response:
    try:
        async with request.request.form() as form:
            return json_response(200, _upload_result(await _store_upload(request, form)))
    except HTTPException as error:  # raised by the parser of the form
        return _error_response(BadUserInputError(f"The body is not multipart/form-data: {error.detail}"))
    except SandboxError as error:
        return _error_response(error)


async def _download(request: AuthenticatedRequest) -> Response:
    file_id = request.request.path_params["file_id"]
    file = request.context.backend.files.get(file_id)
    if file is None or "SCRIPTING" not in permissions_in(request.context, file.owner):
        return _error_response(NotFoundError(f"The file {file_id!r} does not exist or you have no access."))
    disposition = f"attachment; filename*=UTF-8''{quote(file.name, errors='replace')}"
    headers = {"content-disposition": disposition}
    return Response(file.last_version.content, 200, headers, media_type="application/octet-stream")


def _error_response(error: SandboxError) -> Response:
    status = _STATUSES.get(error.code, 400)
    return json_response(status, {"message": error.message, "code": error.code})


async def _store_upload(request: AuthenticatedRequest, form: FormData) -> FileVersion:
    files = [(name, part) for name, part in form.multi_items() if isinstance(part, UploadFile)]
    if len(files) != 1:
        raise BadUserInputError(
            f"The upload has {len(files)} file parts; send multipart/form-data with exactly one."
        )
    ((part_name, part),) = files
    name = _field(form, "name") or ((part.filename or "") if part_name == "file" else part_name)
    if not name.strip():
        raise BadUserInputError("The file part has no name; give it a `filename`.")
    executable = _BOOLEANS.get(_field(form, "executable") or "false")
    if executable is None:
        raise BadUserInputError('`executable` is neither "true" nor "false".')
    content = await part.read()
    context = request.context  # no `await` from here on: the change is atomic, as everywhere
    return save_upload(
        context.backend,
        require_account(context, _field(form, "accountId"), "SCRIPTING", "upload files to it"),
        name,
        content,
        executable=executable,
        short_desc=_field(form, "shortDesc"),
        long_desc=_field(form, "longDesc"),
        arguments=_field(form, "arguments"),
    )


def _field(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return value if isinstance(value, str) and value else None


def _upload_result(version: FileVersion) -> dict[str, Any]:
    return {
        "fileId": version.file.id,
        "fileVersionId": version.id,
        "version": version.version,
        "name": version.file.name,
        "executable": version.file.executable,
        "ownerId": version.file.owner.id,
        "fileArguments": [
            {
                "id": argument.id,
                "name": argument.name,
                "desc": argument.desc,
                "order": argument.order,
                "argumentType": argument.argument_type,
                "options": argument.options,
            }
            for argument in version.arguments
        ],
    }
