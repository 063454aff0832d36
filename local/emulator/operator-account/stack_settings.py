"""CloudFormation, Lambda, SNS, SQS: settings that ministack drops."""

import json


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
