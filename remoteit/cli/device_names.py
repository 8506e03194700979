"""Completion of device names: one short request, and a cache that holds names only."""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

from .clients import open_client
from .options import State
from .profiles import credentials_path

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

_TIMEOUT = 1.0  # seconds for the request, so that a shell does not seem to hang
_LIFETIME = 300  # seconds
_FAILURE_LIFETIME = 15
_MAX_NAMES = 200
_MAX_ENTRIES = 20
_COMPLETE_VARIABLE = "_REMOTEIT_CLIENT_COMPLETE"
# The characters that bash would split or expand. Its script removes one level of backslashes itself.
_SPECIAL_TO_BASH = re.compile(r"([^\w@%+=:,./-])", re.ASCII)


class _Entry(TypedDict):
    """The names that contain a text.

    Attributes:
        time: when they were fetched, in seconds since 1970.
        names: the names.
        complete: whether these are all.
    """

    time: float
    names: list[str]
    complete: bool


def complete_device(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a device, after `USER@` if the argument takes that.

    There are no completions if the API does not respond in time.
    """
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

    takes_user = "@" in (parameter.metavar or "")
    user, at, start = incomplete.rpartition("@") if takes_user else ("", "", incomplete)
    names = find_names(ctx.ensure_object(State), start)
    return [CompletionItem(f"{user}{at}{_quote(name)}") for name in names]


def find_names(state: State, prefix: str) -> list[str]:
    """Return the names of devices that start with a prefix, from the cache or from the API.

    Args:
        state: the shared options.
        prefix: the start of the name, in any case.
    """
    path = _cache_path(state)
    cache = _read(path)
    entry = _find_entry(cache, prefix)
    if entry is None:
        entry = _fetch(state, prefix)
        cache[prefix] = entry
        newest = sorted(cache, key=lambda key: cache[key]["time"], reverse=True)[:_MAX_ENTRIES]
        _write(path, {key: cache[key] for key in newest})
    # A name with control characters could do harm in a shell.
    return [
        name
        for name in entry["names"]
        if name.casefold().startswith(prefix.casefold()) and name.isprintable()
    ]


def _find_entry(cache: dict[str, _Entry], prefix: str) -> _Entry | None:
    now = time.time()
    for length in range(len(prefix), -1, -1):
        entry = cache.get(prefix[:length])
        lifetime = _LIFETIME if entry and entry["names"] else _FAILURE_LIFETIME
        if entry and 0 <= now - entry["time"] < lifetime and (entry["complete"] or length == len(prefix)):
            return entry
    return None


def _fetch(state: State, prefix: str) -> _Entry:
    names: list[str] = []
    is_complete = False
    # Whatever goes wrong, a shell shows no names and no message.
    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with open_client(state, timeout=_TIMEOUT, retry=0) as client:
            page = client.devices(name=prefix or None, size=_MAX_NAMES)
        names = [device.name for device in page if device.name]
        is_complete = not page.has_more
    return {"time": time.time(), "names": names, "complete": is_complete}


def _cache_path(state: State) -> Path:
    """Return the cache of an account; the name of the file is a hash of public values."""
    folder = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    values = [
        state.url or os.environ.get("REMOTEIT_API_URL"),
        state.profile or os.environ.get("REMOTEIT_PROFILE"),
        state.account,
        os.environ.get("R3_ACCESS_KEY_ID"),
        str(credentials_path()),
    ]
    digest = hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]
    return Path(folder).expanduser() / "remoteit-client" / f"devices-{digest}.json"


def _read(path: Path) -> dict[str, _Entry]:
    try:
        content: object = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, _Entry]", content) if isinstance(content, dict) else {}


def _write(path: Path, cache: dict[str, _Entry]) -> None:
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(cache, file)
        temporary.replace(path)


def _quote(name: str) -> str:
    """Escape a name for bash, which inserts it as it is; zsh and fish quote it themselves."""
    if not os.environ.get(_COMPLETE_VARIABLE, "").startswith("bash"):
        return name
    words, index = os.environ.get("COMP_WORDS", "").split("\n"), int(os.environ.get("COMP_CWORD", "0"))
    if index < len(words) and words[index].startswith(("'", '"')):
        return name
    return _SPECIAL_TO_BASH.sub(r"\\\\\1", name)
