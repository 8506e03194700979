# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class ApiVersion(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    version: str
    "Version of the API."


API_VERSION: Operation[str] = Operation(
    name="ApiVersion",
    kind="query",
    document="""\
query ApiVersion {
  version
}
""",
    model=ApiVersion,
    path=("version",),
    nullable=False,
)
