"""Restores Cognito: a code that resets a password is right, fresh and asked for, and is sent to who may use it.

What is answered for whom: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html,
https://repost.aws/knowledge-center/cognito-forgot-password. A code lives for an hour, and is good once.
"""

import time

from mend import rewrite

from ministack.core.responses import error_response_json, json_response
from ministack.services import cognito

LIFETIME_SECONDS = 3600


def hides(pool, client_id):
    return pool["_clients"][client_id].get("PreventUserExistenceErrors") == "ENABLED"


def simulated():
    return json_response({"CodeDeliveryDetails": {
        "Destination": "s***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}})


def not_resettable(pool, client_id, user):
    """What Cognito answers instead of sending a code, or None."""
    if not user.get("Enabled", True):
        return simulated() if hides(pool, client_id) else _refused("NotAuthorizedException", "User is disabled.")
    if user["UserStatus"] == "FORCE_CHANGE_PASSWORD":
        return _refused("NotAuthorizedException", "User password cannot be reset in the current state.")
    if cognito._attr_list_to_dict(user["Attributes"]).get("email_verified") != "true":
        return _refused("InvalidParameterException",
                        "Cannot reset password for the user as there is no registered/verified email or phone_number")
    user["_reset_code_until"] = time.time() + LIFETIME_SECONDS
    return None


def wrong_code(pool, client_id, user, code):
    if not user.get("Enabled", True):
        return _refused("CodeMismatchException", "Invalid verification code provided, please try again.")
    if not user.get("_reset_code") or time.time() > user.get("_reset_code_until", 0):
        return _refused("ExpiredCodeException", "Invalid code provided, please request a code again.")
    if code != user["_reset_code"]:
        return _refused("CodeMismatchException", "Invalid verification code provided, please try again.")
    return None


def used(user):
    user.pop("_reset_code")


def _refused(code, message):
    return error_response_json(code, message, 400)


UNKNOWN = '''    if _err:
        return _err
'''
FORGOT = '''    if _err:
        return _simulated() if _hides(pool, cid) else _err
    refused = _not_resettable(pool, cid, user)
    if refused:
        return refused
'''
CONFIRM = '''    if _err and _hides(pool, cid):
        return error_response_json("CodeMismatchException", "Invalid verification code provided, please try again.", 400)
    if _err:
        return _err
    refused = _wrong_code(pool, cid, user, data.get("ConfirmationCode"))
    if refused:
        return refused
'''
SET = '''    user["_password"] = new_password
'''


def mend():
    cognito._hides, cognito._simulated, cognito._used = hides, simulated, used
    cognito._not_resettable, cognito._wrong_code = not_resettable, wrong_code
    rewrite(cognito, "_forgot_password", (UNKNOWN, FORGOT))
    rewrite(cognito, "_confirm_forgot_password", (UNKNOWN, CONFIRM), (SET, SET + "    _used(user)\n"))
