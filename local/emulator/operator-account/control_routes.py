"""The emulator's own routes beside those of AWS: what `control.ts` asks of the operator's account."""

import inspect
import json


def with_control_routes(app, routes):
    """Adds `/_emulator/*` to the ASGI app: functions by method and path."""

    async def wrapped(scope, receive, send):
        route = routes.get(f"{scope['method']} {scope['path']}") if scope["type"] == "http" else None
        if route is None:
            await app(scope, receive, send)
            return
        answer = route()
        await _answer(send, await answer if inspect.isawaitable(answer) else answer)

    return wrapped


async def _answer(send, payload):
    body = json.dumps(payload).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
