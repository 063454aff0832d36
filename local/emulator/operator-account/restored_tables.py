"""Restores DynamoDB: what a restored table has, and what nobody gives back to it.

It has items, keys, indexes and encryption. Time to live, point-in-time recovery, stream, tags and deletion protection
"must be set up manually": https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/pointintimerecovery_restores.html
ministack forgets encryption, and the indexes of a table that is restored to a point in time.
"""

import json

from mend import replace

from ministack.core.responses import error_response_json, json_response
from ministack.services import dynamodb

_ministack = {}


def restore_from_backup(data):
    response = _ministack["restore"](data)
    if response[0] != 200:
        return response
    name, chosen = data["TargetTableName"], data.get("SSESpecificationOverride")
    before = dynamodb._backups[data["BackupArn"]]["SourceTableFeatureDetails"].get("SSEDescription")
    dynamodb._tables[name]["SSEDescription"] = dynamodb._sse_description_from_spec(chosen) if chosen else before
    return json_response({"TableDescription": dynamodb._table_description(name)})


def restore_to_point_in_time(data):
    source = data.get("SourceTableName") or dynamodb._normalize_table_name(data.get("SourceTableArn") or "")
    if source not in dynamodb._tables:
        return error_response_json("TableNotFoundException", f"Source table not found: {source}", 400)
    if not dynamodb._pitr_settings.get(source):
        return error_response_json("PointInTimeRecoveryUnavailableException",
            f"Point in time recovery is not enabled for table '{source}'", 400)
    if not data.get("UseLatestRestorableTime"):
        return error_response_json("InvalidRestoreTimeException",
            "The emulator keeps no past: ask for UseLatestRestorableTime, or restore a backup", 400)
    created = dynamodb._create_backup({"TableName": source, "BackupName": "point-in-time"})
    arn = json.loads(created[2])["BackupDetails"]["BackupArn"]
    response = restore_from_backup({**data, "BackupArn": arn})
    dynamodb._backups.pop(arn)
    return response


def mend():
    _ministack["restore"] = replace(dynamodb, "_restore_table_from_backup", restore_from_backup)
    replace(dynamodb, "_restore_table_to_point_in_time", restore_to_point_in_time)
