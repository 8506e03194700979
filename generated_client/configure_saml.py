# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from .base_model import BaseModel
from .operation import Operation


class ConfigureSaml(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    configure_saml: bool = Field(alias="configureSAML")
    "Configures SAML sign-in for an organisation."


CONFIGURE_SAML: Operation[bool] = Operation(
    name="ConfigureSaml",
    kind="mutation",
    document="""\
mutation ConfigureSaml($accountId: String, $enabled: Boolean, $metadata: String) {
  configureSAML(accountId: $accountId, enabled: $enabled, metadata: $metadata)
}
""",
    model=ConfigureSaml,
    path=("configure_saml",),
    nullable=False,
)
