"""Writes which of AWS's operations moto answers, with our mends: the router asks it for no other.

Usage: implemented.py <operations.json> <output.json>
"""

import contextlib
import json
import os
import re
import sys

import launcher

from moto.core.utils import camelcase_to_underscores
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.exceptions import HTTPException

CREDENTIAL = "AWS4-HMAC-SHA256 Credential=1/20260101/us-east-1/{}/aws4_request, SignedHeaders=host, Signature=0"


# moto leads EventBridge's second API, which is signed alike, to its first, and answers with other members.
TAKEN_FOR_ANOTHER = {"eventbridgev2"}


def main():
    launcher.mend()
    with open(sys.argv[1], encoding="utf-8") as file:
        services = json.load(file)
    applications = DomainDispatcherApplication(create_backend_app)
    # moto prints a line for every service that it does not know.
    with open(os.devnull, "w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
        found = {service["name"]: implemented(applications, service) for service in services}
    with open(sys.argv[2], "w", encoding="utf-8") as output:
        json.dump({name: operations for name, operations in found.items() if operations}, output, separators=(",", ":"))


def implemented(applications, service):
    if service["name"] in TAKEN_FOR_ANOTHER:
        return []
    return [name for name, http in service["operations"].items() if answers(applications, environment(service, name, http), name)]


def answers(applications, environ, operation):
    """Whether moto leads a request to a method of its own, as its server does with each that arrives."""
    handler = handler_of(applications, environ)
    owner = getattr(handler, "__self__", None)
    # A handler with a path of its own answers; the others look for a method by the operation's name.
    if getattr(handler, "__name__", "dispatch") != "dispatch" or not isinstance(owner, type):
        return handler is not None
    method = getattr(owner, camelcase_to_underscores(operation), None)
    return callable(method) and not is_left_open(method)


def is_left_open(method):
    """EC2 has methods that say that they are not written yet."""
    texts = [constant for constant in method.__code__.co_consts if isinstance(constant, str)]
    return any(text.endswith("is not yet implemented") for text in texts)


def handler_of(applications, environ):
    host = applications.infer_service_region_host(environ, environ["PATH_INFO"])
    if not applications.get_backend_for_host(host):
        return None
    application = applications.get_application(environ)
    try:
        endpoint, _ = application.url_map.bind_to_environ(environ).match()
    except HTTPException:
        return None
    return application.view_functions[endpoint].callback


def environment(service, operation, http):
    method, uri = http.split(" ")
    path, _, query = re.sub(r"\{[^}]*\}", "x", uri).partition("?")
    target = {"HTTP_X_AMZ_TARGET": f"{service['targetPrefix']}.{operation}"} if service["targetPrefix"] else {}
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "127.0.0.1",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "HTTP_AUTHORIZATION": CREDENTIAL.format(service["signingName"]),
        **target,
    }


main()
