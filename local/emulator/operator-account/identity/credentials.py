"""Credentials of the roles that AWS services assume here.

The router keeps every session and enforces IAM, so a Lambda function, a state machine and a schedule get the
credentials of their own role from it, as on AWS.
"""

import json
import os
import threading
import time
import urllib.error
import urllib.request

import boto3
from botocore.config import Config

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
LIFETIME_SECONDS = 3600

_sessions = {}
_clients = {}
_lock = threading.Lock()


class AssumeRoleRefused(Exception):
    """The service may not assume the role; `code` and the message are AWS's."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def for_role(role_arn, service, session_name, source_arn=None):
    """Credentials of a role as a service principal (`lambda.amazonaws.com`) assumes it.

    `source_arn` is on whose behalf: the `aws:SourceArn` that the role's trust policy may ask for.
    """
    key = (role_arn, service, session_name, source_arn)
    asked = {"roleArn": role_arn, "service": service, "sessionName": session_name, "sourceArn": source_arn}
    with _lock:
        held = _sessions.get(key)
    if held and held["until"] > time.time():
        return held
    request = urllib.request.Request(
        f"{ENDPOINT}/_emulator/credentials",
        data=json.dumps(asked).encode(),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            session = json.load(response)
    except urllib.error.HTTPError as error:
        refusal = json.load(error)
        raise AssumeRoleRefused(refusal["code"], refusal["message"]) from error
    session["until"] = time.time() + LIFETIME_SECONDS / 2
    with _lock:
        _sessions[key] = session
    return session


def client(service_name, region, role_arn, service, session_name, source_arn=None):
    """A boto3 client that calls through the router as the role. It never repeats a call by itself."""
    session = for_role(role_arn, service, session_name, source_arn)
    key = (service_name, region, session["accessKeyId"])
    with _lock:
        held = _clients.get(key)
        if held is None:
            held = _clients[key] = boto3.session.Session().client(
                service_name,
                region_name=region,
                endpoint_url=ENDPOINT,
                aws_access_key_id=session["accessKeyId"],
                aws_secret_access_key=session["secretAccessKey"],
                aws_session_token=session["sessionToken"],
                config=Config(
                    parameter_validation=False,
                    retries={"total_max_attempts": 1},
                    connect_timeout=10,
                    read_timeout=1000,
                    max_pool_connections=64,
                ),
            )
    return held
