# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class SetOrganization(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_organization: bool
    "Creates or changes an organisation."


SET_ORGANIZATION: Operation[bool] = Operation(
    name="SetOrganization",
    kind="mutation",
    document="""\
mutation SetOrganization($accountId: String, $name: String, $domain: String, $proxy: String, $providers: [AuthenticationProvider!], $logoUrl: String, $color: String) {
  setOrganization(
    accountId: $accountId
    name: $name
    domain: $domain
    proxy: $proxy
    providers: $providers
    logoUrl: $logoUrl
    color: $color
  )
}
""",
    model=SetOrganization,
    path=("set_organization",),
    nullable=False,
)
