"""A session of an editor with a language server, over LSP: one file, opened and asked about."""

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

AnswerT = TypeVar("AnswerT")

SECONDS = 120
"""How long an answer may take; the first one reads the libraries and takes the longest."""

SECONDS_TO_END = 20
"""How long the server may take to end before it is killed."""

CAPABILITIES = lsp.ClientCapabilities(
    workspace=lsp.WorkspaceClientCapabilities(configuration=True, workspace_folders=True),
    text_document=lsp.TextDocumentClientCapabilities(
        hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.PlainText])
    ),
)


class Session:
    """What an editor shows of the file that it has open."""

    def __init__(self, client: LanguageClient, file: Path) -> None:
        self._client = client
        self._document = lsp.TextDocumentIdentifier(file.as_uri())
        self._text = file.read_text("utf-8")

    async def completions(self, after: str) -> set[str]:
        """The labels offered where the file's last `after` ends."""
        params = lsp.CompletionParams(self._document, self._end_of(after))
        answer = await answered(
            f"completion after {after!r}", self._client.text_document_completion_async(params)
        )
        items = answer.items if isinstance(answer, lsp.CompletionList) else answer or []
        return {item.label for item in items}

    async def hover(self, name: str) -> str:
        """The words shown on the last letter of the file's last `name`, parted by single spaces."""
        end = self._end_of(name)
        params = lsp.HoverParams(self._document, lsp.Position(end.line, end.character - 1))
        answer = await answered(f"hover on {name!r}", self._client.text_document_hover_async(params))
        if answer is None or not isinstance(answer.contents, lsp.MarkupContent):
            return ""
        return " ".join(answer.contents.value.split())

    def _end_of(self, words: str) -> lsp.Position:
        before = self._text[: self._text.rindex(words) + len(words)]
        return lsp.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)


async def answered(what: str, answer: Awaitable[AnswerT]) -> AnswerT:
    """The answer, or an error that says what was waited for."""
    try:
        return await asyncio.wait_for(answer, SECONDS)
    except TimeoutError:
        raise TimeoutError(f"The language server did not answer within {SECONDS} s: {what}.") from None


@asynccontextmanager
async def opened(file: Path, extra_path: Path) -> AsyncGenerator[Session, None]:
    """Opens `file` in a language server that also looks for modules in `extra_path`."""
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
        await answered("initialize", client.initialize_async(params))
        client.initialized(lsp.InitializedParams())
        document = lsp.TextDocumentItem(file.as_uri(), "python", 1, file.read_text("utf-8"))
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        yield Session(client, file)
        await answered("shutdown", client.shutdown_async(None))
    finally:
        await ended(client)


async def ended(client: LanguageClient) -> None:
    """Ends the server: at the end of its input it goes by itself, else it is killed."""
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
