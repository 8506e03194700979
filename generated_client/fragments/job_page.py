# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .job_fields import JobFields


class JobPage(BaseModel):
    """A page of jobs. One page of scripting jobs."""

    items: list["JobFields"]
    "Jobs of this page, in the order of `sort`."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether another page follows; it starts at `from + size`."
    last: str | None
    "Id of the last item on this page, to pass as `after`; null if the page is empty."
