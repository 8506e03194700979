# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation
from .scalars import Object


class SetAttributes(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_attributes: Object
    "Sets several attributes of a device, a service or the account; returns the attributes."


SET_ATTRIBUTES: Operation[Object] = Operation(
    name="SetAttributes",
    kind="mutation",
    document="""\
mutation SetAttributes($attributes: Object!, $serviceId: String, $context: String) {
  setAttributes(attributes: $attributes, serviceId: $serviceId, context: $context)
}
""",
    model=SetAttributes,
    path=("set_attributes",),
    nullable=False,
)
