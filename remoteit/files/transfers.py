"""Upload files as a form and download them as they are, in constant memory (docs/api-notes.md, "Files")."""

from __future__ import annotations

import os
import re
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from generated_client._runtime.errors import InvalidVariablesError, TransportError
from generated_client._runtime.flows import HTTPX_ERRORS, Download
from generated_client._runtime.unset import UNSET
from remoteit.errors import RestError

from .streams import DownloadStream, UploadStream, atomic_write

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from generated_client._runtime.error_mapping import CallContext
    from generated_client._runtime.flows import Flow
    from generated_client._runtime.unset import UnsetType
    from remoteit._core.calls import RetryingCaller

    from .models import UploadedFile
    from .streams import Progress, Readable, Writable

UPLOAD = "UploadFile"
DOWNLOAD = "DownloadFile"
"""The names in errors and in the log."""

_CHECK = "the access key, its permissions in the account and the system clock"
_ADVICE = "the file may have been stored nevertheless"
_FILE_ID = re.compile(r"[\w.:~-]+", re.ASCII)
"""The ids of the API are UUIDs; others that cannot change the path of a request are accepted too."""
_NOT_AN_OBJECT = ("json_invalid", "model_type")


def upload(
    caller: RetryingCaller,
    file: str | os.PathLike[str] | Readable,
    name: str | None,
    executable: bool,
    short_desc: str | None,
    long_desc: str | None,
    account_id: str | None | UnsetType,
    progress: Progress | None,
) -> Flow[UploadedFile]:
    """Upload a file; `Client.upload_file` documents the arguments."""
    account = caller.account_id if account_id is UNSET else account_id
    texts = {"shortDesc": short_desc, "longDesc": long_desc, "accountId": account}
    fields = {"executable": "true" if executable else "false"}
    fields |= {field: text for field, text in texts.items() if text is not None}
    file_name = _name_of(file) if name is None else name
    if not file_name:
        raise ValueError("the file has no name: pass `name`")
    if not file_name.strip():
        raise ValueError(
            "the file's name consists of white space or line separators only: pass `name` with a visible"
            " character"
        )
    _check_encodable(UPLOAD, {"name": file_name, **fields})
    with Path(file).open("rb") if isinstance(file, str | os.PathLike) else nullcontext(file) as opened:
        stream = UploadStream(opened, progress)

        def send(_: object) -> Flow[UploadedFile]:
            # The rest of the deadline does not limit an upload: a large file takes as long as it takes.
            part = (file_name, stream, "application/octet-stream")
            url = f"{caller.sender.url}/file/upload"
            request = caller.sender.build_request("POST", url, data=fields, files={"file": part})
            return _upload_once(request, ("name", *fields), stream)

        return (
            yield from caller.run_with_retry(UPLOAD, "mutation", send, stream.is_repeatable, streams=True)
        )


def download(
    caller: RetryingCaller, file_id: str, to: str | os.PathLike[str] | Writable, progress: Progress | None
) -> Flow[int]:
    """Download a file; `Client.download_file` documents the arguments."""
    _check_encodable(DOWNLOAD, {"fileId": file_id})
    if not file_id.strip(".") or not _FILE_ID.fullmatch(file_id):
        raise InvalidVariablesError(
            "the variable `fileId` cannot be sent: it is not a file's id, which has letters, digits and"
            " `-_.:~` only; pass `File.id`",
            operation=DOWNLOAD,
            variables=("fileId",),
        )
    url = f"{caller.sender.url}/file/download/{quote(file_id, safe='')}"
    with atomic_write(to) if isinstance(to, str | os.PathLike) else nullcontext(to) as opened:
        stream = DownloadStream(opened, progress)

        def send(_: object) -> Flow[None]:
            return _download_once(Download(caller.sender.build_request("GET", url), stream.receive))

        yield from caller.run_with_retry(DOWNLOAD, "query", send, stream.is_repeatable, streams=True)
    return stream.written


def _name_of(file: str | os.PathLike[str] | Readable) -> str:
    if isinstance(file, str | os.PathLike):
        return Path(file).name
    name: object = getattr(file, "name", None)
    # A file opened by its descriptor has that as its name, and the standard input has "<stdin>".
    return Path(name).name if isinstance(name, str) and not name.startswith("<") else ""


def _check_encodable(operation: str, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise InvalidVariablesError(
                f"the variable `{name}` cannot be sent: it contains an unpaired surrogate and cannot be"
                " encoded as UTF-8",
                operation=operation,
                variables=tuple(texts),
            ) from None


def _upload_once(request: httpx.Request, names: tuple[str, ...], stream: UploadStream) -> Flow[UploadedFile]:
    # Loaded with the first upload, so that importing the client does not load pydantic.
    from pydantic import ValidationError  # noqa: PLC0415

    from generated_client._runtime.error_mapping import (  # noqa: PLC0415
        CallContext,
        describe_mismatches,
        invalid_response,
        validation_error,
    )

    from .models import UploadedFile, UploadRejection  # noqa: PLC0415

    call = CallContext(UPLOAD, names, _CHECK)
    try:
        response = yield from _exchange(call, request)
    except TransportError:
        if stream.read_error is not None:
            raise stream.read_error from None
        raise
    try:
        return UploadedFile.model_validate_json(response.content)
    except ValidationError as error:
        mismatches = describe_mismatches(error)
    try:
        reason = UploadRejection.model_validate_json(response.content).message
    except ValidationError as error:
        if error.errors()[0]["type"] in _NOT_AN_OBJECT:
            raise invalid_response(call, response, "is not a JSON object") from None
        raise validation_error(
            call, "the response does not describe the file as expected", mismatches, _ADVICE
        ) from None
    raise RestError(
        f"the API rejected the upload: {reason}", reason=reason, operation=UPLOAD, variables=names
    )


def _download_once(download: Download) -> Flow[None]:
    from generated_client._runtime.error_mapping import CallContext  # noqa: PLC0415 - as above

    yield from _exchange(CallContext(DOWNLOAD, ("fileId",), _CHECK), download)


def _exchange(call: CallContext, step: httpx.Request | Download) -> Flow[httpx.Response]:
    from generated_client._runtime.error_mapping import (  # noqa: PLC0415 - as above
        status_error,
        transport_error,
    )

    try:
        response = cast("httpx.Response", (yield step))
    except HTTPX_ERRORS as error:
        raise transport_error(call, error) from error
    if not response.is_success:
        raise status_error(call, response)
    return response
