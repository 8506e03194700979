# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any

from .base_model import BaseModel
from .operation import Operation


class RemoveAttribute(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_attribute: Any | None
    "Sets or removes one attribute of a device, a service or the account; returns the value."


REMOVE_ATTRIBUTE: Operation[Any | None] = Operation(
    name="RemoveAttribute",
    kind="mutation",
    document="""\
mutation RemoveAttribute($name: String!, $serviceId: String, $context: String) {
  setAttribute(name: $name, value: null, serviceId: $serviceId, context: $context)
}
""",
    model=RemoveAttribute,
    path=("set_attribute",),
    nullable=True,
)
