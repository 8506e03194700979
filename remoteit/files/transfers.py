"""Files over plain HTTP (API.md, section 1): up as a form and down as they are, in constant memory."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from generated_client._runtime.base_client import HTTPX_ERRORS, Download
from generated_client._runtime.errors import InvalidVariablesError, TransportError
from generated_client._runtime.unset import UNSET
from remoteit.errors import RestError

from .streams import Sink, Source, whole_or_not

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from generated_client._runtime.base_client import Flow
    from generated_client._runtime.error_mapping import Call
    from generated_client._runtime.unset import UnsetType
    from remoteit._core.calls import CarefulCalls

    from .models import UploadedFile
    from .streams import Progress, Readable, Writable

UPLOAD = "UploadFile"
DOWNLOAD = "DownloadFile"
"""What errors and the log call them."""

_CHECK = "the access key, its rights in the account and this machine's clock"
_ADVICE = "the file may have been stored all the same"
_NO_OBJECT = ("json_invalid", "model_type")


def upload(
    _client: CarefulCalls,
    file: str | os.PathLike[str] | Readable,
    *,
    name: str | None = None,
    executable: bool = False,
    short_desc: str | None = None,
    long_desc: str | None = None,
    account_id: str | None | UnsetType = UNSET,
    progress: Progress | None = None,
) -> Flow[UploadedFile]:
    """Upload a file, in constant memory; where the account has one of this name, it gains a version.

    Args:
        file: a path, or a file opened for reading bytes. An open file is sent from where it stands and stays
            open; one that cannot be sought, such as a pipe, is not sent again where the first attempt failed
            on the way.
        name: what the file is called there; by default the last part of its path.
        executable: whether jobs may run it.
        short_desc: one line on what it is for; None leaves what an earlier version has.
        long_desc: the same at length.
        account_id: the account that it belongs to; by default that of `for_account`, and None is one's own.
        progress: is called after each piece read, with the bytes sent in this attempt and the size in bytes,
            which is None where the file cannot be sought. What it raises ends the upload.

    Returns:
        The file's id, the number of the version, and the arguments that the script asks for.

    Raises:
        ValueError: there is no name to give it.
        TypeError: the file gives text, not bytes.
        OSError: the file cannot be read.
        RestError: the API did not take the file, and says why.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    account = _client.account_id if account_id is UNSET else account_id
    texts = {"shortDesc": short_desc, "longDesc": long_desc, "accountId": account}
    fields = {"executable": "true" if executable else "false"}
    fields |= {field: text for field, text in texts.items() if text is not None}
    called = _name_of(file) if name is None else name
    if not called.strip():
        raise ValueError("the file has no name of its own: give `name`")
    _refuse_what_is_no_text(UPLOAD, {"name": called, **fields})
    with Path(file).open("rb") if isinstance(file, str | os.PathLike) else nullcontext(file) as opened:
        source = Source(opened, progress)

        def attempt(_: object) -> Flow[UploadedFile]:
            # What is left of the deadline is no timeout here: a large file takes as long as it takes.
            part = (called, source, "application/octet-stream")
            url = f"{_client.endpoint}/file/upload"
            request = _client.request_to("POST", url, None, data=fields, files={"file": part})
            return _upload_once(request, ("name", *fields), source)

        return (yield from _client.careful_flow(UPLOAD, "mutation", attempt, source.repeatable))


def download(
    _client: CarefulCalls,
    file_id: str,
    to: str | os.PathLike[str] | Writable,
    *,
    progress: Progress | None = None,
) -> Flow[int]:
    """Download the newest version of a file, in constant memory.

    Args:
        file_id: the file, as in `File.id`.
        to: a path, where the file appears once it is whole, and until then what was there stays; or a file
            opened for writing bytes, which is written where it stands and stays open. Where an attempt
            fails on the way, the next one writes over it; an open file that cannot be sought, such as a
            pipe, has no next one.
        progress: is called after each piece written, with the bytes of this attempt and the size in bytes,
            which is None where the API does not tell. What it raises ends the download.

    Returns:
        The number of bytes written.

    Raises:
        TypeError: the file takes text, not bytes.
        OSError: the file cannot be written, or the path is that of a folder or a device.
        HTTPStatusError: there is no such file, with HTTP status 404.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    _refuse_what_is_no_text(DOWNLOAD, {"fileId": file_id})
    url = f"{_client.endpoint}/file/download/{quote(file_id, safe='')}"
    with whole_or_not(to) if isinstance(to, str | os.PathLike) else nullcontext(to) as opened:
        sink = Sink(opened, progress)

        def attempt(_: object) -> Flow[None]:
            return _download_once(Download(_client.request_to("GET", url, None), sink.receive))

        yield from _client.careful_flow(DOWNLOAD, "query", attempt, sink.repeatable)
    return sink.written


def _name_of(file: str | os.PathLike[str] | Readable) -> str:
    if isinstance(file, str | os.PathLike):
        return Path(file).name
    name: object = getattr(file, "name", None)
    # One opened by its number has that for a name, and the standard input has "<stdin>".
    return Path(name).name if isinstance(name, str) and not name.startswith("<") else ""


def _refuse_what_is_no_text(operation: str, given: Mapping[str, str]) -> None:
    for name, text in given.items():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise InvalidVariablesError(
                f"the variable `{name}` cannot be sent: it holds half of a surrogate pair, which is no text",
                operation=operation,
                variables=tuple(given),
            ) from None


def _upload_once(request: httpx.Request, names: tuple[str, ...], source: Source) -> Flow[UploadedFile]:
    # Loaded by those who upload: importing the client then costs no more than httpx.
    from pydantic import ValidationError  # noqa: PLC0415

    from generated_client._runtime.error_mapping import (  # noqa: PLC0415
        Call,
        mismatch,
        not_graphql,
        places_in,
    )

    from .models import Refusal, UploadedFile  # noqa: PLC0415

    call = Call(UPLOAD, names, _CHECK)
    try:
        response = yield from _answer(call, request)
    except TransportError:
        if source.fault is not None:
            raise source.fault from None
        raise
    try:
        return UploadedFile.model_validate_json(response.content)
    except ValidationError as error:
        places = places_in(error)
    try:
        said = Refusal.model_validate_json(response.content).message
    except ValidationError as error:
        if error.errors()[0]["type"] in _NO_OBJECT:
            raise not_graphql(call, response, "is no JSON object") from None
        raise mismatch(call, "the answer does not tell of the file as expected", places, _ADVICE) from None
    raise RestError(f"the API did not take the file: {said}", reason=said, operation=UPLOAD, variables=names)


def _download_once(download: Download) -> Flow[None]:
    from generated_client._runtime.error_mapping import Call  # noqa: PLC0415 - as above

    yield from _answer(Call(DOWNLOAD, ("fileId",), _CHECK), download)


def _answer(call: Call, step: httpx.Request | Download) -> Flow[httpx.Response]:
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
