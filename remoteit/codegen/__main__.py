"""Entry point of `python -m remoteit.codegen`."""

import sys

from remoteit._lazy import MissingExtraError

try:
    from .cli import main
except MissingExtraError as error:
    sys.exit(f"error: {error}")

if __name__ == "__main__":
    sys.exit(main())
