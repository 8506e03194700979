"""`python -m remoteit.testing`: tell which cassettes are stale, and which hold secrets."""

from __future__ import annotations

import sys

from remoteit.testing.arguments import parser
from remoteit.testing.cassette_files import NoCassettesError, cassette_files


def main(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; the process's own by default.

    Returns:
        The exit code: 0 where nothing is found, 1 where something is, 2 where nothing could be looked at.

    Raises:
        SystemExit: for `--help` (0) and for arguments that make no sense (2).
    """
    options = parser(__doc__).parse_args(arguments)
    try:
        from remoteit.testing.command import COMMANDS  # noqa: PLC0415 - `--help` does without the extra
        from remoteit.testing.staleness.project import ProjectError  # noqa: PLC0415 - as above
    except ModuleNotFoundError as error:
        return _fail(f"the module {error.name} is missing; install remoteit-client[testing]")
    try:
        return COMMANDS[options.command](options, cassette_files(options.paths))
    except (NoCassettesError, ProjectError) as error:
        return _fail(str(error))


def _fail(sentence: str) -> int:
    sys.stderr.write(f"error: {sentence}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
