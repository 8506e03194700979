"""Run `python -m remoteit.testing`."""

import sys

from .cli import main

sys.exit(main())
