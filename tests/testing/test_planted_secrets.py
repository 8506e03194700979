"""Secrets are planted in every position of a recording: none reaches the file, and the scan reports each."""

from __future__ import annotations

import itertools
import json
import random
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast
from urllib.parse import quote_plus

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    build_schema,
    get_named_type,
)

from remoteit._schema import schema_path
from remoteit.testing.recording.cassette import Entry, Recording, read, write
from remoteit.testing.recording.session import RecordingSession, present_head, redact_entry, vcr_settings
from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.coordinates import RULES, Rule
from remoteit.testing.secrets.scan import findings
from tests.testing.secret_samples import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow  # plants secrets in 900 positions

Plant: TypeAlias = "Callable[[str], object]"
"""Returns the value to plant in a position."""
Typed: TypeAlias = "GraphQLArgument | GraphQLField | GraphQLInputField"

SCHEMA = build_schema(schema_path().read_text("utf-8"))
URL = "https://api.remote.it/graphql/v1"
JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
PARTS = {"content-type": "multipart/form-data; boundary=b"}
REST = "https://api.remote.it/apv/v27/device/connect"
NAMES = ["psk", "pin", "sid", "dsn", "webhookUrl", "licenseKey", "note", "key", "code", "x-y"]
TEXTS = {"Any", "Object", "String"}


class Message(NamedTuple):
    """A request with its response."""

    request: Any
    response: Any = None
    uri: str = URL
    request_headers: dict[str, str] = JSON
    response_headers: dict[str, str] = JSON

    def entry(self) -> Entry:
        """The message as an entry of a cassette, which nothing has redacted."""
        return Entry(
            1,
            "POST",
            self.uri,
            {name: [value] for name, value in self.request_headers.items()},
            _text(self.request),
            200,
            {name: [value] for name, value in self.response_headers.items()},
            _text(self.response),
        )


def _text(body: Any) -> str:
    return body if isinstance(body, str) else json.dumps(body)


def named_type(given: Typed) -> GraphQLNamedType:
    find: Any = get_named_type
    named: GraphQLNamedType = find(cast("Any", given).type)
    return named


@dataclass(frozen=True)
class Way:
    """The way to an object of a type: the operation, and the fields with their fragments and lists."""

    kind: str = "query"
    steps: tuple[tuple[str, str, bool], ...] = ()

    def select(self, field: str) -> str:
        """The selection of a field of the object."""
        for name, fragment, _ in reversed(self.steps):
            field = f"{name} {{ {f'... on {fragment} {{ {field} }}' if fragment else field} }}"
        return f"{{ {field} }}"

    def wrap(self, data: object) -> object:
        """The data of a response in which this is the object."""
        for name, _, many in reversed(self.steps):
            data = {name: [data] if many else data}
        return data


def ways() -> dict[str, Way]:
    """A way to each object type of the schema."""
    found = {"Query": Way(), "Mutation": Way("mutation")}
    queue = list(found)
    for name in queue:
        for field_name, field in fields_of(name).items():
            inner = named_type(field)
            types = [inner]
            if isinstance(inner, GraphQLInterfaceType | GraphQLUnionType):
                types += SCHEMA.get_possible_types(inner)
            for type_ in types:
                if type_.name not in found and isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
                    step = (field_name, "" if type_ is inner else type_.name, is_list(field))
                    found[type_.name] = Way(found[name].kind, (*found[name].steps, step))
                    queue.append(type_.name)
    return found


def is_list(field: GraphQLField) -> bool:
    return "[" in str(cast("Any", field).type)


def fields_of(name: str) -> dict[str, GraphQLField]:
    owner = SCHEMA.type_map[name]
    assert isinstance(owner, GraphQLObjectType | GraphQLInterfaceType)
    fields: dict[str, GraphQLField] = owner.fields
    return fields


WAYS = ways()


def in_fields(plant: Plant) -> Iterator[tuple[str, Message]]:
    """A message for each field of the schema that may hold any text, with the value in the response."""
    for type_name, way in WAYS.items():
        for name, field in fields_of(type_name).items():
            if named_type(field).name in TEXTS:
                place = f"{type_name}.{name}"
                data = way.wrap({"mine": plant(place)})
                yield place, Message({"query": f"{way.kind} {way.select(f'mine: {name}')}"}, {"data": data})


def in_arguments(plant: Plant) -> Iterator[tuple[str, Message]]:
    """Messages for each argument and input field: the value in a variable, in a literal and in a default."""
    for type_name, way in WAYS.items():
        for name, field in fields_of(type_name).items():
            for argument, given in field.args.items():
                for coordinate, steps in inputs(f"{type_name}.{name}({argument}:)", given, ()):
                    for form in ("variable", "literal", "default"):
                        value = plant(f"{coordinate} {form}")
                        written = literal(value) if form == "literal" else "$v"
                        for step in reversed(steps):
                            written = f"{{{step}: {written}}}"
                        default = f"A($v: Any = {literal(value)})" if form == "default" else "A($v: Any)"
                        head = f"{way.kind} {'' if form == 'literal' else default}"
                        query = f"{head} {way.select(f'{name}({argument}: {written}) {{ id }}')}"
                        variables = {"v": value} if form == "variable" else {}
                        yield f"{coordinate} {form}", Message({"query": query, "variables": variables})


def inputs(coordinate: str, given: Typed, steps: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts in an argument, with the input fields that lead to them."""
    type_ = named_type(given)
    if type_.name in TEXTS:
        yield coordinate, steps
    elif isinstance(type_, GraphQLInputObjectType):
        for name, field in type_.fields.items():
            yield from inputs(f"{type_.name}.{name}", field, (*steps, name))


def literal(value: object) -> str:
    """A value as a document writes it."""
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return "{" + ", ".join(f"{name}: {literal(member)}" for name, member in members.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, cast('list[object]', value)))}]"
    return json.dumps(value)


def in_own_operations(plant: Plant) -> Iterator[tuple[str, Message]]:
    """Messages of operations that the schema does not know, or only in part."""
    known = "{ login { id } }"
    for name in NAMES:
        word = name.replace("-", "_")
        own = f"query Own($v: Any, $o: Own) {{ login {{ {word}(a: $v, b: {{c: $o}}) {{ {word} }} }} }}"
        value = plant(place := f"variable {name}")
        yield place, Message({"query": own, "variables": {"v": value, "o": {"a": value}}})
        value = plant(place := f"unknown variable {name}")
        yield place, Message({"query": known, "variables": {name: {"a": [value]}}})
        value = plant(place := f"literal {name}")
        query = f"{{ login {{ {word}(a: {literal(value)}) @own(b: {literal(value)}) }} }}"
        yield place, Message({"query": query})
        value = plant(place := f"default {name}")
        yield place, Message({"query": f"query A(${word}: Own = {literal(value)}) {{ x(y: ${word}) }}"})
        value = plant(place := f"unknown field {name}")
        data: object = {"login": {word: {word: [value, {"a": value}]}}}
        yield place, Message({"query": own}, {"data": data})
        value = plant(place := f"field that is not selected {name}")
        yield place, Message({"query": known}, {"data": {"login": {"id": "1", name: value}}})
        value = plant(place := f"member of a request {name}")
        yield place, Message({"query": known, "extensions": {name: value}, name: value})
        value = plant(place := f"extensions {name}")
        errors = [{"extensions": {name: value}, name: value}]
        yield place, Message({"query": known}, {"extensions": {name: value}, "errors": errors})
    value = plant(place := "document that is not GraphQL")
    yield place, Message({"query": f"{{ login( {value}"}, {"data": {"login": value}})
    value = plant(place := "response that was cut off")
    yield place, Message({"query": known}, f'{{"data": {{"login": {{"id": ["{value}", "{value}')
    value = plant(place := "object at the position of a text")
    yield place, Message({"query": "{ login { language } }"}, {"data": {"login": {"language": {"a": value}}}})
    value = plant(place := "text at the position of an object")
    yield place, Message({"query": known}, {"data": {"login": value}})
    value = plant(place := "error message")
    message = f"There is no attribute {value}."
    variables = {"query": "query A($v: Own) { x(y: $v) }", "variables": {"v": value}}
    yield place, Message(variables, {"errors": [{"message": message}]})


def in_other_requests(plant: Plant) -> Iterator[tuple[str, Message]]:
    """Messages that are not GraphQL."""
    for name in NAMES:
        value = plant(place := f"REST {name}")
        rest = f"{name}a" if name == "code" else name
        yield (
            place,
            Message({rest: value, "wait": "true"}, {"status": "true", "devices": [{rest: value}]}, REST),
        )
        value = plant(place := f"parameter {name}")
        yield place, Message("", "{}", f"{REST}?wait=true&{name}a={quote_plus(str(value))}")
        value = plant(place := f"header {name}")
        headers = {**JSON, name: str(value)}
        yield place, Message({}, {}, request_headers=headers, response_headers=headers)
        value = plant(place := f"form {name}")
        yield place, Message(f"wait=true&{name}a={value}", "{}", request_headers=FORM)
        value = plant(place := f"part of a form {name}")
        head = f'Content-Disposition: form-data; name="{name}a"'
        yield place, Message(f"--b\r\n{head}\r\n\r\n{value}\r\n--b--\r\n", "{}", request_headers=PARTS)
    value = plant(place := "uploaded file")
    head = 'Content-Disposition: form-data; name="file"; filename="x.sh"'
    yield place, Message(f"--b\r\n{head}\r\n\r\necho {value}\r\n--b--\r\n", "{}", request_headers=PARTS)
    value = plant(place := "downloaded file")
    yield place, Message(None, f"echo {value}", f"{URL}/file/download/1")
    value = plant(place := "list")
    yield place, Message([{"query": value}], [value])


def messages(plant: Plant) -> dict[str, Message]:
    """A message for each position, with a value planted in it."""
    groups = in_fields, in_arguments, in_own_operations, in_other_requests
    return dict(itertools.chain.from_iterable(group(plant) for group in groups))


POSITIONS = messages(str)
FREE = [name for name in POSITIONS if RULES.get(name.split()[0]) is not Rule.HARMLESS]
HARMLESS = [name for name in POSITIONS if name not in FREE]


def number_of(secret: str) -> int:
    return 10**9 + sum(map(ord, secret))


def value_at(place: str, secret: str) -> object:
    """The value to plant: an object with texts and numbers wherever the schema allows any JSON."""
    name = place.split(maxsplit=1)[0].rsplit(".", maxsplit=1)[-1]
    is_json = name.startswith(("attribute", "setAttribute"))
    return {"a": [secret, number_of(secret)], "b": secret} if is_json else secret


def record(sent: list[Message], folder: Path) -> str:
    """Record these messages as a test does, and return the text of the cassette."""
    session = RecordingSession("test_it", "live")
    hooks = vcr_settings(session)
    entries = list[Entry]()
    for number, message in enumerate(sent, 1):
        raw = message.entry()
        headers = {name: values[0] for name, values in raw.request_headers.items()}
        request = hooks["before_record_request"](vcr_request("POST", raw.url, raw.request_body, headers))
        body = raw.response_body
        response = {
            "status": {"code": 200, "message": "OK"},
            "headers": dict(raw.response_headers),
            "body": {"string": body.encode() if isinstance(body, str) else body},
        }
        entries.append(redact_entry(session, number, request, hooks["before_record_response"](response)))
    path = folder / "cassette.yaml"
    write(Recording(path, present_head("live"), tuple(entries)))
    read(path)
    return path.read_text("utf-8")


def test_every_text_of_the_schema_is_a_position() -> None:
    assert set(RULES) <= {name.split()[0] for name in POSITIONS}
    assert len(FREE) > 450
    assert len(HARMLESS) > 450


@pytest.mark.parametrize("seed", range(2))
def test_no_planted_secret_reaches_the_file(seed: int, tmp_path: Path) -> None:
    words = random.Random(seed)
    alphabets = string.ascii_letters + string.digits, string.ascii_lowercase, string.hexdigits
    planted = {
        place: "".join(words.choices(words.choice(alphabets), k=words.randrange(9, 30))) + "qx"
        for place in FREE
    }
    found = messages(lambda place: value_at(place, planted.get(place, "")))
    text = record([found[place] for place in planted], tmp_path)
    assert [place for place, secret in planted.items() if secret in text] == []
    assert [place for place, secret in planted.items() if str(number_of(secret)) in text] == []
    assert findings(text) == []


@pytest.mark.parametrize("group", range(4))
def test_the_scan_reports_a_secret_in_every_position(group: int, tmp_path: Path) -> None:
    path, missed = tmp_path / "by_hand.yaml", list[str]()
    found = messages(lambda place: value_at(place, "horse staple"))
    for place in FREE[group::4]:
        write(Recording(path, present_head("live"), (found[place].entry(),)))
        reported = findings(path.read_text("utf-8"))
        missed += [] if reported else [place]
        assert not any("horse" in finding.excerpt for finding in reported)
    assert missed == []


def test_a_secret_with_a_known_shape_is_found_at_harmless_coordinates(tmp_path: Path) -> None:
    samples = itertools.cycle(SHAPES.values())
    planted = {place: next(samples) for place in HARMLESS}
    found = messages(lambda place: planted.get(place, ("", ""))[1])
    text = record([found[place] for place in planted], tmp_path)
    escaped = text.encode("unicode_escape").decode()
    assert [place for place, (secret, _) in planted.items() if secret in text or secret in escaped] == []
    assert findings(text) == []
