"""Restores Cognito: who has not the secret of a client that has one may ask nothing in its name.

https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
and, word by word, re:Post's "Unable to verify secret hash for client" of Cognito.
"""

import base64
import hashlib
import hmac

from mend import rebind, replace

from ministack.core.responses import error_response_json
from ministack.services import cognito

# Where each request names the user and shows the hash of the secret.
HASHED = {
    "_sign_up": (),
    "_confirm_sign_up": (),
    "_resend_confirmation_code": (),
    "_forgot_password": (),
    "_confirm_forgot_password": (),
    "_initiate_auth": ("AuthParameters",),
    "_respond_to_auth_challenge": ("ChallengeResponses",),
}
PLAIN = ("_get_tokens_from_refresh_token", "_revoke_token")


def hash_for(client, user_name):
    message = (user_name + client["ClientId"]).encode()
    return base64.b64encode(hmac.new(client["ClientSecret"].encode(), message, hashlib.sha256).digest()).decode()


def _secretive(data):
    """The client of a request, if it has a secret."""
    pool, _ = cognito._pool_for_client(data.get("ClientId"))
    client = pool["_clients"][data["ClientId"]] if pool else None
    return client if client and client.get("ClientSecret") else None


def _wrong_hash(client, data, within):
    shown, user_name = data.get("SecretHash"), data.get("Username", "")
    for member in within:
        named = data.get(member) or {}
        shown, user_name = named.get("SECRET_HASH"), named.get("USERNAME", "")
    if not shown:
        return f"Client {client['ClientId']} is configured for secret but secret was not received"
    if not hmac.compare_digest(shown, hash_for(client, user_name)):
        return f"Unable to verify secret hash for client {client['ClientId']}"
    return None


def _guarded(handler, within):
    def guarded(data):
        client = _secretive(data)
        wrong = client and _wrong_hash(client, data, within)
        return error_response_json("NotAuthorizedException", wrong, 400) if wrong else handler(data)

    return guarded


def _guarded_plain(handler):
    def guarded(data):
        client = _secretive(data)
        if client and not hmac.compare_digest(data.get("ClientSecret") or "", client["ClientSecret"]):
            return error_response_json("NotAuthorizedException", "Invalid client secret.", 400)
        return handler(data)

    return guarded


# After all other mends: it stands around them.
def mend():
    for name, within in HASHED.items():
        _put(name, _guarded(getattr(cognito, name), within))
    for name in PLAIN:
        _put(name, _guarded_plain(getattr(cognito, name)))


def _put(name, guarded):
    rebind(replace(cognito, name, guarded), guarded)
