# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RefreshLicense(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    refresh_license: bool
    "Brings the caller's licences up to date with the billing system."


REFRESH_LICENSE: Operation[bool] = Operation(
    name="RefreshLicense",
    kind="mutation",
    document="""\
mutation RefreshLicense {
  refreshLicense
}
""",
    model=RefreshLicense,
    path=("refresh_license",),
    nullable=False,
)
