# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class StartJob(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    start_job: str
    "Runs a script file on devices; returns the job id."


START_JOB: Operation[str] = Operation(
    name="StartJob",
    kind="mutation",
    document="""\
mutation StartJob($fileId: String!, $deviceIds: [String!], $tagFilter: ListFilter, $arguments: [ArgumentInput!]! = []) {
  startJob(
    fileId: $fileId
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    arguments: $arguments
  )
}
""",
    model=StartJob,
    path=("start_job",),
    nullable=False,
)
