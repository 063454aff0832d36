"""CloudFormation, IAM: AWS::IAM::Policy is an inline policy; an update of a role keeps what other resources gave it."""

import json

from mend import resource_handlers

from ministack.services import iam
from ministack.services.cloudformation import provisioners


def with_attached_policies(create):
    """IAM keeps the ARNs of attached policies; CloudFormation writes something else there, and listing them fails."""

    def created(logical_id, props, stack_name):
        name, attributes = create(logical_id, props, stack_name)
        iam._roles[name]["AttachedPolicies"] = list(props.get("ManagedPolicyArns", []))
        return name, attributes

    return created


def update_role(physical_id, old_props, new_props, stack_name, logical_id):
    before = iam._roles[physical_id]
    name, attributes = resource_handlers("AWS::IAM::Role")["create"](logical_id, new_props, stack_name)
    if name == physical_id:
        role = iam._roles[name]
        own = {policy["PolicyName"] for policy in old_props.get("Policies", [])}
        attached = set(old_props.get("ManagedPolicyArns", []))
        role["InlinePolicies"] = {
            **{k: v for k, v in before["InlinePolicies"].items() if k not in own}, **role["InlinePolicies"]}
        role["AttachedPolicies"] += [arn for arn in before["AttachedPolicies"] if arn not in attached]
        role["RoleId"], role["CreateDate"] = before["RoleId"], before["CreateDate"]
        attributes["RoleId"] = before["RoleId"]
    return name, attributes


def create_inline_policy(logical_id, props, stack_name):
    if props.get("Users") or props.get("Groups"):
        raise ValueError(f"{logical_id}: the emulator attaches AWS::IAM::Policy to roles only")
    name = props.get("PolicyName") or provisioners._physical_name(stack_name, logical_id, max_len=128)
    for role_name in props.get("Roles", []):
        if role_name not in iam._roles:
            raise ValueError(f"The role with name {role_name} cannot be found.")
        iam._roles[role_name]["InlinePolicies"][name] = json.dumps(props["PolicyDocument"])
    return name, {"Id": name}


def update_inline_policy(physical_id, old_props, new_props, stack_name, logical_id):
    delete_inline_policy(physical_id, old_props)
    return create_inline_policy(logical_id, new_props, stack_name)


def delete_inline_policy(physical_id, props):
    for role_name in props.get("Roles", []):
        role = iam._roles.get(role_name)
        if role:
            role["InlinePolicies"].pop(physical_id, None)


def with_policy_versions(create):
    """Keeps a managed policy in the form that IAM's own calls read, and attaches it to its roles."""

    def created(logical_id, props, stack_name):
        arn, attributes = create(logical_id, props, stack_name)
        policy = iam._policies[arn]
        version = policy.pop("PolicyVersions")[0]
        policy["Versions"] = [{**version, "CreateDate": policy["CreateDate"]}]
        policy["Tags"] = []
        for role_name in props.get("Roles", []):
            attached = iam._roles[role_name]["AttachedPolicies"]
            if arn not in attached:
                attached.append(arn)
        return arn, {**attributes, "PolicyArn": arn}

    return created
