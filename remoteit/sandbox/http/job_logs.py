"""The logs of jobs: `GET {graphql}/job/log/all/{jobId}`, signed, and the unsigned links that it returns.

Assumption: a job of an account in which the caller lacks the permission SCRIPTING does not exist for the
caller. A link that is unknown or has expired gets status 403, as with signed links of other services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from remoteit.sandbox.faults.requests import request_record
from remoteit.sandbox.graphql.paths import GRAPHQL_PATHS
from remoteit.sandbox.rules.context import permissions_in
from remoteit.sandbox.rules.job_logs import publish_job_logs

from .endpoints import json_response

if TYPE_CHECKING:
    from starlette.requests import Request

    from remoteit.sandbox.model.backend import Backend

    from .endpoints import AuthenticatedRequest, Endpoints

_MEDIA_TYPES = {"zip": "application/zip", "gz": "application/gzip"}


def job_log_routes(endpoints: Endpoints, backend: Backend) -> list[Route]:
    """Create the routes for the logs of jobs."""

    async def download(request: Request) -> Response:
        file = backend.log_files.get(request.path_params["token"])
        name = request.path_params["name"]
        if file is None or file.name != name or file.expires <= backend.now():
            return json_response(
                403, {"message": "This link is unknown or has expired.", "code": "FORBIDDEN"}
            )
        request_record(request.scope).executed = True
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(file.content, 200, headers, media_type=_MEDIA_TYPES[name.rpartition(".")[2]])

    return [
        *(
            Route(f"{path}/job/log/all/{{job_id}}", endpoints.require_signature(_list_logs), methods=["GET"])
            for path in GRAPHQL_PATHS
        ),
        Route("/logs/{token}/{name}", download, methods=["GET"]),
    ]


async def _list_logs(request: AuthenticatedRequest) -> Response:
    context, job_id = request.context, request.request.path_params["job_id"]
    job = context.backend.jobs.get(job_id)
    if job is None or "SCRIPTING" not in permissions_in(context, job.owner):
        return _not_found(f"The job {job_id!r} does not exist or you have no access.")
    logs = publish_job_logs(context, job)
    return _not_found("The job has no logs yet.") if logs is None else json_response(200, logs)


def _not_found(message: str) -> Response:
    return json_response(404, {"message": message, "code": "NOT_FOUND"})
