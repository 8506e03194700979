# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ConnectLinkFields, ServiceFields
from .operation import Operation


class Links(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["LinksLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class LinksLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["LinksLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class LinksLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    links: list["LinksLoginAccountLinks"]
    "Persistent public links to services of the account."


class LinksLoginAccountLinks(ConnectLinkFields):
    """A persistent public URL for a service, made with `setConnectLink`."""

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
