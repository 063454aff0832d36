"""Restores Cognito: signing up and in. Only who confirmed an address comes in, by the right password and code."""

from mend import rewrite
from . import (
    cognito_mfa,
    cognito_profile,
    cognito_reset,
    cognito_secret,
    cognito_sign_up,
    cognito_tokens,
)

from ministack.services import cognito

CHECK = '''        if user.get("_password") and user["_password"] != password:
            return error_response_json("NotAuthorizedException", "Incorrect username or password.", 400)
'''
CHECKED = '''        if not user.get("_password") or user["_password"] != password:
            return error_response_json("NotAuthorizedException", "Incorrect username or password.", 400)
        if user.get("UserStatus") == "UNCONFIRMED":
            return error_response_json("UserNotConfirmedException", "User is not confirmed.", 400)
'''
UNKNOWN_USER = '''        user, _err = _resolve_user(pool, username)
        if _err:
            return _err
        if not user.get("Enabled", True):
            return error_response_json("NotAuthorizedException", "User is disabled.", 400)
'''
# With PreventUserExistenceErrors an unknown user looks like a wrong password.
UNKNOWN_USER_HIDDEN = '''        user, _err = _resolve_user(pool, username)
        if _err and pool["_clients"][cid].get("PreventUserExistenceErrors") == "ENABLED":
            return error_response_json("NotAuthorizedException", "Incorrect username or password.", 400)
        if _err:
            return _err
        if not user.get("Enabled", True):
            return error_response_json("NotAuthorizedException", "User is disabled.", 400)
'''
SRP = '''    if auth_flow == "USER_SRP_AUTH":
        username = auth_params.get("USERNAME", "")
'''
# ministack's stand-in for SRP accepts every password: better no SRP at all than one that lets everybody in.
NO_SRP = '''    if auth_flow == "USER_SRP_AUTH":
        return error_response_json("InvalidParameterException", "USER_SRP_AUTH is not emulated: use USER_PASSWORD_AUTH", 400)
        username = ""
'''
ENABLED_FLOW = '''    if auth_flow in ("USER_PASSWORD_AUTH",):
'''
ENABLED_FLOW_CHECKED = '''    flows = pool["_clients"][cid].get("ExplicitAuthFlows") or []
    if auth_flow == "USER_PASSWORD_AUTH" and not {"ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"} & set(flows):
        return error_response_json("InvalidParameterException", "USER_PASSWORD_AUTH flow not enabled for this client", 400)
    if auth_flow in ("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN") and "ALLOW_REFRESH_TOKEN_AUTH" not in flows:
        return error_response_json("InvalidParameterException", "REFRESH_TOKEN_AUTH flow not enabled for this client", 400)
    if auth_flow in ("USER_PASSWORD_AUTH",):
'''

# The answer to an SRP challenge that was never given would sign anybody in, and set their password.
VERIFIER = '''                token, session, user, user_attrs, client_metadata, define_result
            )

        username = responses.get("USERNAME")
        new_password = responses.get("NEW_PASSWORD") or responses.get("PASSWORD")
'''
VERIFIER_REFUSED = '''                token, session, user, user_attrs, client_metadata, define_result
            )

        return error_response_json("NotAuthorizedException", "Incorrect username or password.", 400)
        username = new_password = None
'''
NEW_PASSWORD = '''    if challenge_name == "NEW_PASSWORD_REQUIRED":
        username = responses.get("USERNAME")
        new_password = responses.get("NEW_PASSWORD") or responses.get("PASSWORD")
        client_metadata = data.get("ClientMetadata", {})
        user, _err = _resolve_user(pool, username)
        if _err:
            return _err
'''
NEW_PASSWORD_CHECKED = NEW_PASSWORD + '''        if user.get("UserStatus") != "FORCE_CHANGE_PASSWORD":
            return error_response_json("NotAuthorizedException", "Invalid session for the user.", 400)
        pw_err = _validate_password(pool, new_password or "")
        if pw_err:
            return pw_err
'''
ANY_TOTP = '''        # Accept any TOTP code in emulator
'''
RIGHT_TOTP = '''        _wrong = _wrong_totp(data.get("Session"), user, responses.get("SOFTWARE_TOKEN_MFA_CODE"))
        if _wrong:
            return _wrong
'''
# With PreventUserExistenceErrors the answer is that of an old code.
CONFIRM_UNKNOWN = '''    if err:
        return err

    # Accept any code in emulation
    user["UserStatus"] = "CONFIRMED"
'''
CONFIRM_CHECKED = '''    if err and pool["_clients"][cid].get("PreventUserExistenceErrors") == "ENABLED":
        return error_response_json("ExpiredCodeException", "Invalid code provided, please request a code again.", 400)
    if err:
        return err
    if code != user.get("_confirmation_code"):
        return error_response_json("CodeMismatchException", "Invalid verification code provided, please try again.", 400)
    if user["UserStatus"] == "CONFIRMED":
        return error_response_json("NotAuthorizedException",
                "User cannot be confirmed. Current status is CONFIRMED", 400)
    if "email" in (pool.get("AutoVerifiedAttributes") or []):
        user["Attributes"] = _merge_attributes(user["Attributes"], [{"Name": "email_verified", "Value": "true"}])
    user["UserStatus"] = "CONFIRMED"
'''
RESEND = '''    user = pool["_users"].get(username)
    if not user:
        return error_response_json("UserNotFoundException", "User does not exist.", 400)
'''
RESEND_CHECKED = '''    user, err = _resolve_user(pool, username)
    if err and pool["_clients"][cid].get("PreventUserExistenceErrors") == "ENABLED":
        return json_response({"CodeDeliveryDetails": {
            "Destination": "s***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}})
    if err:
        return err
    if user["UserStatus"] == "CONFIRMED":
        return error_response_json("InvalidParameterException", "User is already confirmed.", 400)
'''


def mend():
    rewrite(cognito, "_initiate_auth",
            (CHECK, CHECKED), (SRP, NO_SRP), (UNKNOWN_USER, UNKNOWN_USER_HIDDEN), (ENABLED_FLOW, ENABLED_FLOW_CHECKED))
    rewrite(cognito, "_admin_initiate_auth", (CHECK, CHECKED))
    rewrite(cognito, "_respond_to_auth_challenge",
            (VERIFIER, VERIFIER_REFUSED), (NEW_PASSWORD, NEW_PASSWORD_CHECKED), (ANY_TOTP, RIGHT_TOTP))
    rewrite(cognito, "_confirm_sign_up", (CONFIRM_UNKNOWN, CONFIRM_CHECKED))
    rewrite(cognito, "_resend_confirmation_code", (RESEND, RESEND_CHECKED))
    cognito_sign_up.mend()
    cognito_tokens.mend()
    cognito_mfa.mend()
    cognito_profile.mend()
    cognito_reset.mend()
    cognito_secret.mend()
