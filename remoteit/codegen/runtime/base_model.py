"""What every generated model has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel as PydanticBaseModel
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


class BaseModel(PydanticBaseModel):
    """The base of every generated model.

    Fields have Python names and are read from and written to the API's own (`by_alias=True`).
    """

    # Models are built when they are first used: a call pays for its own and for no others.
    model_config = ConfigDict(
        alias_generator=to_camel, defer_build=True, populate_by_name=True, protected_namespaces=()
    )


def api_name(name: str, field: FieldInfo) -> str:
    """The API's name of a model's field.

    pydantic works the alias out when it builds a model, which may be later than it is asked for here.
    """
    # pydantic puts the name that it made up beside one that was given for writing.
    return field.serialization_alias or field.alias or to_camel(name)
