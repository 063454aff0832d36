"""CloudFormation, KMS, Lambda, SNS, SQS: settings that ministack drops."""

import json

from ministack.services import kms
from ministack.services.cloudformation import _stacks


def set_function(function, props, before=None):
    function["concurrency"] = props.get("ReservedConcurrentExecutions")
    if props.get("DeadLetterConfig"):
        function["config"]["DeadLetterConfig"] = props["DeadLetterConfig"]
    if props.get("KmsKeyArn"):
        function["config"]["KMSKeyArn"] = props["KmsKeyArn"]


def set_topic(topic, props, before=None):
    if props.get("KmsMasterKeyId"):
        topic["attributes"]["KmsMasterKeyId"] = props["KmsMasterKeyId"]
    if before:
        topic["attributes"]["Policy"] = before["attributes"]["Policy"]


def set_queue(queue, props, before=None):
    attributes = queue["attributes"]
    for field in ("RedrivePolicy", "RedriveAllowPolicy"):
        if props.get(field):
            attributes[field] = json.dumps(props[field]) if isinstance(props[field], dict) else props[field]
    for field in ("KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled"):
        if props.get(field) is not None:
            attributes[field] = str(props[field]).lower() if isinstance(props[field], bool) else str(props[field])
    if before and "Policy" in before["attributes"]:
        attributes["Policy"] = before["attributes"]["Policy"]


def with_stack_tags(create):
    """A stack's own tags are those of every key in it: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html"""

    def created(logical_id, props, stack_name):
        key_id, attributes = create(logical_id, props, stack_name)
        tags = _stacks.get(stack_name, {}).get("Tags", [])
        own = kms._resolve_key(key_id).setdefault("Tags", [])
        taken = {tag["TagKey"] for tag in own}
        own.extend({"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in tags if tag["Key"] not in taken)
        return key_id, attributes

    return created
