# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ConnectLinkFields
from .operation import Operation


class ServiceLinks(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceLinksLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceLinksLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceLinksLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceLinksLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceLinksLoginAccountService"] | None
    "Services by id."


class ServiceLinksLoginAccountService(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    link: Optional["ConnectLinkFields"]
    "Persistent public link to the service, created with `setConnectLink`; null if none."


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
