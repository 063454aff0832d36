"""Restores Cognito: a password is changed by who knows the one before, and by nobody who has the access token alone.

https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
"""

from mend import rewrite

from ministack.services import cognito

CHANGE = '''        if user:
            pw_err = _validate_password(pool, proposed)
'''
CHANGE_CHECKED = '''        if user:
            if not user.get("_password") or user["_password"] != data.get("PreviousPassword"):
                return error_response_json("NotAuthorizedException", "Incorrect username or password.", 400)
            pw_err = _validate_password(pool, proposed)
'''


def mend():
    rewrite(cognito, "_change_password", (CHANGE, CHANGE_CHECKED))
