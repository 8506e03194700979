# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RefreshLicense(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    refresh_license: bool
    "Refreshes the caller's licences from the billing system."


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
