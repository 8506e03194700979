# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ConnectLinkFields
from .operation import Operation


class ServiceLinks(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ServiceLinksLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ServiceLinksLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ServiceLinksLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ServiceLinksLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    service: list["ServiceLinksLoginAccountService"] | None
    "Services by id."


class ServiceLinksLoginAccountService(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    link: Optional["ConnectLinkFields"]
    "Persistent public link to the service, made with `setConnectLink`; null where there is none."


SERVICE_LINKS: Operation[list["ServiceLinksLoginAccountService"] | None] = Operation(
    name="ServiceLinks",
    kind="query",
    document="""\
query ServiceLinks($id: [String!]!, $type: [LinkType!], $accountId: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        link(type: $type) {
          ...ConnectLinkFields
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
""",
    model=ServiceLinks,
    path=("login", "account", "service"),
    nullable=True,
)
