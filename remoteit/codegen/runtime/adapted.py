"""Operations without the parts that the API no longer has, and the models of their responses.

pydantic's core schema of a model is copied without the fields that the document no longer selects. The
objects are of the same classes, so that `isinstance` holds. A missing field is not in an object's `__dict__`,
and reading it ends in `BaseModel.__getattr__`.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, cast

from pydantic_core import SchemaValidator, core_schema

from .adaptation import adapt
from .document import Field, Inline, Spread
from .models import MISSING_FIELDS, api_name
from .operation import Operation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pydantic import BaseModel
    from pydantic_core import CoreSchema

    from .document import Definition, Selection
    from .operation import ErrorEntry, GraphQLResponse

ResultT_co = TypeVar("ResultT_co", covariant=True)

_INNER = ("schema", "items_schema")
"""The keys under which core schemas hold one other schema."""


@dataclass(frozen=True, eq=False)
class AdaptedOperation(Operation[ResultT_co], Generic[ResultT_co]):
    """An operation without the parts that the API does not have.

    Attributes:
        called: the operation as it was generated.
        definitions: the document, parsed, with the removed parts marked.
        missing: the coordinates of these parts.
        arguments: the coordinate of each argument that is gone, by the variables that it was passed by.
    """

    called: Operation[Any] = dataclasses.field(kw_only=True)
    definitions: list[Definition] = dataclasses.field(kw_only=True)
    missing: tuple[str, ...] = dataclasses.field(kw_only=True)
    arguments: Mapping[str, str] = dataclasses.field(kw_only=True)

    @cached_property
    def validate_response(self) -> Callable[[bytes], GraphQLResponse[BaseModel]]:
        """The validator of a whole response, which accepts that fields are missing."""
        validator = SchemaValidator(_Pruner(self.called, self.definitions).response())
        return cast("Callable[[bytes], GraphQLResponse[BaseModel]]", validator.validate_json)


def adapt_operation(
    called: Operation[Any], sent: Operation[Any], errors: Sequence[ErrorEntry], variables: Sequence[str]
) -> AdaptedOperation[Any]:
    """Remove what the API rejected.

    Args:
        called: the operation that was called.
        sent: the operation that was sent: the same, or adapted before.
        errors: the errors of its rejection.
        variables: names of the variables that had a value.

    Raises:
        CannotAdaptError: the rest would not be the same operation.
    """
    before = sent if isinstance(sent, AdaptedOperation) else None
    result = adapt(sent.document, errors, variables, len(called.path))
    return AdaptedOperation(
        name=called.name,
        kind=called.kind,
        document=result.document,
        model=called.model,
        path=called.path,
        nullable=called.nullable,
        called=called,
        definitions=result.definitions,
        missing=tuple(dict.fromkeys((*(before.missing if before else ()), *result.missing))),
        arguments={**(before.arguments if before else {}), **result.arguments},
    )


class _Pruner:
    def __init__(self, operation: Operation[Any], definitions: list[Definition]) -> None:
        self._operation = operation
        operations = {part.name: part for part in definitions if part.kind != "fragment"}
        self._root = operations[operation.name if len(operations) > 1 else next(iter(operations))].selections
        self._fragments = {part.name: part for part in definitions if part.kind == "fragment"}
        self._definitions: dict[str, Any] = {}

    def response(self) -> CoreSchema:
        schema = cast("dict[str, Any]", self._operation.response_adapter.core_schema)
        if schema["type"] == "definitions":
            self._definitions = {entry["ref"]: entry for entry in schema["definitions"]}
            return cast("CoreSchema", {**schema, "schema": self._response(schema["schema"])})
        return cast("CoreSchema", self._response(schema))

    def _response(self, schema: dict[str, Any]) -> dict[str, Any]:
        fields = dict(schema["fields"])
        data = fields["data"]
        fields["data"] = {**data, "schema": self._prune(data["schema"], self._root)}
        return {**schema, "fields": fields}

    def _prune(
        self,
        schema: dict[str, Any],
        selections: Iterable[Selection],
        members: frozenset[str] = frozenset(),
    ) -> dict[str, Any]:
        """Copy a schema without the fields that are no longer selected.

        Args:
            schema: a core schema.
            selections: what the document selects of its objects.
            members: the type names of the members of the union that it belongs to.
        """
        kind = schema["type"]
        if kind == "definition-ref":
            # The copy takes the place of the reference: another reference may stand for other selections.
            entry = self._definitions.get(schema["schema_ref"])
            return schema if entry is None else self._prune(_without_ref(entry), selections, members)
        if kind == "model":
            return self._model(schema, selections, members)
        if kind == "union":
            members |= self._type_names(schema)
            choices = [self._prune(choice, selections, members) for choice in _members(schema)]
            return {**_without_ref(schema), "choices": choices}
        if kind == "tagged-union":
            members |= self._type_names(schema)
            tagged = {
                tag: self._prune(choice, selections, members) for tag, choice in schema["choices"].items()
            }
            return {**_without_ref(schema), "choices": tagged}
        inner = {
            key: self._prune(schema[key], selections, members)
            for key in _INNER
            if isinstance(schema.get(key), dict)
        }
        return {**_without_ref(schema), **inner} if inner else schema

    def _model(
        self, schema: dict[str, Any], selections: Iterable[Selection], members: frozenset[str]
    ) -> dict[str, Any]:
        names = self._type_names(schema)
        selected: dict[str, list[Selection]] = {}
        for field in self._fields(selections, members - names):
            selected.setdefault(field.key, []).extend(field.kept)
        fields = self._model_fields(schema["cls"], schema["schema"], selected)
        # In a schema of type `model`, pydantic would use the class's own validator again.
        make = core_schema.no_info_after_validator_function(
            partial(_make, schema["cls"]), cast("Any", fields)
        )
        return cast("dict[str, Any]", make)

    def _model_fields(
        self, model: type[BaseModel], schema: dict[str, Any], selected: dict[str, list[Selection]]
    ) -> dict[str, Any]:
        if schema["type"] != "model-fields":  # a validator of the model's own is around it
            return {**schema, "schema": self._model_fields(model, schema["schema"], selected)}
        fields: dict[str, Any] = {}
        for name, field in schema["fields"].items():
            key = api_name(name, model.model_fields[name])
            if key in selected:
                fields[name] = {**field, "schema": self._prune(field["schema"], selected[key])}
            else:
                MISSING_FIELDS.setdefault((model, name), set()).add(self._operation.name)
                _allow_missing(model, name)
        return {**schema, "fields": fields}

    def _fields(self, selections: Iterable[Selection], others: frozenset[str]) -> Iterator[Field]:
        """Yield the fields that are selected of an object, but for those of other members of its union."""
        for part in selections:
            if part.removed:
                continue
            if isinstance(part, Field):
                yield part
                continue
            inner: Iterable[Selection] = part.selections
            condition = part.condition if isinstance(part, Inline) else None
            if isinstance(part, Spread):
                fragment = self._fragments[part.name]
                inner, condition = fragment.selections, fragment.condition
            if condition not in others:
                yield from self._fields(inner, others)

    def _type_names(self, schema: dict[str, Any]) -> frozenset[str]:
        """Return the types that a model or a union is for; a model for all other types names none."""
        match schema:
            case {"type": "tagged-union", "choices": choices}:
                return frozenset(map(str, choices))
            case {"type": "union"}:
                return frozenset(name for member in _members(schema) for name in self._type_names(member))
            case {"type": "literal", "expected": names}:
                return frozenset(map(str, names))
            case {"type": "definition-ref", "schema_ref": ref}:
                return self._type_names(self._definitions.get(ref, {}))
            case _:
                inner = schema.get("fields", {}).get("typename__") or schema.get("schema")
                return self._type_names(inner) if inner else frozenset()


def _allow_missing(model: type[BaseModel], name: str) -> None:
    """Let the descriptor of a deprecated field end in `__getattr__` if the field is missing."""
    descriptor = vars(model).get(name)
    if hasattr(descriptor, "__get__") and not isinstance(descriptor, _DeprecatedField):
        setattr(model, name, _DeprecatedField(descriptor))


class _DeprecatedField:
    """Reads a deprecated field, which may be missing, with pydantic's descriptor, which warns."""

    def __init__(self, descriptor: Any) -> None:
        self._descriptor = descriptor

    def __get__(self, model: BaseModel | None, owner: type[BaseModel]) -> object:
        try:
            return self._descriptor.__get__(model, owner)
        except KeyError as error:
            raise AttributeError(str(error)) from None

    def __set__(self, model: BaseModel, value: object) -> NoReturn:
        """Make this a data descriptor, which takes precedence over the object's own values."""
        raise AttributeError(value)


def _make(model: type[BaseModel], content: tuple[dict[str, Any], Any, set[str]]) -> BaseModel:
    """Make an object of a model from its validated fields, as `model_construct` does for given ones."""
    values, extra, fields_set = content
    made = model.__new__(model)
    for name, value in (
        ("__dict__", values),
        ("__pydantic_fields_set__", fields_set),
        ("__pydantic_extra__", extra),
        ("__pydantic_private__", None),
    ):
        object.__setattr__(made, name, value)
    return made


def _members(union: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the schemas of a union's members, without their labels."""
    choices: list[Any] = union["choices"]
    return [choice[0] if isinstance(choice, tuple) else choice for choice in choices]


def _without_ref(schema: dict[str, Any]) -> dict[str, Any]:
    """Copy a schema without its name, which must be unique."""
    return {key: value for key, value in schema.items() if key != "ref"}
