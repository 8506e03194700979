"""Storing uploaded files, with the arguments of scripts, and publishing reports.

An upload may define the arguments as a JSON list of `{name, type, desc, options}`. Assumption: such a list,
even an empty one, replaces the arguments that the script declares; `desc` and `options` are optional, and
only a StringSelect needs options.

Assumption: a script declares its arguments in comment lines, anywhere, one per line:

    # r3_argument: name, FileSelect|StringSelect|StringEntry, description, option|option|...
    # r3_platform: 1072

A comment begins with `#`, `//`, `--`, `;`, `REM` or `::`. Description and options are optional and contain no
comma. An upload is rejected if a line does not have this form, has an unknown type or repeats a name.
`r3_platform` is the platform that the version is meant for, by default 65535 (unknown).

Assumption: the link to a report is `/reports/TOKEN.csv` on the sandbox and needs no signature. It is valid
for an hour, as that of `eventsUrl`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.model.catalogue import PLATFORM_TYPES, UNKNOWN_PLATFORM
from remoteit.sandbox.model.files import File, FileArgument, FileVersion, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

    from .context import RequestContext

_ARGUMENT_TYPES = ("FileSelect", "StringSelect", "StringEntry")
_PLATFORMS = {str(platform): platform for platform in PLATFORM_TYPES}
_DECLARATION = re.compile(
    r"^\s*(?:#|//|--|;|REM\s|::)+\s*r3_(argument|platform)\s*:(.*)$", re.MULTILINE | re.IGNORECASE
)
_REPORT_LIFETIME = timedelta(hours=1)


class _Declaration(NamedTuple):
    """An argument of a script."""

    name: str
    argument_type: str
    desc: str
    options: list[str]


def save_upload(
    backend: Backend,
    owner: Account,
    name: str,
    content: bytes,
    *,
    executable: bool,
    short_desc: str | None = None,
    long_desc: str | None = None,
    arguments: str | None = None,
) -> FileVersion:
    """Store an upload as a new file, or as a new version of the file with its name.

    Args:
        backend: State of the sandbox.
        owner: The account that the file belongs to.
        name: Name of the file.
        content: The bytes.
        executable: Whether jobs may run the file; replaces the value of earlier uploads.
        short_desc: One-line description; None keeps the present one.
        long_desc: Full description; None keeps the present one.
        arguments: The arguments as JSON; None takes those that the script declares.

    Returns:
        The new version.

    Raises:
        BadUserInputError: An argument is not valid; nothing is stored.
    """
    declarations, platform = _parse_declarations(content)
    if arguments is not None:
        declarations = _parse_definitions(arguments)
    now = backend.now()
    file = next((file for file in backend.files.values() if file.owner is owner and file.name == name), None)
    if file is None:
        file = File(backend.new_id(), owner, name, executable, now, now)
        backend.files[file.id] = file
    file.uploads += 1
    file.updated, file.executable = now, executable
    file.short_desc = file.short_desc if short_desc is None else short_desc
    file.long_desc = file.long_desc if long_desc is None else long_desc
    stored = [
        FileArgument(
            id=backend.new_id(),
            name=declaration.name,
            desc=declaration.desc,
            order=float(order),
            argument_type=declaration.argument_type,
            options=declaration.options,
            created=now,
        )
        for order, declaration in enumerate(declarations)
    ]
    version = FileVersion(backend.new_id(), file.uploads, file, now, content, platform, stored)
    file.stored_versions.append(version)
    return version


def publish_report(context: RequestContext, rows: Iterable[Sequence[object]]) -> str:
    """Write rows as CSV (RFC 4180) and return the link to the report."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    backend = context.backend
    now = backend.now()
    report = Report(backend.new_id(), text.getvalue(), now + _REPORT_LIFETIME)
    valid = {token: other for token, other in backend.reports.items() if other.expires > now}
    backend.reports = {**valid, report.token: report}
    return f"{context.url}/reports/{report.token}.csv"


def _parse_declarations(content: bytes) -> tuple[list[_Declaration], int]:
    """Return the arguments and the platform that a script declares; content that is not UTF-8 has none."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return [], UNKNOWN_PLATFORM
    declarations: dict[str, _Declaration] = {}
    platform = UNKNOWN_PLATFORM
    for kind, rest in _DECLARATION.findall(text):
        if kind.lower() == "platform":
            platform = _parse_platform(rest.strip())
            continue
        declaration = _parse_argument(rest)
        if declaration.name in declarations:
            raise BadUserInputError(f"The script declares the argument {declaration.name!r} twice.")
        declarations[declaration.name] = declaration
    return list(declarations.values()), platform


def _parse_definitions(text: str) -> list[_Declaration]:
    """Return the arguments that an upload defines as JSON."""
    try:
        content: object = json.loads(text)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, list):
        raise BadUserInputError("`arguments` is not a JSON list.")
    definitions = [_parse_definition(entry) for entry in cast("list[object]", content)]
    for name, count in Counter(definition.name for definition in definitions).items():
        if count > 1:
            raise BadUserInputError(f"`arguments` defines {name!r} twice.")
    return definitions


def _parse_definition(entry: object) -> _Declaration:
    definition: dict[str, Any] = cast("dict[str, Any]", entry) if isinstance(entry, dict) else {}
    name, kind = definition.get("name"), definition.get("type")
    desc: Any = definition.get("desc") or ""
    options: Any = definition.get("options") or []
    if not (isinstance(name, str) and name.strip() and kind in _ARGUMENT_TYPES):
        raise BadUserInputError(
            f"Each of `arguments` needs a `name` and a `type`: {', '.join(_ARGUMENT_TYPES)}."
        )
    choices = cast("list[object]", options) if isinstance(options, list) else [None]
    if not isinstance(desc, str) or not all(isinstance(choice, str) for choice in choices):
        raise BadUserInputError(f"The `desc` of {name!r} must be a text, and its `options` a list of texts.")
    if kind == "StringSelect" and not options:
        raise BadUserInputError(f"The argument {name!r} is a StringSelect without `options`.")
    return _Declaration(name, kind, desc, [str(choice) for choice in choices])


def _parse_argument(text: str) -> _Declaration:
    parts = [part.strip() for part in text.split(",")]
    name, kind, desc, options, *more = [*parts, *("" for _ in range(4 - len(parts)))]
    choices = [option.strip() for option in options.split("|") if option.strip()]
    if not name or kind not in _ARGUMENT_TYPES or more or (kind == "StringSelect" and not choices):
        raise BadUserInputError(
            f"The script declares {text.strip()!r}; write `r3_argument: name, "
            f"{'|'.join(_ARGUMENT_TYPES)}, description, option|option`, with options for StringSelect."
        )
    return _Declaration(name, kind, desc, choices)


def _parse_platform(text: str) -> int:
    if text not in _PLATFORMS:
        raise BadUserInputError(
            f"The script declares the platform {text!r}; valid platforms: {', '.join(_PLATFORMS)}."
        )
    return _PLATFORMS[text]
