"""The log and the tracebacks of `--debug`, with secrets removed."""

from __future__ import annotations

import logging
import os
import re
import sys
import traceback

_QUERY = re.compile(r"(https?://[^\s?'\"<>]+)\?[^\s'\"<>)\]]+")
_VALUE = re.compile(
    r"(?i)((?:signature|token|secret|password|authorization|bearer)['\"]?\s*[:=]\s*['\"]?)[^\s'\",)]+"
)
_SECRET_VARIABLES = ("R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY")


def remove_secrets(text: str) -> str:
    """Remove from a traceback or a log line what may be secret: parameters of URLs, keys and signatures."""
    for name in _SECRET_VARIABLES:
        if value := os.environ.get(name):
            text = text.replace(value, "[removed]")
    return _VALUE.sub(r"\1[removed]", _QUERY.sub(r"\1?[removed]", text))


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return remove_secrets(super().format(record))


def log_to_stderr() -> None:
    """Write the library's log to stderr."""
    logger = logging.getLogger("remoteit")
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(_Formatter("%(name)s: %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)


def print_traceback(error: BaseException) -> None:
    """Write the traceback of an error to stderr."""
    sys.stderr.write(remove_secrets("".join(traceback.format_exception(error))))
