"""`api`: one subcommand per shipped operation, made from the generator's data, and your own documents."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Literal, TextIO, cast

import click

from remoteit.cli.clients import open_client
from remoteit.cli.errors import CommandError, ExitCode, unknown_outcome
from remoteit.cli.options import (
    State,
    api_options,
    confirm,
    examples,
    json_options,
    list_options,
    pass_state,
    yes_option,
)
from remoteit.cli.output import Column, to_json, write_json, write_list
from remoteit.cli.shipped import import_operation, is_destructive, is_secret, load_operations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from click.shell_completion import CompletionItem

    from generated_client import Operation
    from remoteit.cli.shipped import ShippedOperation, Variable

_TYPES: dict[str, click.ParamType[Any]] = {"Int": click.INT, "Float": click.FLOAT}
_JSON_TYPES = {"Any", "Object"}
_METAVARS = {"Int": "NUMBER", "Float": "NUMBER", "ID": "ID", "DateTime": "TIME"}
_OWN_OPTIONS = {
    "account", "debug", "help", "input", "jq", "json", "paginate", "profile", "raw", "url", "yes",
}  # fmt: skip


class _ApiGroup(click.Group):
    """The operations as subcommands, each made when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(load_operations())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        described = load_operations().get(cmd_name)
        return None if described is None else make_command(cmd_name, described)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in load_operations() and not name.startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

            by_plain_name = {_plain(operation): operation for operation in load_operations()}
            nearest = get_close_matches(_plain(name), by_plain_name, 1)
            if nearest and nearest[0] == _plain(name):  # such as `devices` or `delete-device`
                return super().resolve_command(ctx, [by_plain_name[nearest[0]], *args[1:]])
            advice = f"did you mean '{by_plain_name[nearest[0]]}'? " if nearest else ""
            ctx.fail(f"'{name}' is not an operation; {advice}`api --list` lists them")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for module, names in _by_module().items():
            with formatter.section(f"Operations: {module}"):
                formatter.write_dl([(name, load_operations()[name]["help"]) for name in names])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

        items = [
            CompletionItem(name, help=operation["help"])
            for name, operation in load_operations().items()
            if name.startswith(incomplete)
        ]
        return [*items, *click.Command.shell_complete(self, ctx, incomplete)]


def _plain(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()


def _by_module() -> dict[str, list[str]]:
    modules: dict[str, list[str]] = {}
    for name, operation in load_operations().items():
        modules.setdefault(operation["module"], []).append(name)
    return modules


_LIST_COLUMNS: list[Column[dict[str, Any]]] = [
    Column("operation", lambda row: row["name"]),
    Column("kind", lambda row: row["kind"]),
    Column("group", lambda row: row["group"]),
    Column("help", lambda row: row["help"]),
]


@click.group(
    "api",
    cls=_ApiGroup,
    invoke_without_command=True,
    epilog=examples(
        "remoteit-client api --list",
        "remoteit-client api Devices --state active --size 5",
        "remoteit-client api Devices --paginate --jq '.[].name'",
        'echo \'{"deviceId": "80:00:00:00:01:02:03:04"}\' | remoteit-client api RefreshDevice --input -',
        "remoteit-client api --document my.graphql --operation Mine --variable size=5",
    ),
)
@click.option("--list", "list_operations", is_flag=True, help="List all operations.")
@click.option(
    "--document",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="Run an operation of this GraphQL file; - reads it from stdin.",
)
@click.option(
    "--operation", metavar="NAME", help="The operation of the file to run, if it has more than one."
)
@click.option(
    "--variable",
    "assignments",
    multiple=True,
    metavar="NAME=VALUE",
    help="A variable of the file's operation; a value that is JSON is sent as JSON. Can be repeated.",
)
@click.option(
    "--input",
    "source",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="Read the variables of the file's operation as a JSON object; - reads stdin.",
)
@yes_option
@api_options
@list_options
@pass_state
@click.pass_context
def api(
    ctx: click.Context,
    state: State,
    list_operations: bool,
    document: TextIO | None,
    operation: str | None,
    assignments: tuple[str, ...],
    source: TextIO | None,
) -> None:
    """Call any operation of the API.

    There is one subcommand per operation, whose options are the operation's variables. It prints the
    operation's value as JSON.
    """
    if ctx.invoked_subcommand is not None:
        return
    if list_operations:
        rows = [
            {"name": name, "kind": described["kind"], "group": described["module"], "help": described["help"]}
            for name, described in load_operations().items()
        ]
        write_list(state, rows, _LIST_COLUMNS)
    elif document is not None:
        _run_document(state, document, operation, _read_input(source) | _parse_assignments(assignments))
    else:
        click.echo(ctx.get_help())


def make_command(name: str, described: ShippedOperation) -> click.Command:
    """Make the command of an operation.

    Args:
        name: the operation's name.
        described: the operation as data.
    """
    # Other users of the machine can see the arguments of a program.
    variables = {key: value for key, value in described["variables"].items() if not is_secret(key)}
    hidden = [f"`{key}`" for key in described["variables"] if is_secret(key)]
    options = [_option(variable, variables[variable]) for variable in variables]

    @api_options
    @json_options
    @pass_state
    def run(state: State, /, **values: Any) -> None:
        given = {
            variable: _parse_json(option.opts[0], value) if _is_json(variables[variable]) else value
            for variable, option in zip(variables, options, strict=True)
            if (value := _value(values[option.name or ""])) is not None
        }
        _run_shipped(
            state,
            name,
            _read_input(values["source"]) | given,
            raw=values["raw"],
            paginate=values.get("paginate", False),
        )

    own: list[click.Parameter] = [
        click.Option(
            ["--input", "source"],
            type=click.File(encoding="utf-8"),
            metavar="FILE",
            help=" ".join(
                (
                    "Read all variables as a JSON object; - reads stdin. Options take precedence.",
                    *([f"The only way to pass {', '.join(hidden)}, which is secret."] if hidden else ()),
                )
            ),
        ),
        click.Option(["--raw"], is_flag=True, help="Print the API's response as it is, with `data`."),
    ]
    if described["paged"]:
        own.append(
            click.Option(
                ["--paginate"], is_flag=True, help="Fetch all pages and print all items as one JSON array."
            )
        )
    command = click.command(name, help=_help(name, described))(run)
    if is_destructive(name):
        yes_option(command)
    command.params = [*options, *own, *command.params]
    return command


def _help(name: str, described: ShippedOperation) -> str:
    note = ", which asks for confirmation unless --yes is given" if is_destructive(name) else ""
    return f"{described['help']}\n\nA {described['kind']} of the API{note}."


def _is_required(variable: Variable) -> bool:
    return variable["type"].endswith("!") and "default" not in variable


def _named_type(variable: Variable) -> str:
    return variable["type"].strip("[]!")


def _is_list(variable: Variable) -> bool:
    return variable["type"].startswith("[")


def _is_json(variable: Variable) -> bool:
    return "fields" in variable or _named_type(variable) in _JSON_TYPES


def _flag(variable: str) -> str:
    spelled = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", variable).lower()
    return f"--variable-{spelled}" if spelled in _OWN_OPTIONS else f"--{spelled}"


def _option(name: str, variable: Variable) -> click.Option:
    flag = _flag(name)
    named = _named_type(variable)
    kind: click.ParamType[Any] = _TYPES.get(named, click.STRING)
    metavar: str | None = _METAVARS.get(named, "TEXT")
    if "choices" in variable:
        # A value that the API added later can be passed with `--input`.
        kind, metavar = click.Choice(variable["choices"]), None
    elif _is_json(variable):
        metavar = "JSON"
    declarations = [f"{flag}/--no-{flag[2:]}"] if named == "Boolean" else [flag]
    return click.Option(
        [*declarations, f"variable_{name}"],
        type=click.BOOL if named == "Boolean" else kind,
        default=None,
        metavar=None if named == "Boolean" else metavar,
        multiple=_is_list(variable),
        help=_option_help(variable),
    )


def _option_help(variable: Variable) -> str:
    parts = [variable["help"]]
    if "fields" in variable:
        fields = ", ".join(f"{name}: {kind}" for name, kind in variable["fields"].items())
        parts.append(f"Fields: {fields}.")
    if _is_list(variable):
        parts.append("Can be repeated.")
    if "default" in variable and "Default" not in variable["help"]:
        parts.append(f"[default: {json.dumps(variable['default'])}]")
    elif _is_required(variable):
        parts.append("[required]")
    return " ".join(part for part in parts if part)


def _value(value: object) -> Any:
    """Return the value of an option; None if it was not given."""
    if isinstance(value, tuple):
        return list(cast("tuple[object, ...]", value)) or None
    return value


def _parse_json(option: str, value: str | list[str]) -> Any:
    try:
        return [json.loads(item) for item in value] if isinstance(value, list) else json.loads(value)
    except ValueError as error:
        raise click.UsageError(f"{option}: not valid JSON: {error}") from None


def _read_input(source: TextIO | None) -> dict[str, Any]:
    """Read variables from the file of `--input`.

    Raises:
        click.UsageError: it is not a JSON object.
    """
    if source is None:
        return {}
    try:
        variables: Any = json.load(source)
    except ValueError as error:
        raise click.UsageError(f"--input: not valid JSON: {error}") from None
    if not isinstance(variables, dict):
        raise click.UsageError("--input: pass a JSON object with the variables by name")
    return cast("dict[str, Any]", variables)


def _parse_assignments(assignments: Iterable[str]) -> dict[str, Any]:
    variables: dict[str, Any] = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals:
            raise click.UsageError("--variable: write NAME=VALUE")
        try:
            variables[name] = json.loads(text)
        except ValueError:
            variables[name] = text
    return variables


def _run_shipped(state: State, name: str, variables: Mapping[str, Any], *, raw: bool, paginate: bool) -> None:
    for variable, details in load_operations()[name]["variables"].items():
        if _is_required(details) and variable not in variables:
            raise click.UsageError(f"missing option '{_flag(variable)}'; pass it, or use --input")
    if raw and paginate:
        raise click.UsageError("pass either --raw or --paginate: a raw response is one page")
    if is_destructive(name):
        given = ", ".join(f"{key}={json.dumps(value)}" for key, value in variables.items())
        confirm(state, f"Run {name} with {given}?" if given else f"Run {name}?")
    operation = import_operation(name)
    with open_client(state) as client:
        if paginate:
            size = variables.get("size")
            others = {key: value for key, value in variables.items() if key not in ("size", "from", "after")}
            items = client.paginate(
                operation, others, page_size=1000 if size is None else size, start=variables.get("from") or 0
            )
            write_json(state, [to_json(item) for item in items])
        elif raw:
            write_json(state, {"data": _execute_raw(client, operation, variables)})
        else:
            write_json(state, to_json(client.execute(operation, variables)))


def _execute_raw(client: Any, operation: Operation[Any], variables: Mapping[str, Any]) -> Any:
    """Call an operation and return the API's `data` as it is."""
    from dataclasses import replace  # noqa: PLC0415 - `--help` does not need pydantic

    from pydantic import BaseModel, ConfigDict  # noqa: PLC0415 - as above

    class Anything(BaseModel):
        model_config = ConfigDict(extra="allow")

    raw = replace(operation, model=Anything, path=(), nullable=False)
    return client.execute(raw, variables).model_extra


def _run_document(state: State, file: TextIO, name: str | None, variables: Mapping[str, Any]) -> None:
    from pydantic import BaseModel  # noqa: PLC0415 - `--help` does not need pydantic

    from generated_client._runtime.document import DocumentError, parse  # noqa: PLC0415 - as above
    from generated_client._runtime.operation import Operation  # noqa: PLC0415 - as above
    from remoteit.errors import TransportError  # noqa: PLC0415 - as above

    text = file.read()
    try:
        found = {part.name: part.kind for part in parse(text) if part.kind != "fragment"}
    except DocumentError as error:
        raise CommandError(f"{file.name}: {error}", ExitCode.USAGE) from None
    if name is None and len(found) == 1:
        [name] = found
    if not name or name not in found:
        names = ", ".join(filter(None, found)) or "no operation with a name"
        raise click.UsageError(f"--operation: name an operation of the file; it has {names}")
    if found[name] not in ("query", "mutation"):
        raise click.UsageError(f"--operation: a {found[name]} cannot be run; only queries and mutations can")
    kind: Literal["query", "mutation"] = "mutation" if found[name] == "mutation" else "query"
    if kind == "mutation":
        confirm(state, f"Run the mutation {name}?")
    operation: Operation[BaseModel] = Operation(name=name, kind=kind, document=text, model=BaseModel)
    try:
        with open_client(state) as client:
            write_json(state, {"data": _execute_raw(client, operation, variables)})
    except TransportError as error:
        if kind == "mutation" and error.request_sent:
            raise CommandError(unknown_outcome(error), ExitCode.UNKNOWN_OUTCOME) from error
        raise
