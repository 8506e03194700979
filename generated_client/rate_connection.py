# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RateConnection(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    rate_connection: bool
    "Rates the quality of a connection."


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
