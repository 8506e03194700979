"""Upload files as a form and download them as they are, in constant memory (docs/api-notes.md, "Files")."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from generated_client._runtime.errors import TransportError
from generated_client._runtime.flows import Download
from generated_client._runtime.unset import UNSET

from .arguments import encode_arguments
from .call import CHECK, check_encodable, check_id, decode, exchange, raise_for_status
from .streams import UploadStream, open_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from generated_client._runtime.flows import Flow
    from generated_client._runtime.unset import UnsetType
    from remoteit._core.calls import RetryingCaller

    from .arguments import ArgumentDefinition
    from .models import UploadedFile
    from .streams import Progress, Readable, Writable

UPLOAD = "UploadFile"
DOWNLOAD = "DownloadFile"
"""The names in errors and in the log."""


def upload(
    caller: RetryingCaller,
    file: str | os.PathLike[str] | Readable,
    name: str | None,
    executable: bool,
    short_desc: str | None,
    long_desc: str | None,
    arguments: Sequence[ArgumentDefinition] | None,
    account_id: str | None | UnsetType,
    progress: Progress | None,
) -> Flow[UploadedFile]:
    """Upload a file; `Client.upload_file` documents the arguments."""
    texts = {
        "shortDesc": short_desc,
        "longDesc": long_desc,
        "arguments": None if arguments is None else encode_arguments(arguments),
        "accountId": caller.account_id if account_id is UNSET else account_id,
    }
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
    check_encodable(UPLOAD, {"name": file_name, **fields})
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
    check_id(DOWNLOAD, "fileId", file_id, "file", "`File.id`")
    url = f"{caller.sender.url}/file/download/{quote(file_id, safe='')}"
    with open_target(to, progress) as stream:

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


def _upload_once(request: httpx.Request, names: tuple[str, ...], stream: UploadStream) -> Flow[UploadedFile]:
    # Loaded with the first upload, so that importing the client does not load pydantic.
    from generated_client._runtime.error_mapping import CallContext  # noqa: PLC0415

    from .models import UploadedFile  # noqa: PLC0415

    call = CallContext(UPLOAD, names, CHECK)
    try:
        response = yield from exchange(call, request)
    except TransportError:
        if stream.read_error is not None:
            raise stream.read_error from None
        raise
    raise_for_status(call, response)
    advice = "the file may have been stored nevertheless"
    return decode(call, response, UploadedFile, noun="the file", mismatch=advice)


def _download_once(download: Download) -> Flow[None]:
    from generated_client._runtime.error_mapping import CallContext  # noqa: PLC0415 - as above

    call = CallContext(DOWNLOAD, ("fileId",), CHECK)
    raise_for_status(call, (yield from exchange(call, download)))
