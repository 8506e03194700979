# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .job_fields import JobFields


class JobPage(BaseModel):
    """A page of jobs. One page of scripting jobs, with what is needed to fetch the next."""

    items: list["JobFields"]
    "Jobs of this page, in the order that `sort` asks for."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether more items follow this page; the next page starts at `from + size`."
    last: str | None
    "Id of the page's last item, to pass as `after` for the next page; null for an empty page."
