# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ConnectLinkFields, ServiceFields
from .operation import Operation


class Links(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["LinksLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class LinksLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["LinksLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class LinksLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    links: list["LinksLoginAccountLinks"]
    "Persistent public links to services of the account."


class LinksLoginAccountLinks(ConnectLinkFields):
    """Persistent public URL of a service, created with `setConnectLink`."""

    service: "ServiceFields"
    "Service that the link leads to."


LINKS: Operation[list["LinksLoginAccountLinks"]] = Operation(
    name="Links",
    kind="query",
    document="""\
query Links($accountId: String, $type: [LinkType!]) {
  login {
    account(id: $accountId) {
      links(type: $type) {
        ...ConnectLinkFields
        service {
          ...ServiceFields
        }
      }
    }
  }
}

fragment ConnectLinkFields on ConnectLink {
  code
  url
  enabled
  allow
  deny
  password
  created
}

fragment ServiceFields on Service {
  id
  name
  application
  port
  host
  protocol
  enabled
  state
  online
  license
  created
  lastReported
}
""",
    model=Links,
    path=("login", "account", "links"),
    nullable=False,
)
