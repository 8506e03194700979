"""The layout of a generated package.

    client.py, async_client.py    one method for each operation
    operations/<file>.py          the operations of one file of the queries: constants and result types
    types/<file>.py               the models of that file's fragments
    enums.py, inputs.py           the enums and inputs that the operations use
    _commands.py                  the operations as plain data, for command lines
    _runtime/                     copies of `remoteit.codegen.runtime`, unless another package has them

ariadne-codegen's own modules are discarded. The imports of each module follow from the names that its code
uses, and each name belongs to one module. Query files whose fragments spread each other in a circle share one
module of types, that of the first file by name, because Python modules cannot import each other in circles.
"""

from __future__ import annotations

import ast
import copy
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from graphql import is_scalar_type

from remoteit.codegen import runtime

from .command_data import commands_module
from .exports import lazy_module
from .iterators import add_iterators
from .model_bases import set_bases
from .names import ClassNames, NameTakenError
from .python_names import is_valid
from .sync_client import ASYNC_MODULE, SYNC_MODULE, to_sync

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graphql import (
        ExecutableDefinitionNode,
        FragmentDefinitionNode,
        GraphQLSchema,
        TypeDefinitionNode,
    )

    from .operations import Generated

RUNTIME = Path(runtime.__file__).parent

_LIBRARIES = {
    **dict.fromkeys(("Annotated", "Any", "Literal", "Optional", "TYPE_CHECKING", "Union"), "typing"),
    "Sequence": "collections.abc",
    "Field": "pydantic",
    "deprecated": "typing_extensions",
}
_CLIENTS = {"AsyncClient": ASYNC_MODULE, "Client": SYNC_MODULE}
# Names in a package's `__init__` that a type of the schema would replace, or be replaced by.
_MODULES = [ASYNC_MODULE, SYNC_MODULE, "enums", "import_module", "inputs", "operations", "types"]


class LayoutPlugin(Plugin):
    """Collects what ariadne-codegen and all other plugins have made, and writes it as a package."""

    @cached_property
    def _modules(self) -> dict[str, ast.Module]:
        return {}

    @cached_property
    def _fragments(self) -> dict[str, FragmentDefinitionNode]:
        return {}

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Keep the models of the fragments."""
        self._modules["fragments"] = module
        self._fragments.update(fragments_definitions)
        return module

    def generate_enums_module(self, module: ast.Module) -> ast.Module:
        """Keep the enums."""
        self._modules["enums"] = module
        return module

    def generate_inputs_module(self, module: ast.Module) -> ast.Module:
        """Keep the inputs."""
        self._modules["inputs"] = module
        return module

    def generate_client_module(self, module: ast.Module) -> ast.Module:
        """Keep the client."""
        self._modules["client"] = module
        return module

    def write(self, package: Path, operations: Sequence[Generated], *, queries: Path, shared: str) -> None:
        """Write the package.

        Args:
            package: the folder, which does not exist yet.
            operations: all operations.
            queries: the folder of the query files, or the one file.
            shared: the package whose runtime this one imports, or empty to give it its own copy.

        Raises:
            NameTakenError: two definitions lead to one Python name.
        """
        fragments = self._modules.get("fragments", ast.Module(body=[], type_ignores=[]))
        [client] = _classes(self._modules["client"])
        client.body = [node for node in client.body if not isinstance(node, ast.Pass)]
        add_iterators(self.schema, client, operations, fragments)
        writer = _Writer(self.schema, shared)
        writer.name_everything(
            operations,
            self._schema_types(),
            [node.name for node in _classes(fragments)],
            self._fragments,
        )
        for kind in ("enums", "inputs"):
            writer.add(kind, writer.renamed(self._modules[kind].body))
        self._add_types(writer, writer.renamed(fragments.body), queries)
        for operation in operations:
            module = f"operations.{module_name(operation.definition, queries)}"
            writer.add(module, writer.renamed(operation.module.body, operation))
        by_constant = {operation.constant: operation for operation in operations}
        for method in client.body:
            [constant] = _imported(method)
            writer.methods += writer.renamed([method], by_constant[constant])
        writer.write(package)
        methods = {node.name for node in ast.walk(client) if isinstance(node, ast.FunctionDef)}
        paged = {name.removeprefix("iter_") for name in methods if name.startswith("iter_")}
        commands = commands_module(
            self.schema,
            operations,
            lambda operation: module_name(operation.definition, queries),
            paged,
        )
        _write(package / "_commands.py", commands)
        if not shared:
            _copy_runtime(package / "_runtime")

    def _schema_types(self) -> dict[str, TypeDefinitionNode]:
        names = [node.name for kind in ("enums", "inputs") for node in _classes(self._modules[kind])]
        definitions = {name: self.schema.type_map[name].ast_node for name in names}
        return {name: definition for name, definition in definitions.items() if definition}

    def _add_types(self, writer: _Writer, body: list[ast.stmt], queries: Path) -> None:
        """Sort the classes of fragments by file; those of a fragment's inner objects follow its own."""
        roots = {writer.names[name]: node for name, node in self._fragments.items() if name in writer.names}
        files: dict[str, list[ast.stmt]] = {}
        home: dict[str, str] = {}
        file = ""
        for node in body:
            if isinstance(node, ast.ClassDef):
                file = module_name(roots[node.name], queries) if node.name in roots else file
                home[node.name] = file
            elif isinstance(node, ast.Expr):  # `Model.model_rebuild()`
                file = home[ast.unparse(node).partition(".")[0]]
            files.setdefault(file, []).append(node)
        needs = {
            file: {home[name] for node in nodes for name in _names(node) if name in home}
            for file, nodes in files.items()
        }
        modules: dict[str, list[ast.stmt]] = {}
        for file, nodes in files.items():
            modules.setdefault(min(_circle(file, needs)), []).extend(nodes)
        for module, nodes in modules.items():
            writer.add(f"types.{module}", nodes)


def module_name(definition: ExecutableDefinitionNode, queries: Path) -> str:
    """Return the name of the module for a definition: the path of its file inside the queries."""
    path = Path(definition.loc.source.name if definition.loc else "queries")
    relative = (
        path.relative_to(queries) if queries != path and path.is_relative_to(queries) else Path(path.name)
    )
    name = re.sub(r"\W", "_", "_".join(relative.with_suffix("").parts), flags=re.ASCII)
    return name if is_valid(name) and name != "__init__" else f"_{name}"


class _Writer:
    """The modules of the package, and the module of each name."""

    def __init__(self, schema: GraphQLSchema, shared: str) -> None:
        prefix = f"{shared}._runtime" if shared else "._runtime"
        self.names: dict[str, str] = {}
        self._schema = schema
        self.methods: list[ast.stmt] = []
        self._results: dict[str, dict[str, str]] = {}
        self._bodies: dict[str, list[ast.stmt]] = {}
        self._public = {name: f"{prefix}.{file}" for file, names in runtime.EXPORTS.items() for name in names}
        self._public |= {name: f".{module}" for name, module in _CLIENTS.items()}
        self._origins = _LIBRARIES | self._public

    def name_everything(
        self,
        operations: Sequence[Generated],
        schema_types: dict[str, TypeDefinitionNode],
        classes: list[str],
        fragments: dict[str, FragmentDefinitionNode],
    ) -> None:
        names = ClassNames(self._schema, [*self._origins, *_MODULES])
        for operation in operations:
            names.reserve(operation.definition, operation.constant)
            if operation.method.name in schema_types:  # would hide the type from the methods below
                raise NameTakenError(operation.definition, operation.method.name)
        for name, definition in schema_types.items():
            names.reserve(definition, name)
        self.names = names.name_fragments(classes, fragments)
        if is_scalar_type(self._schema.type_map.get("Upload")):
            self.names["Upload"] = "Any"  # ariadne-codegen has a class for this scalar
        for operation in operations:
            own = [node.name for node in _classes(operation.module)]
            self._results[operation.name] = names.name_results(operation.definition, own, operation.value)

    def renamed(self, body: list[ast.stmt], operation: Generated | None = None) -> list[ast.stmt]:
        """Copy statements with the names of this package, without their imports."""
        results = self._results[operation.name] if operation else {}
        renamer = _Renamer(self.names | results)
        return [
            renamer.visit(copy.deepcopy(node))
            for node in body
            if not isinstance(node, ast.Import | ast.ImportFrom)
        ]

    def add(self, module: str, body: list[ast.stmt]) -> None:
        """Add statements to a module, which other modules then import the defined names from."""
        set_bases(module, body)
        self._bodies.setdefault(module, []).extend(_in_order(body))
        for name in map(_defined, body):
            if name:
                self._origins[name] = f".{module}"
                if not name.startswith("_"):
                    self._public[name] = f".{module}"

    def write(self, package: Path) -> None:
        for folder in ("operations", "types"):
            (package / folder).mkdir(parents=True)
            _write(package / folder / "__init__.py", _DOCSTRINGS[folder])
        for module, body in self._bodies.items():
            folder, _, name = module.rpartition(".")
            docstring = (
                _DOCSTRINGS[module] if not folder else f'"""{folder.title()} of `{name}.graphql`."""\n'
            )
            nodes = [*self._imports(_names(*body), module), *body]
            _write(package / folder / f"{name}.py", docstring + _unparse(nodes))
        client = ast.ClassDef(
            name="AsyncClient",
            bases=[ast.Name(id="AsyncBaseClient")],
            keywords=[],
            body=[ast.Expr(ast.Constant("One method for each operation.")), *self.methods],
            decorator_list=[],
        )
        for module, node in ((ASYNC_MODULE, client), (SYNC_MODULE, to_sync(client))):
            _write(package / f"{module}.py", self._client(module, node))
        _write(package / "__init__.py", lazy_module(_DOCSTRINGS[""], self._public))

    def _client(self, module: str, client: ast.ClassDef) -> str:
        """Write a client that loads nothing but its base; each method imports its operation when called."""
        for node in ast.walk(client):
            if isinstance(node, ast.ImportFrom):
                node.module, node.level = self._origins[node.names[0].name].removeprefix("."), 1
        annotations = _names(*_annotations(client))
        used = _names(*client.bases, *_defaults_and_decorators(client))
        head = [
            *ast.parse("from __future__ import annotations\nfrom typing import TYPE_CHECKING").body,
            *self._imports(used, module),
        ]
        if typed := self._imports(annotations - used, module):
            head.append(ast.If(test=ast.Name(id="TYPE_CHECKING"), body=typed, orelse=[]))
        return _DOCSTRINGS[module] + _unparse([*head, client])

    def _imports(self, names: Iterable[str], module: str) -> list[ast.stmt]:
        origins = {name: self._origins[name] for name in sorted(names) if name in self._origins}
        imports: list[ast.stmt] = []
        for name, origin in origins.items():
            if origin == f".{module}":
                continue
            is_own = origin.startswith(".")
            level = module.count(".") + 1 if is_own else 0
            imports.append(ast.ImportFrom(origin.removeprefix("."), [ast.alias(name)], level))
        return imports


_DOCSTRINGS = {
    "": "A typed client, generated from GraphQL operations; each name is loaded when it is first used.",
    ASYNC_MODULE: '"""The async client."""\n',
    SYNC_MODULE: '"""The sync client."""\n',
    "enums": '"""The enums that the operations use."""\n',
    "inputs": '"""The inputs that the operations take."""\n',
    "operations": '"""Operations and the types of their results, one module for each file of queries."""\n',
    "types": '"""Models of fragments, one module for each file of queries."""\n',
}


class _Renamer(ast.NodeTransformer):
    """Renames classes, and turns names in quotes into names."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.name = self._names.get(node.name, node.name)
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = self.visit(node.annotation)
        node.value = self.visit(node.value) if node.value else None
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        if ast.unparse(node.value) != "Literal":
            return self.generic_visit(node)
        # ariadne-codegen writes the texts in a literal as names in quotes.
        names = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        texts: list[ast.expr] = [ast.Constant(ast.unparse(name).strip('"')) for name in names]
        node.slice = texts[0] if len(texts) == 1 else ast.Tuple(elts=texts)
        return node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        name = node.id.strip('"')
        node.id = self._names.get(name, name)
        return node


def _copy_runtime(folder: Path) -> None:
    folder.mkdir()
    for path in sorted(RUNTIME.glob("*.py")):
        _write(folder / path.name, path.read_text("utf-8"))


def _write(path: Path, text: str) -> None:
    """Write a module with the same bytes on each system."""
    path.write_text(text, "utf-8", newline="\n")


def _classes(module: ast.Module) -> list[ast.ClassDef]:
    return [node for node in module.body if isinstance(node, ast.ClassDef)]


def _names(*nodes: ast.AST) -> set[str]:
    return {inner.id for node in nodes for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _imported(node: ast.stmt) -> set[str]:
    return {
        alias.name for inner in ast.walk(node) if isinstance(inner, ast.ImportFrom) for alias in inner.names
    }


def _defined(node: ast.stmt) -> str:
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.target)
    return node.name if isinstance(node, ast.ClassDef) else ""


def _annotations(client: ast.ClassDef) -> list[ast.expr]:
    nodes = list(ast.walk(client))
    arguments = [node.annotation for node in nodes if isinstance(node, ast.arg) and node.annotation]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return arguments + [node.returns for node in functions if node.returns]


def _defaults_and_decorators(client: ast.ClassDef) -> list[ast.expr]:
    functions = [node for node in client.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [
        node
        for function in functions
        for node in (*function.decorator_list, *function.args.kw_defaults)
        if node is not None
    ]


def _in_order(body: list[ast.stmt]) -> list[ast.stmt]:
    """Put each class after the classes that it names, so that no name needs quotes; keep the order else.

    Inputs may name each other in circles; the annotations that look ahead are then quoted.
    """
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    ordered: dict[str, ast.ClassDef] = {}

    def add(name: str, path: tuple[str, ...]) -> None:
        if name in ordered or name in path:
            return
        for other in sorted(_names(classes[name]) & classes.keys(), key=list(classes).index):
            add(other, (*path, name))
        ordered[name] = classes[name]

    for name in classes:
        add(name, ())
    for position, (name, node) in enumerate(ordered.items()):
        ahead = {name, *list(ordered)[position:]}
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign) and _names(statement.annotation) & ahead:
                statement.annotation = ast.Constant(ast.unparse(statement.annotation))
    return [*ordered.values(), *(node for node in body if not isinstance(node, ast.ClassDef))]


def _circle(file: str, needs: Mapping[str, set[str]]) -> set[str]:
    """Return the files that need a file and are needed by it, with that file itself."""

    def reach(start: str) -> set[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            new = needs[waiting.pop()] - found
            found |= new
            waiting += new
        return found

    return {file, *(other for other in reach(file) if file in reach(other))}


def _unparse(body: list[ast.stmt]) -> str:
    return ast.unparse(ast.fix_missing_locations(ast.Module(body=body, type_ignores=[])))
