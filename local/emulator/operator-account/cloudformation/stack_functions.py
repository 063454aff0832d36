"""CloudFormation, Lambda: a published version has an ARN of its own, so that who holds it gets that version."""

from ministack.services.cloudformation import provisioners


def with_own_arn(create):
    def created(logical_id, props, stack_name):
        _, attributes = create(logical_id, props, stack_name)
        function = provisioners._lambda_function_for_cfn_ref(props["FunctionName"])[0]
        version = function["versions"][attributes["Version"]]["config"]
        version["FunctionArn"] = f"{function['config']['FunctionArn']}:{attributes['Version']}"
        return version["FunctionArn"], attributes

    return created
