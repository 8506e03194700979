"""Downloads of reports: the token in the link is the key, and the request needs no signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from remoteit.sandbox.faults.requests import request_record

from .endpoints import json_response

if TYPE_CHECKING:
    from starlette.requests import Request

    from remoteit.sandbox.model.backend import Backend


def report_routes(backend: Backend) -> list[Route]:
    """Create the route that serves reports."""

    async def download(request: Request) -> Response:
        report = backend.reports.get(request.path_params["token"])
        if report is None or report.expires <= backend.now():
            return json_response(
                404, {"message": "This report does not exist or has expired.", "code": "NOT_FOUND"}
            )
        request_record(request.scope).executed = True
        return Response(report.text.encode("utf-8", "replace"), media_type="text/csv; charset=utf-8")

    return [Route("/reports/{token}.csv", download, methods=["GET"])]
