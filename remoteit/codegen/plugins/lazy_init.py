"""An `__init__` that knows its names and loads the module of each when it is first asked for (PEP 562)."""

from __future__ import annotations

_TEMPLATE = '''\
"""{docstring}"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}

_MODULES = {modules}

__all__ = {names}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    value = getattr(import_module(f".{{module}}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
'''


def lazy_module(docstring: str, modules: dict[str, str]) -> str:
    """Write such a module.

    Args:
        docstring: its opening sentence.
        modules: for each public name, the submodule that defines it.
    """
    names = sorted(modules)
    return _TEMPLATE.format(
        docstring=docstring,
        imports="\n".join(f"    from .{modules[name]} import {name} as {name}" for name in names),
        modules=repr({name: modules[name] for name in names}),
        names=repr(names),
    )
