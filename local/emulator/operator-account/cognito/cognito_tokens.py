"""Restores Cognito: how long tokens live, and that a refresh token is looked at, replaced and revoked."""

import base64
import json
import time

from mend import replace, rewrite

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from ministack.core.responses import error_response_json, json_response
from ministack.services import cognito

SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}
DEFAULTS = {"access": ("AccessToken", 1, "hours"), "id": ("IdToken", 1, "hours"), "refresh": ("RefreshToken", 30, "days")}


def lifetime(pool_id, client_id, token_type):
    """In seconds, as the client says."""
    client = cognito._get_pool_unscoped(pool_id)["_clients"].get(client_id) or {}
    name, value, unit = DEFAULTS[token_type]
    return int(client.get(f"{name}Validity") or value) * SECONDS[(client.get("TokenValidityUnits") or {}).get(name, unit)]


def verified(token):
    """The claims of a token that this Cognito signed and that has not expired, else None."""
    try:
        signed, signature = token.rsplit(".", 1)
        cognito._RSA_PRIVATE_KEY.public_key().verify(_decoded(signature), signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        claims = json.loads(_decoded(signed.split(".")[1]))
    except (InvalidSignature, ValueError, IndexError, AttributeError):
        return None
    return claims if claims["exp"] > time.time() else None


def _decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _resigned(token, changes):
    header, payload, _ = token.split(".")
    claims = {**json.loads(_decoded(payload)), **changes}
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    signature = cognito._RSA_PRIVATE_KEY.sign(f"{header}.{payload}".encode(), padding.PKCS1v15(), hashes.SHA256())
    return f"{header}.{payload}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def opaque(token):
    """A refresh token is encrypted: nobody but Cognito can read it, and nobody takes it for another token."""
    return base64.urlsafe_b64encode(token.encode()).rstrip(b"=").decode()


def _opened(token):
    try:
        return _decoded(token).decode()
    except ValueError:
        return ""


def _refused(message, code="NotAuthorizedException"):
    return None, error_response_json(code, message, 400)


# ministack takes whatever it is given for a refresh token of the pool's first user.
def refresh_auth_result(pool, pid, cid, refresh_token):
    refresh_token = _opened(refresh_token)
    claims = verified(refresh_token)
    if not claims or claims["token_use"] != "refresh" or claims["client_id"] != cid:
        return _refused("Invalid Refresh Token")
    user, error = cognito._resolve_user(pool, claims["sub"])
    if error:
        return _refused("Invalid Refresh Token")
    if not user.get("Enabled", True):
        return _refused("User is disabled.")
    if claims["origin_jti"] in cognito._revoked_tokens or claims["since"] <= user.get("_signout_at", 0):
        return _refused("Refresh Token has been revoked")
    result = cognito._build_auth_result(pid, cid, user, trigger_source="TokenGeneration_RefreshTokens")
    fresh = _opened(result.pop("RefreshToken"))
    rotation = pool["_clients"][cid].get("RefreshTokenRotation") or {}
    if rotation.get("Feature") == "ENABLED":
        # Of the user pool, so that it is kept with it.
        rotated = pool.setdefault("_rotated", {})
        if claims["jti"] in rotated and time.time() > rotated[claims["jti"]] + int(rotation.get("RetryGracePeriodSeconds") or 0):
            return _refused("Refresh token has been invalidated by rotation", "RefreshTokenReuseException")
        rotated.setdefault(claims["jti"], time.time())
        # The new one belongs to the same sign-in and ends with it.
        result["RefreshToken"] = opaque(_resigned(fresh, {"origin_jti": claims["origin_jti"], "exp": claims["exp"], "since": claims["since"]}))
    return result, None


# What comes from one sign-in is revoked together.
def revoke_token(data):
    claims = verified(_opened(data.get("Token", "")))
    if not claims or claims["token_use"] != "refresh":
        return error_response_json("UnsupportedTokenTypeException", "Unsupported token type", 400)
    if claims["client_id"] != data.get("ClientId"):
        return error_response_json("UnauthorizedException", "Invalid client", 400)
    cognito._revoked_tokens.add(claims["origin_jti"])
    return json_response({})


# An access token that nobody signed is nobody's.
def user_from_token(token, pool):
    claims = verified(token)
    if not claims or claims["iss"].rsplit("/", 1)[-1] != pool["Id"]:
        return None
    return cognito._resolve_user(pool, claims["sub"])[0]


def mend():
    rewrite(cognito, "_fake_token",
            ('''        "exp": now + 3600,
''', '''        "exp": now + _lifetime(pool_id, client_id, token_type),
'''),
            ('''        # RefreshToken — opaque in real AWS, but we use a JWT stub for simplicity
''', '''        claims["origin_jti"] = origin_jti
        # To the microsecond: a sign-out in the same second is not before the sign-in.
        claims["since"] = _time.time()
'''))
    cognito._lifetime, cognito._opaque, cognito._time = lifetime, opaque, time
    rewrite(cognito, "_build_auth_result",
            ('''        "ExpiresIn": 3600,
''', '''        "ExpiresIn": _lifetime(pool_id, client_id, "access"),
'''),
            ('''        "RefreshToken": _fake_token(sub, pool_id, client_id, "refresh"),
''', '''        "RefreshToken": _opaque(_fake_token(sub, pool_id, client_id, "refresh")),
'''))
    # AWS's default is one hour; without a unit this would be 60 of them.
    rewrite(cognito, "_create_user_pool_client",
            ('data.get("AccessTokenValidity", 60)', 'data.get("AccessTokenValidity", 1)'),
            ('data.get("IdTokenValidity", 60)', 'data.get("IdTokenValidity", 1)'),
            ('''        "TokenValidityUnits":''', '''        "RefreshTokenRotation": data.get("RefreshTokenRotation"),
        "TokenValidityUnits":'''))
    for sign_out in ("_admin_user_global_sign_out", "_global_sign_out"):
        rewrite(cognito, sign_out, ('user["_signout_at"] = _now_epoch()', 'user["_signout_at"] = _time.time()'))
    replace(cognito, "_refresh_auth_result", refresh_auth_result)
    replace(cognito, "_revoke_token", revoke_token)
    replace(cognito, "_user_from_token", user_from_token)
