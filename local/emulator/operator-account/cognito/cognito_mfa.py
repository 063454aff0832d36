"""Restores Cognito: the codes of an authenticator app are right or wrong, and each is taken once."""

import base64
import hashlib
import hmac
import struct
import time

from mend import replace, rewrite

from ministack.core.responses import error_response_json, json_response
from ministack.services import cognito

STEP_SECONDS = 30


def code_at(secret, step):
    """RFC 6238, six digits."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def _step_of(secret, code):
    now = int(time.time()) // STEP_SECONDS
    return next((step for step in (now, now - 1, now + 1) if code_at(secret, step) == code), None)


# "Amazon Cognito disassociates an existing software token when you verify the new token", and not before:
# https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html
def associate(data):
    user = _user_of(data)
    if not user:
        return error_response_json("NotAuthorizedException", "Invalid Access Token", 400)
    user["_totp_pending"] = base64.b32encode(cognito.secrets.token_bytes(20)).decode()
    return json_response({"SecretCode": user["_totp_pending"]})


def verify(data):
    user = _user_of(data)
    if not user:
        return error_response_json("NotAuthorizedException", "Invalid Access Token", 400)
    pending = user.get("_totp_pending")
    if not pending:
        return error_response_json("SoftwareTokenMFANotFoundException", "Software token MFA has not been set up.", 400)
    if _step_of(pending, data.get("UserCode", "")) is None:
        return error_response_json("EnableSoftwareTokenMFAException", "Code mismatch", 400)
    user["_totp_secret"] = user.pop("_totp_pending")
    user["_totp_verified"] = True
    return json_response({"Status": "SUCCESS"})


def _user_of(data):
    token = data.get("AccessToken", "")
    found = (cognito._user_from_token(token, pool) for pool in cognito._user_pools.values())
    return next((user for user in found if user), None)


def challenge(pool, user, pid, username):
    if pool.get("MfaConfiguration", "OFF") == "OFF" or "SOFTWARE_TOKEN_MFA" not in user.get("_mfa_enabled", []):
        return None
    token, _ = cognito._create_challenge_session(pid, "", user["Username"])
    return {
        "ChallengeName": "SOFTWARE_TOKEN_MFA",
        "Session": token,
        # The real name, whatever they signed in with.
        "ChallengeParameters": {"USER_ID_FOR_SRP": user["Username"], "FRIENDLY_DEVICE_NAME": "TOTP device"},
    }


def wrong_answer(session_token, user, code):
    """The error that Cognito answers, or None when the code is right."""
    session, error = cognito._get_challenge_session(session_token)
    if error or session["username"] != user["Username"]:
        return error_response_json("NotAuthorizedException", "Invalid session for the user.", 400)
    step = _step_of(user["_totp_secret"], code or "")
    if step is None:
        return error_response_json("CodeMismatchException", "Invalid code received for user", 400)
    if step <= user.get("_totp_last_step", 0):
        return error_response_json("ExpiredCodeException", "Your software token has already been used once.", 400)
    user["_totp_last_step"] = step
    del cognito._challenge_sessions[session_token]
    return None


def mend():
    replace(cognito, "_associate_software_token", associate)
    replace(cognito, "_verify_software_token", verify)
    replace(cognito, "_mfa_challenge_for_user", challenge)
    cognito._wrong_totp = wrong_answer
    rewrite(cognito, "_set_user_mfa_preference", ('''        if user:
''', '''        if user and (data.get("SoftwareTokenMfaSettings") or {}).get("Enabled") and not user.get("_totp_verified"):
            return error_response_json("InvalidParameterException", "User has not set up software token mfa", 400)
        if user:
'''))
