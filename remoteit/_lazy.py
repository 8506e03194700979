"""Packages whose public names load their module on first use (PEP 562), and the extras that they need."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_OWN = ("generated_client", "remoteit", "remoteit_auth")


class MissingExtraError(ImportError):
    """A package needs an extra that is not installed; the message says how to install it."""

    def __init__(self, package: str, extra: str, missing: str) -> None:
        super().__init__(
            f"{package} needs `{missing}`; install it with: pip install 'remoteit-client[{extra}]'",
            name=missing,
        )


def require_extra(package: str, extra: str, *modules: str) -> None:
    """Check that the modules of an extra are installed, without importing them.

    Args:
        package: the package that needs them.
        extra: the extra that installs them.
        modules: names of top-level modules.

    Raises:
        MissingExtraError: one of them is missing.
    """
    for module in modules:
        if find_spec(module) is None:
            raise MissingExtraError(package, extra, module)


def lazy_exports(
    package: str, modules: Mapping[str, str], *, extra: str | None = None
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make `__getattr__` and `__dir__` of a package.

    Args:
        package: name of the package, its `__name__`.
        modules: for each public name the module that defines it, absolute or relative to the package.
        extra: the extra that the package needs; a missing module is then reported as a missing extra.

    Returns:
        The two functions; assign them in the package's `__init__`.
    """

    def load(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        try:
            module = import_module(modules[name], package)
        except ModuleNotFoundError as error:
            if extra is None or error.name is None or error.name.partition(".")[0] in _OWN:
                raise
            raise MissingExtraError(package, extra, error.name) from None
        value: object = getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules})

    return load, names
