"""The `__init__` of a generated package, which loads the module of a name at its first use (PEP 562)."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEMPLATE = '''\
"""{docstring}"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}

_NAMES = {{
{table}
}}
_MODULES = {{name: module for module, names in _NAMES.items() for name in names.split()}}

__all__ = {names}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    value = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
'''


def lazy_module(docstring: str, modules: Mapping[str, str]) -> str:
    """Write the module.

    Args:
        docstring: its first sentence.
        modules: the module that defines each public name, absolute or beginning with a dot.
    """
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(modules):
        names[modules[name]].append(name)
    by_module = sorted(names.items())
    return _TEMPLATE.format(
        docstring=docstring,
        imports="\n".join(f"    from {module} import {', '.join(names)}" for module, names in by_module),
        table="\n".join(f"    {module!r}: {_text(names)}," for module, names in by_module),
        names=repr(sorted(modules)),
    )


def _text(names: list[str]) -> str:
    lines = textwrap.wrap(" ".join(names), 90, break_long_words=False)
    if len(lines) == 1:
        return repr(lines[0])
    return "(\n" + "\n".join(f"        {f'{line} '!r}" for line in lines) + "\n    )"
