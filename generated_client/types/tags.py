# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `tags.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime


class Tag(BaseModel):
    """Tag of an account, for grouping devices and services."""

    name: str
    "Tag name, unique within the account."
    color: int | None
    "Color number, 0 to 13; null if not set."
    created: DateTime
    "When the tag was created (ISO 8601)."
