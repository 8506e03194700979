"""Run `remoteit-client`, also as `python -m remoteit.cli`."""

import os
import sys

from remoteit._version import __version__

PROGRAM = "remoteit-client"


def main() -> None:
    """Run the command line with the arguments of the process, and exit with its exit code."""
    if sys.argv[1:] == ["--version"] and "_REMOTEIT_CLIENT_COMPLETE" not in os.environ:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")  # without click, which takes longer than all the rest
        return
    try:
        from .main import run  # noqa: PLC0415 - see above
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write(
            "error: the command line needs `click`; install it with: pip install 'remoteit-client[cli]'\n"
        )
        sys.exit(2)
    sys.exit(run())


if __name__ == "__main__":
    main()
