# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .file_version_fields import FileVersionFields


class FileVersionPage(BaseModel):
    """One page of file versions, with what is needed to fetch the next."""

    items: list["FileVersionFields"]
    "Versions of this page, in the order that `sort` asks for."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether more items follow this page; the next page starts at `from + size`."
    last: str | None
    "Id of the page's last item, to pass as `after` for the next page; null for an empty page."
