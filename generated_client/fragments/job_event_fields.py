# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class JobEventFields(BaseModel):
    """What an event has that tells of a job as a whole. Log event: a scripting job as a whole
    changed."""

    job_id: str | None
    "Id of the `Job`."
