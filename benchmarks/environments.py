"""The environments of the peers, created on first use and again when their requirements change.

There are two, because gql and ariadne-codegen need different versions of graphql-core. Libraries that a peer
shares with this project have the same version in both, so that a difference comes from the peer.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PEERS = {
    "gql": [
        "gql[aiohttp,httpx,requests]>=4",
        "sgqlc>=16",
        "requests-http-signature>=2",
        "http-message-signatures>=3",
    ],
    "stock": ["ariadne-codegen>=0.19,<0.20"],
}
_SHARED = {
    "gql": ["httpx", "httpcore", "h11", "aiohttp", "requests"],
    "stock": ["httpx", "httpcore", "h11", "pydantic"],
}

_LIST = (
    "import json, importlib.metadata as metadata;"
    "print(json.dumps({d.name.lower().replace('_', '-'): d.version for d in metadata.distributions()}))"
)


class InstallError(Exception):
    """An environment could not be created."""


def pythons(notify: Callable[[str], None]) -> dict[str, Path]:
    """Return the interpreters of all environments: `ours`, and those of the peers.

    Args:
        notify: called with a message when something is installed, which takes a while.

    Raises:
        InstallError: pip failed.
    """
    return {"ours": Path(sys.executable)} | {name: _environment(name, notify) for name in _PEERS}


def installed(python: Path) -> dict[str, str]:
    """Return the distributions of an environment and their versions."""
    output = subprocess.run([python, "-c", _LIST], check=True, capture_output=True, text=True).stdout
    versions: dict[str, str] = json.loads(output)
    return versions


def _environment(name: str, notify: Callable[[str], None]) -> Path:
    folder = Path(__file__).parent / f".venv-{name}"
    python, stamp = folder / "bin" / "python", folder / ".installed"
    requirements = [*_PEERS[name], *(f"{shared}=={version(shared)}" for shared in _SHARED[name])]
    wanted = "\n".join([platform.python_version(), *requirements])
    if not stamp.exists() or stamp.read_text() != wanted:
        notify(f"Installing peers into {folder.parent.name}/{folder.name} (once) ...")
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
            subprocess.run(pip + requirements, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise InstallError(f"the peers cannot be installed into {folder}: {error}") from error
        stamp.write_text(wanted)
    return python
