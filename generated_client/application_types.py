# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import ApplicationTypeFields
from .operation import Operation


class ApplicationTypes(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    application_types: list["ApplicationTypeFields"]
    "Global application types (kinds of service); `User.applicationTypes` lists those of one account."


APPLICATION_TYPES: Operation[list["ApplicationTypeFields"]] = Operation(
    name="ApplicationTypes",
    kind="query",
    document="""\
query ApplicationTypes {
  applicationTypes {
    ...ApplicationTypeFields
  }
}

fragment ApplicationTypeFields on ApplicationType {
  id
  name
  description
  port
  proxy
  scheme
  protocol
}
""",
    model=ApplicationTypes,
    path=("application_types",),
    nullable=False,
)
