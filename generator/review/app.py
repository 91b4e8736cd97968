"""The review page as an ASGI application: on this machine only, behind a token, closed to other origins."""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Any, ParamSpec, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from generator.model.faults import StoryError
from generator.review.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
SHOWN = 300  # questions on one page; the rest follows when these are settled
TYPES = {"review.js": "text/javascript", "review.css": "text/css"}


def review_app(desk: Desk, *, token: str, hosts: tuple[str, ...]) -> Starlette:
    """Return the application; ``hosts`` are the only values of the Host header it answers to ("127.0.0.1:8765")."""

    async def guard(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        refused = _refused(request, token, hosts)
        response = PlainTextResponse(refused, status_code=403) if refused else await answer(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        return response

    routes = [
        Route("/", _page(desk, token)),
        Route("/static/{name}", _static),
        Route("/decide", _decide(desk), methods=["POST"]),
        Route("/undo", _undo(desk), methods=["POST"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(BaseHTTPMiddleware, dispatch=guard)])


def _refused(request: Request, token: str, hosts: tuple[str, ...]) -> str:
    """Return why a request is refused: wrong host (DNS rebinding), another page, no token; "" where it is not."""
    if request.headers.get("host") not in hosts:
        return "this page answers on this machine only"
    origin = request.headers.get("origin")
    if origin is not None and origin not in {f"http://{host}" for host in hosts}:
        return "requests from other pages are refused"
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return "requests from other pages are refused"
    given = request.headers.get("x-token") or request.query_params.get("token") or ""
    if not hmac.compare_digest(given.encode(), token.encode()):
        return "the token is missing or wrong: open the address that 'explainer review' printed"
    return ""


def _alone(desk: Desk, work: Callable[P, T]) -> Callable[P, T]:
    """Return ``work``, done while no other page of the desk's reads or writes."""

    def done(*given: P.args, **named: P.kwargs) -> T:
        with desk.one_at_a_time:
            return work(*given, **named)

    return done


def _page(desk: Desk, token: str) -> Callable[[Request], Awaitable[Response]]:
    templates = Environment(
        loader=PackageLoader("generator.review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    async def page(_: Request) -> Response:
        try:
            await run_in_threadpool(_alone(desk, desk.look))
        except StoryError as error:
            body = templates.get_template("faults.html").render(faults=error.faults, token=token)
            return HTMLResponse(body, status_code=500)
        body = templates.get_template("review.html").render(
            questions=desk.open[:SHOWN],
            count=len(desk.open),
            token=token,
            undoable=bool(desk.decided),
            amiss=desk.amiss,
        )
        return HTMLResponse(body)

    return page


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in TYPES:
        return PlainTextResponse("no such file", status_code=404)
    return Response((files("generator.review") / "static" / name).read_bytes(), media_type=TYPES[name])


def _decide(desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    async def decide(request: Request) -> Response:
        try:
            given: dict[str, Any] = json.loads(await request.body())
            fields = {str(name): str(value) for name, value in (given.get("fields") or {}).items()}
            entry = await run_in_threadpool(
                _alone(desk, desk.answer), str(given["key"]), str(given["choice"]), fields, str(given.get("why", ""))
            )
        except (ValueError, KeyError, AttributeError):
            return JSONResponse({"error": "this is no decision"}, status_code=400)
        except StoryError as error:
            return JSONResponse({"error": str(error)}, status_code=409)
        return JSONResponse({"written": entry, "open": len(desk.open), "hint": desk.hint})

    return decide


def _undo(desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    async def undo(_: Request) -> Response:
        try:
            key = await run_in_threadpool(_alone(desk, desk.back))
        except StoryError as error:
            return JSONResponse({"error": str(error)}, status_code=409)
        return JSONResponse({"key": key, "open": len(desk.open), "undoable": bool(desk.decided)})

    return undo
