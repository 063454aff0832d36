"""CloudFormation, DynamoDB: TTL, PITR and encryption from the template; an update keeps items, id and stream."""

from .stack_values import accepted, is_true

from ministack.services import dynamodb
from ministack.services.cloudformation import provisioners


def with_table_settings(create):
    def created(logical_id, props, stack_name):
        name, attributes = create(logical_id, props, stack_name)
        apply_table_settings(props, name)
        return name, attributes

    return created


def apply_table_settings(props, name):
    ttl = props.get("TimeToLiveSpecification")
    if ttl:
        accepted(dynamodb._update_ttl({"TableName": name, "TimeToLiveSpecification": {
            **ttl, "Enabled": is_true(ttl.get("Enabled"))}}))
    else:
        dynamodb._ttl_settings.pop(name, None)
    recovery = props.get("PointInTimeRecoverySpecification") or {}
    dynamodb._pitr_settings[name] = is_true(recovery.get("PointInTimeRecoveryEnabled"))
    sse = props.get("SSESpecification")
    table = dynamodb._tables[name]
    table["SSEDescription"] = dynamodb._sse_description_from_spec(
        {**sse, "Enabled": is_true(sse.get("SSEEnabled"))} if sse else None)
    if props.get("Tags"):
        dynamodb._tags[table["TableArn"]] = props["Tags"]


def update_table(physical_id, old_props, new_props, stack_name, logical_id):
    before = dynamodb._tables.get(physical_id)
    if before is None:
        raise ValueError(f"Table {physical_id} is gone, although its stack still has it")
    for immutable in ("KeySchema", "LocalSecondaryIndexes"):
        if old_props.get(immutable) != new_props.get(immutable):
            raise ValueError(f"{immutable} of table {physical_id} changed: AWS would replace the table and lose its items")
    handlers = provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"]
    name, attributes = handlers["create"](logical_id, new_props, stack_name)
    if name != physical_id:
        return name, attributes
    table = dynamodb._tables[name]
    for field in ("items", "TableId", "CreationDateTime", "ItemCount", "TableSizeBytes"):
        table[field] = before[field]
    if old_props.get("StreamSpecification") == new_props.get("StreamSpecification"):
        for field in ("StreamSpecification", "LatestStreamArn", "LatestStreamLabel"):
            table[field] = before[field]
        if before["LatestStreamArn"]:
            attributes["StreamArn"] = before["LatestStreamArn"]
    return name, attributes
