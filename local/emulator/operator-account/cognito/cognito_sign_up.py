"""Restores Cognito: who may sign up. A pool may be closed to all but administrators, and a trigger may refuse.

What AWS answers is in the developer guide (pre sign-up Lambda trigger; policies for user creation) and, word by word, in
re:Post's "Lambda trigger errors" of Cognito.
"""

from cloudformation.stack_values import is_true
from mend import rewrite

from ministack.core.responses import error_response_json
from ministack.services import cognito, lambda_svc

FLAGS = ("autoConfirmUser", "autoVerifyEmail", "autoVerifyPhone")


def closed(pool):
    if is_true((pool.get("AdminCreateUserConfig") or {}).get("AllowAdminCreateUserOnly")):
        return error_response_json("NotAuthorizedException", "SignUp is not permitted for this user pool", 400)
    return None


def refused_by_trigger(pool, client_id, username, attributes, source):
    """The error that the pool's trigger makes Cognito answer, or None when it lets the user in."""
    arn = (pool.get("LambdaConfig") or {}).get("PreSignUp")
    if not arn:
        return None
    record, config, _ = lambda_svc._get_func_record_for_ref(arn)
    if record is None or not _may_invoke(record, pool):
        return error_response_json(
            "UnexpectedLambdaException", "PreSignUp invocation failed due to error AccessDeniedException.", 400)
    known = {name: value for name, value in attributes.items() if name != "sub" and not name.endswith("_verified")}
    event = cognito._build_presignup_event(pool["Id"], client_id, username, known, source)
    result = lambda_svc._execute_function_with_config_scope(lambda_svc._execution_record_for_config(record, config), event)
    body = result.get("body")
    if result.get("error"):
        message = body.get("errorMessage") if isinstance(body, dict) else body
        return error_response_json("UserLambdaValidationException", f"PreSignUp failed with error {message}.", 400)
    if not isinstance(body, dict) or not isinstance(body.get("response"), dict):
        return error_response_json("InvalidLambdaResponseException", "Unrecognizable lambda output", 400)
    if any(body["response"].get(flag) for flag in FLAGS):
        return error_response_json("InvalidLambdaResponseException", f"{', '.join(FLAGS)} are not emulated", 400)
    return None


def _may_invoke(record, pool):
    """Whether the function's own policy lets Cognito in, for this pool."""
    for statement in record.get("policy", {}).get("Statement", []):
        principal = statement["Principal"]
        service = principal.get("Service") if isinstance(principal, dict) else principal
        source = (statement.get("Condition") or {}).get("ArnLike", {}).get("AWS:SourceArn")
        if service == "cognito-idp.amazonaws.com" and source in (None, pool["Arn"]):
            return True
    return False


EXISTS = '''    if username in pool["_users"]:
        return error_response_json("UsernameExistsException", "User already exists.", 400)
'''
CLOSED = '''    refused = _closed(pool)
    if refused:
        return refused
'''
# Who signs up by an address is named by their "sub", and the address becomes an attribute. The trigger is asked before
# anybody looks whether the address is taken.
NAMED = '''        attr_dict["sub"] = new_uuid()
'''
NAMED_BY_SUB = '''        attr_dict["sub"] = new_uuid()
    alias = _username_alias_attribute(pool, username)
    given = username
    if alias:
        attr_dict.setdefault(alias, username)
        attr_dict[f"{alias}_verified"] = "false"
        username = attr_dict["sub"]
    refused = _refused_by_trigger(pool, cid, username, attr_dict, "PreSignUp_SignUp")
    if refused:
        return refused
    if _resolve_user(pool, given)[0]:
        return error_response_json("UsernameExistsException", "User already exists.", 400)
'''
ADMIN_NAMED = '''        real_username = new_uuid()
    else:
        real_username = username
'''
ADMIN_NAMED_BY_SUB = '''        real_username = attr_dict["sub"]
    else:
        real_username = username
    refused = _refused_by_trigger(pool, "CLIENT_ID_NOT_APPLICABLE", real_username, attr_dict, "PreSignUp_AdminCreateUser")
    if refused:
        return refused
'''


def mend():
    cognito._closed, cognito._refused_by_trigger = closed, refused_by_trigger
    rewrite(cognito, "_sign_up", (EXISTS, CLOSED), (NAMED, NAMED_BY_SUB))
    rewrite(cognito, "_admin_create_user", (ADMIN_NAMED, ADMIN_NAMED_BY_SUB))
