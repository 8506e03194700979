"""The links to reports, which need no signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from remoteit.sandbox.faults.requests import seen

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from .authentication import Gate


def report_routes(gate: Gate) -> list[Route]:
    """Return the routes that serve reports."""

    async def get_report(request: Request) -> Response:
        report = gate.backend.reports.get(request.path_params["token"])
        if report is None or report.expires <= gate.backend.now():
            message = "This report does not exist or has expired."
            return gate.reply(404, {"message": message, "code": "NOT_FOUND"})
        seen(request.scope).done = True
        return gate.send(200, report.text.encode("utf-8", "replace"), "text/csv; charset=utf-8")

    return [Route("/reports/{token}.csv", get_report, methods=["GET"])]
