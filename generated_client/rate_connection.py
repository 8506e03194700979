# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RateConnection(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    rate_connection: bool
    "Records how good a connection was."


RATE_CONNECTION: Operation[bool] = Operation(
    name="RateConnection",
    kind="mutation",
    document="""\
mutation RateConnection($serviceId: String!, $sessionId: String!, $quality: Int!) {
  rateConnection(serviceId: $serviceId, sessionId: $sessionId, quality: $quality)
}
""",
    model=RateConnection,
    path=("rate_connection",),
    nullable=False,
)
