# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class ConfigureIdentityProvider(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    configure_org_identity_provider: bool
    "Configures an organisation's identity provider, SAML or OpenID Connect."


CONFIGURE_IDENTITY_PROVIDER: Operation[bool] = Operation(
    name="ConfigureIdentityProvider",
    kind="mutation",
    document="""\
mutation ConfigureIdentityProvider($accountId: String, $enabled: Boolean, $type: String, $metadata: String, $clientId: String, $clientSecret: String, $issuer: String) {
  configureOrgIdentityProvider(
    accountId: $accountId
    enabled: $enabled
    type: $type
    metadata: $metadata
    clientId: $clientId
    clientSecret: $clientSecret
    issuer: $issuer
  )
}
""",
    model=ConfigureIdentityProvider,
    path=("configure_org_identity_provider",),
    nullable=False,
)
