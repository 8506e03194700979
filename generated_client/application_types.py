# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import ApplicationTypeFields
from .operation import Operation


class ApplicationTypes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    application_types: list["ApplicationTypeFields"]
    "Kinds of service known everywhere; `User.applicationTypes` has an account's own list."


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
