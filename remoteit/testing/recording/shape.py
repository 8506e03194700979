"""The shape of a cassette's YAML, checked as it is read."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, Field

Source: TypeAlias = Literal["sandbox", "live"]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_text(value: object) -> str:
    return str(value)


_Headers: TypeAlias = dict[str, Annotated[list[str], BeforeValidator(_as_list)]]
_Text: TypeAlias = Annotated[str, BeforeValidator(_as_text)]
"""YAML takes `2026-11-20` for a date and `1e10` for a number."""


class HeadShape(BaseModel):
    """Where a recording comes from."""

    source: Source = Field(alias="from")
    date: _Text
    package: _Text
    schema_hash: _Text = Field(alias="schema")
    kept: list[str] = []


class _Request(BaseModel):
    method: str
    uri: str
    headers: _Headers = {}
    body: dict[str, Any] | str | bytes | None = None


class _Status(BaseModel):
    code: int


class _ResponseBody(BaseModel):
    string: str | bytes | None = ""


class _Response(BaseModel):
    status: _Status
    headers: _Headers = {}
    body: _ResponseBody = _ResponseBody()


class InteractionShape(BaseModel):
    """A request with its answer, as vcrpy has them; a body may also be a mapping."""

    request: _Request
    response: _Response


class CassetteShape(BaseModel):
    """A whole file."""

    recorded: HeadShape | None = None
    version: Literal[1]
    interactions: list[InteractionShape]
