# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `partners.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.partners import Partner, PartnerDetails


class _PartnersLoginAccount(BaseModel):
    partner_entities: list[PartnerDetails]


class _PartnersLogin(BaseModel):
    account: _PartnersLoginAccount | None


class _Partners(BaseModel):
    login: _PartnersLogin | None


PARTNERS: Operation[list[PartnerDetails]] = Operation(
    name="Partners",
    kind="query",
    document="""\
query Partners($accountId: String) {
  login {
    account(id: $accountId) {
      partnerEntities {
        id
        name
        deviceCount
        online
        active
        activated
        updated
        parent {
          id
          name
        }
        admins {
          id
          email
          deviceCount
          online
          active
          activated
          updated
        }
        registrants {
          id
          email
          deviceCount
          online
          active
          activated
          updated
        }
        children {
          id
          name
          deviceCount
          online
          active
          activated
          updated
        }
      }
    }
  }
}
""",
    model=_Partners,
    path=("login", "account", "partner_entities"),
    nullable=False,
)


class _PartnerReport(BaseModel):
    export_partner_devices: str | None


PARTNER_REPORT: Operation[str | None] = Operation(
    name="PartnerReport",
    kind="query",
    document="""\
query PartnerReport($partnerId: String!) {
  exportPartnerDevices(entityId: $partnerId)
}
""",
    model=_PartnerReport,
    path=("export_partner_devices",),
    nullable=True,
)


class _UpdatePartner(BaseModel):
    update_partner: Partner | None


UPDATE_PARTNER: Operation[Partner] = Operation(
    name="UpdatePartner",
    kind="mutation",
    document="""\
mutation UpdatePartner($id: String!, $name: String!) {
  updatePartner(id: $id, name: $name) {
    id
    name
    deviceCount
    online
    active
    activated
    updated
  }
}
""",
    model=_UpdatePartner,
    path=("update_partner",),
    nullable=False,
)
