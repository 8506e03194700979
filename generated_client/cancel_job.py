# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class CancelJob(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    cancel_job: bool
    "Cancels a job, which then has the status `CANCELLED`."


CANCEL_JOB: Operation[bool] = Operation(
    name="CancelJob",
    kind="mutation",
    document="""\
mutation CancelJob($jobId: String!) {
  cancelJob(jobId: $jobId)
}
""",
    model=CancelJob,
    path=("cancel_job",),
    nullable=False,
)
