"""Restores IAM's quotas of roles, and what CloudFormation does with the managed policies of a role."""

import json

from mend import MendError, replace

from moto.iam import models
from moto.iam.exceptions import LimitExceededException

# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
POLICIES_PER_ROLE = 10
POLICY_SIZE = 6144
ROLE_POLICY_SIZE = 10240


def mend():
    limit_attached_policies()
    limit_managed_policies()
    limit_inline_policies()
    attach_policies_of_stacks()


def limit_attached_policies():
    attach = models.IAMBackend.attach_role_policy

    def attach_role_policy(self, policy_arn, role_name):
        attached = self.get_role(role_name).managed_policies
        if policy_arn not in attached and len(attached) >= POLICIES_PER_ROLE:
            raise LimitExceededException(f"Cannot exceed quota for PoliciesPerRole: {POLICIES_PER_ROLE}")
        attach(self, policy_arn, role_name)

    replace(models.IAMBackend, "attach_role_policy", attach_role_policy)


def limit_managed_policies():
    create = models.IAMBackend.create_policy
    create_version = models.IAMBackend.create_policy_version

    def create_policy(self, description, path, policy_document, policy_name, tags):
        refuse_large(policy_document)
        return create(self, description, path, policy_document, policy_name, tags)

    def create_policy_version(self, policy_arn, policy_document, set_as_default):
        refuse_large(policy_document)
        return create_version(self, policy_arn, policy_document, set_as_default)

    replace(models.IAMBackend, "create_policy", create_policy)
    replace(models.IAMBackend, "create_policy_version", create_policy_version)


def refuse_large(document):
    if size_of(document) > POLICY_SIZE:
        raise LimitExceededException(f"Cannot exceed quota for PolicySize: {POLICY_SIZE}")


def limit_inline_policies():
    put = models.Role.put_policy

    def put_policy(self, policy_name, policy_json):
        others = [document for name, document in self.policies.items() if name != policy_name]
        if sum(size_of(document) for document in [*others, policy_json]) > ROLE_POLICY_SIZE:
            raise LimitExceededException(f"Maximum policy size of {ROLE_POLICY_SIZE} bytes exceeded for role {self.name}")
        put(self, policy_name, policy_json)

    replace(models.Role, "put_policy", put_policy)


def size_of(document):
    """IAM does not count white space. CloudFormation hands documents over as objects."""
    text = document if isinstance(document, str) else json.dumps(document)
    return len("".join(text.split()))


def attach_policies_of_stacks():
    """moto's CloudFormation overlooks a role's ManagedPolicyArns, and what an update changes in its policies."""
    create = models.Role.create_from_cloudformation_json.__func__
    update = models.Role.update_from_cloudformation_json.__func__
    delete = models.Role.delete_from_cloudformation_json.__func__

    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        role = create(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
        if role.managed_policies:
            raise MendError("moto now attaches a role's ManagedPolicyArns: drop the mend")
        attach_only(backend_of(account_id, region_name), role, [], arns_in(cloudformation_json))
        return role

    def update_from_cloudformation_json(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name):
        backend, before = backend_of(account_id, region_name), getattr(original_resource, "stack_policy_arns", [])
        role = update(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name)
        attach_only(backend, role, before, arns_in(cloudformation_json))
        for policy in cloudformation_json["Properties"].get("Policies", []):
            role.put_policy(policy["PolicyName"], policy["PolicyDocument"])
        return role

    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        backend = backend_of(account_id, region_name)
        for role in [role for role in backend.roles.values() if role.name == resource_name]:
            attach_only(backend, role, getattr(role, "stack_policy_arns", []), [])
        delete(cls, resource_name, cloudformation_json, account_id, region_name)

    for name, new in (
        ("create_from_cloudformation_json", create_from_cloudformation_json),
        ("update_from_cloudformation_json", update_from_cloudformation_json),
        ("delete_from_cloudformation_json", delete_from_cloudformation_json),
    ):
        setattr(models.Role, name, classmethod(new))


def backend_of(account_id, region_name):
    return models.iam_backends[account_id][models.get_partition(region_name)]


def arns_in(cloudformation_json):
    return cloudformation_json["Properties"].get("ManagedPolicyArns", [])


def attach_only(backend, role, before, after):
    """Of the policies that a stack attaches: what others attached stays, as it does in AWS."""
    for arn in before:
        if arn not in after and arn in role.managed_policies:
            backend.detach_role_policy(arn, role.name)
    for arn in after:
        backend.attach_role_policy(arn, role.name)
    role.stack_policy_arns = list(after)
