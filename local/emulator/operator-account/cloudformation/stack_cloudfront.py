"""CloudFormation, CloudFront: the parts of a distribution that ministack refuses, and updates that keep its id and its name.

Nobody asks the emulated CloudFront for a page: local/distribution serves, by what the template says.
"""

import hashlib

from mend import MendError

from ministack.services import cloudfront
from ministack.services.cloudformation import provisioners


def mend(resource_handlers):
    for resource_type, config, attributes in (
        ("AWS::CloudFront::CachePolicy", "CachePolicyConfig", lambda part_id, name: {"Id": part_id}),
        ("AWS::CloudFront::OriginAccessControl", "OriginAccessControlConfig", lambda part_id, name: {"Id": part_id}),
        ("AWS::CloudFront::ResponseHeadersPolicy", "ResponseHeadersPolicyConfig", lambda part_id, name: {"Id": part_id}),
        ("AWS::CloudFront::Function", None, _function_attributes),
    ):
        if resource_type in provisioners._RESOURCE_HANDLERS:
            raise MendError(f"CloudFormation knows {resource_type} now: its mend is of no use any more")
        provisioners._RESOURCE_HANDLERS[resource_type] = _part(resource_type, config, attributes)
    distribution = resource_handlers("AWS::CloudFront::Distribution")
    distribution["update"] = _update_distribution


_names = {}


def _part(resource_type, config, attributes):
    """One under a name that is taken is refused, as CloudFront does; an update keeps id and name."""

    def created(logical_id, props, stack_name):
        name = (props[config] if config else props)["Name"]
        if _names.get((resource_type, name), (stack_name, logical_id)) != (stack_name, logical_id):
            raise ValueError(f"Resource of type '{resource_type}' with identifier '{name}' already exists.")
        _names[resource_type, name] = (stack_name, logical_id)
        part_id = hashlib.sha256(f"{resource_type} {name}".encode()).hexdigest()[:14].upper()
        given = attributes(part_id, name)
        return given.get("FunctionARN", part_id), given

    def updated(physical_id, old_props, new_props, stack_name, logical_id):
        deleted(physical_id, old_props)
        return created(logical_id, new_props, stack_name)

    def deleted(physical_id, props):
        _names.pop((resource_type, (props[config] if config else props)["Name"]), None)

    return {"create": created, "update": updated, "update_with_logical_id": True, "delete": deleted}


def _function_attributes(part_id, name):
    arn = cloudfront._func_arn(name)
    return {"FunctionARN": arn, "FunctionMetadata.FunctionARN": arn, "Stage": "LIVE"}


def _update_distribution(physical_id, old_props, new_props, stack_name):
    distribution = cloudfront._distributions[physical_id]
    return physical_id, {"Arn": distribution["ARN"], "DomainName": distribution["DomainName"], "Id": physical_id}
