"""What can be typed after `python -m remoteit.testing`."""

from __future__ import annotations

import argparse
from pathlib import Path


def parser(description: str | None) -> argparse.ArgumentParser:
    """A parser whose result holds, beside the options, the chosen `command`."""
    top = argparse.ArgumentParser(
        prog="python -m remoteit.testing",
        description=description,
        epilog="Exit codes: 0 nothing found, 1 something found, 2 nothing could be looked at.",
    )
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")
    cassettes = argparse.ArgumentParser(add_help=False)
    cassettes.add_argument(
        "paths",
        type=Path,
        nargs="*",
        metavar="PATH",
        help="cassettes, or folders of them (default: each folder `cassettes` below this one)",
    )
    check = commands.add_parser(
        "check",
        parents=[cassettes],
        help="tell which recordings are stale",
        description="Validate every recorded request against the present operations and every recorded"
        " answer against the present schema and models. Names entries and paths, and no values.",
        epilog="example: python -m remoteit.testing check tests/cassettes --schema schema.graphql",
    )
    check.add_argument(
        "--schema",
        type=Path,
        metavar="FILE",
        help="the SDL file (default: the project's, or the one that this package was built with)",
    )
    check.add_argument(
        "--package",
        default="generated_client",
        metavar="NAME",
        help="the generated package whose operations were recorded (default: %(default)s)",
    )
    commands.add_parser(
        "scan",
        parents=[cassettes],
        help="tell where a cassette holds what looks like a secret",
        description="Look for keys, tokens, passwords, codes, e-mail addresses and public IP addresses that"
        " no placeholder has replaced. Excerpts are masked.",
        epilog="example: python -m remoteit.testing scan tests/cassettes",
    )
    return top
