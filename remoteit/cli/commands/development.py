"""The commands of the `python -m` programs, with the same options: sandbox, generate, schema, cassettes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from remoteit.cli.options import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

PROGRAM = "remoteit-client"


class PassThrough(click.Command):
    """A command that passes all its arguments to a program, which parses them and prints its own help.

    Args:
        name: the command's name.
        run: takes the arguments and the name to show in the help; returns the exit code.
        help: one sentence on what the program does.
        words: the subcommands, for completion.
    """

    def __init__(
        self, name: str, run: Callable[[list[str], str], int], help: str, words: tuple[str, ...] = ()
    ) -> None:
        super().__init__(name, callback=self._call, help=help, add_help_option=False)
        self._run = run
        self.words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the arguments as they are, with `--`."""
        ctx.params["arguments"] = list(args)
        return []

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the subcommands."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]

    def _call(self, arguments: list[str]) -> int:
        state = click.get_current_context().ensure_object(State)
        # The options of the root; the program has its own, which take precedence.
        for variable, value in (("REMOTEIT_PROFILE", state.profile), ("REMOTEIT_API_URL", state.url)):
            if value is not None:
                os.environ[variable] = value
        return self._run(arguments, f"{PROGRAM} {self.name}")


def _run_sandbox(arguments: list[str], program: str) -> int:
    from remoteit.sandbox.__main__ import main  # noqa: PLC0415 - the extra `sandbox` may be missing

    return main(arguments, program=program)


def _run_generate(arguments: list[str], program: str) -> int:
    from remoteit.codegen.cli import main  # noqa: PLC0415 - the extra `codegen` may be missing

    return main(["generate", *arguments], program=PROGRAM)


def _run_schema(arguments: list[str], program: str) -> int:
    from remoteit.codegen.cli import main  # noqa: PLC0415 - the extra `codegen` may be missing

    return main(["schema", *arguments], program=PROGRAM)


def _run_cassettes(arguments: list[str], program: str) -> int:
    from remoteit.testing.cli import main  # noqa: PLC0415 - the extra `testing` may be missing

    return main(arguments, program=program)


sandbox = PassThrough(
    "sandbox",
    _run_sandbox,
    "Run a local server that behaves like the API, or a command against it. See sandbox.md.",
)
generate = PassThrough(
    "generate",
    _run_generate,
    "Write a typed client package from a schema and a folder of operations. See codegen.md.",
)
schema = PassThrough(
    "schema",
    _run_schema,
    "Pull the API's schema, compare schemas, and check operations. See schema_changes.md.",
    ("pull", "diff", "check"),
)
cassettes = PassThrough(
    "cassettes",
    _run_cassettes,
    "Find stale cassettes (`check`), and secrets in cassettes (`scan`). See testing.md.",
    ("check", "scan"),
)
