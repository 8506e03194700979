"""An editor session with a language server, over LSP, for one open file."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable

ResponseT = TypeVar("ResponseT")

SECONDS = 120
"""The time limit for a response; the first one takes the longest, because the server reads the libraries."""

SECONDS_TO_END = 20
"""The time limit for the server to exit before it is killed."""

CAPABILITIES = lsp.ClientCapabilities(
    workspace=lsp.WorkspaceClientCapabilities(configuration=True, workspace_folders=True),
    text_document=lsp.TextDocumentClientCapabilities(
        hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.PlainText])
    ),
)


class Session:
    """The completions and hover texts of the open file."""

    def __init__(self, client: LanguageClient, file: Path) -> None:
        self._client = client
        self._document = lsp.TextDocumentIdentifier(file.as_uri())
        self._text = file.read_text("utf-8")

    async def completions(self, after: str) -> set[str]:
        """Return the labels of the completions behind the file's last `after`."""
        params = lsp.CompletionParams(self._document, self._end_of(after))
        response = await response_of(
            f"completion after {after!r}", self._client.text_document_completion_async(params)
        )
        items = response.items if isinstance(response, lsp.CompletionList) else response or []
        return {item.label for item in items}

    async def hover(self, name: str) -> str:
        """Return the hover text of the file's last `name`, with single spaces."""
        end = self._end_of(name)
        params = lsp.HoverParams(self._document, lsp.Position(end.line, end.character - 1))
        response = await response_of(f"hover on {name!r}", self._client.text_document_hover_async(params))
        if response is None or not isinstance(response.contents, lsp.MarkupContent):
            return ""
        return " ".join(response.contents.value.split())

    def _end_of(self, words: str) -> lsp.Position:
        before = self._text[: self._text.rindex(words) + len(words)]
        return lsp.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)


async def response_of(what: str, response: Awaitable[ResponseT]) -> ResponseT:
    """Wait for a response; the error names the request."""
    try:
        return await asyncio.wait_for(response, SECONDS)
    except TimeoutError:
        raise TimeoutError(f"The language server did not respond within {SECONDS} s: {what}.") from None


@asynccontextmanager
async def open_session(file: Path, extra_path: Path) -> AsyncGenerator[Session, None]:
    """Open `file` in a language server that also finds modules in `extra_path`."""
    settings = {
        "python": {"pythonPath": sys.executable},
        "basedpyright": {"analysis": {"extraPaths": [str(extra_path)]}},
    }
    command = shutil.which("basedpyright-langserver", path=Path(sys.executable).parent)
    assert command, "basedpyright is not installed beside this Python"
    client = LanguageClient("an-editor", "1")

    # pygls leaves a few of its own methods without types: hence the ignores of this module.
    @client.feature(lsp.WORKSPACE_CONFIGURATION)  # type: ignore[untyped-decorator]  # pyright: ignore[reportUntypedFunctionDecorator]
    def configuration(params: lsp.ConfigurationParams) -> list[object]:
        return [settings.get(item.section or "") for item in params.items]

    await client.start_io(command, "--stdio")  # pyright: ignore[reportUnknownMemberType]
    try:
        folder = lsp.WorkspaceFolder(file.parent.as_uri(), file.parent.name)
        params = lsp.InitializeParams(CAPABILITIES, process_id=os.getpid(), workspace_folders=[folder])
        await response_of("initialize", client.initialize_async(params))
        client.initialized(lsp.InitializedParams())
        document = lsp.TextDocumentItem(file.as_uri(), "python", 1, file.read_text("utf-8"))
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        yield Session(client, file)
        await response_of("shutdown", client.shutdown_async(None))
    finally:
        await stop_server(client)


async def stop_server(client: LanguageClient) -> None:
    """Stop the server, which exits at the end of its input; kill it if it does not."""
    server = client._server
    assert server is not None
    assert server.stdin is not None
    if not client.stopped:
        client.exit(None)
    server.stdin.close()
    stopping = asyncio.create_task(client.stop())  # type: ignore[no-untyped-call]
    done, _ = await asyncio.wait([stopping], timeout=SECONDS_TO_END)
    if not done:
        server.kill()
    await stopping
