"""Restores EventBridge Scheduler: context attributes, time zones, retry policy, dead-letter queue, the role.

ministack fires schedules but sends `<aws.scheduler.scheduled-time>` as it stands, reads every cron expression as UTC,
looks every ten seconds, and drops what a target refuses.
https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
"""

import json
import logging
import re
import secrets
import threading
import time
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from identity import credentials
from botocore.exceptions import BotoCoreError, ClientError
from mend import replace

from ministack.core.responses import request_scope
from ministack.services import eventbridge, scheduler
from ministack.services.cloudformation import provisioners

logger = logging.getLogger("scheduler")

TICK_SECONDS = 1
STARTED = time.time()

# schedule key -> (its last modification, the epoch second of its next invocation or None)
_next = {}


def mend():
    replace(scheduler, "_SCHEDULE_TICK_INTERVAL", TICK_SECONDS)
    replace(scheduler, "_tick_schedules", tick)
    replace(scheduler, "_list_schedules", list_schedules)
    handlers = provisioners._RESOURCE_HANDLERS["AWS::Scheduler::Schedule"]
    handlers["create"], handlers["update"] = create_from_stack, update_from_stack


def tick():
    now = time.time()
    for key, schedule in list(scheduler._schedules._data.items()):
        account, region, name = key
        version = schedule["LastModificationDate"]
        if _next.get(key, (None,))[0] != version:
            _next[key] = (version, next_invocation(schedule, max(version - 1, STARTED - 1)))
        due = _next[key][1]
        if due is None or due > now:
            continue
        _next[key] = (version, next_invocation(schedule, due))
        if schedule.get("State") == "ENABLED" and within_dates(schedule, due):
            deliver = threading.Thread(target=invoke, args=(account, region, dict(schedule), due), daemon=True)
            deliver.start()
        if _next[key][1] is None and schedule.get("ActionAfterCompletion") == "DELETE":
            scheduler._schedules._data.pop(key, None)
    for key in [key for key in _next if key not in scheduler._schedules._data]:
        del _next[key]


def next_invocation(schedule, after):
    """The epoch second of the first invocation after a moment; None when there is none."""
    expression = schedule["ScheduleExpression"].strip()
    zone = ZoneInfo(schedule.get("ScheduleExpressionTimezone") or "UTC")
    once = re.fullmatch(r"at\((.+)\)", expression)
    if once:
        moment = datetime.fromisoformat(once.group(1)).replace(tzinfo=zone).timestamp()
        return moment if moment > after else None
    interval = eventbridge._parse_rate_seconds(expression)
    if interval is not None:
        # "If you do not provide a StartDate, your schedule starts invoking the target immediately."
        start = scheduler._to_epoch(schedule.get("StartDate")) or schedule["LastModificationDate"]
        passed = max(0, int((after - start) // interval) + 1) if after >= start else 0
        return start + passed * interval
    fields = eventbridge._parse_cron_fields(expression)
    if fields is None:
        return None
    # The cron fields are wall-clock time in the schedule's zone; the zone's offset is applied to what they give.
    wall = datetime.fromtimestamp(after, zone).replace(tzinfo=timezone.utc)
    found = eventbridge._cron_next_fire(fields, wall)
    while found is not None:
        moment = found.replace(tzinfo=zone)
        # A wall-clock time that the change to summer time skips does not happen.
        if datetime.fromtimestamp(moment.timestamp(), zone).replace(tzinfo=None) == moment.replace(tzinfo=None):
            return moment.timestamp()
        found = eventbridge._cron_next_fire(fields, found + timedelta(seconds=1))
    return None


def within_dates(schedule, moment):
    start, end = scheduler._to_epoch(schedule.get("StartDate")), scheduler._to_epoch(schedule.get("EndDate"))
    return (start is None or moment >= start) and (end is None or moment <= end)


def invoke(account, region, schedule, due):
    target = schedule["Target"]
    execution_id = secrets.token_hex(8)
    scheduled_time = datetime.fromtimestamp(due, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    policy = target.get("RetryPolicy") or {}
    retries = int(policy.get("MaximumRetryAttempts", 185))
    oldest = time.time() + int(policy.get("MaximumEventAgeInSeconds", 86400))
    attempt = 0
    while True:
        attempt += 1
        payload = substitute(
            target.get("Input") or "{}",
            {
                "schedule-arn": schedule["Arn"],
                "scheduled-time": scheduled_time,
                "execution-id": execution_id,
                "attempt-number": str(attempt),
            },
        )
        try:
            send(region, target, payload, scheduled_time, schedule)
            return
        except (ClientError, BotoCoreError, credentials.AssumeRoleRefused) as error:
            delay = min(2 ** (attempt - 1), 60)
            repeatable = is_repeatable(error)
            if repeatable and attempt <= retries and time.time() + delay < oldest:
                time.sleep(delay)
                continue
            exhausted = None
            if repeatable:
                exhausted = "MaximumRetryAttempts" if attempt > retries else "MaximumEventAgeInSeconds"
            logger.warning("schedule %s: target refused: %s", schedule["Arn"], error)
            try:
                with request_scope(account, region):
                    bury(region, schedule, payload, execution_id, scheduled_time, attempt, error, exhausted)
            except (ClientError, BotoCoreError, credentials.AssumeRoleRefused) as refused:
                # AWS drops it, and counts it in the metric InvocationsFailedToBeSentToDeadLetterCount.
                logger.warning("schedule %s: dead-letter queue refused: %s", schedule["Arn"], refused)
            return


def substitute(text, values):
    for name, value in values.items():
        text = text.replace(f"<aws.scheduler.{name}>", value)
    return text


def is_repeatable(error):
    if not isinstance(error, ClientError):
        return isinstance(error, BotoCoreError)
    status = error.response["ResponseMetadata"].get("HTTPStatusCode", 500)
    return status >= 500 or "Throttl" in error.response["Error"]["Code"] or "TooMany" in error.response["Error"]["Code"]


def client(service, region, schedule):
    """As the schedule's role, which may trust no more than the schedule's group.

    https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
    """
    role = schedule["Target"]["RoleArn"]
    group = schedule["Arn"].replace(":schedule/", ":schedule-group/").rpartition("/")[0]
    return credentials.client(service, region, role, "scheduler.amazonaws.com", "scheduler", group)


def send(region, target, payload, scheduled_time, schedule):
    arn = target["Arn"]
    universal = re.fullmatch(r"arn:aws:scheduler:::aws-sdk:([a-z0-9]+):([A-Za-z0-9]+)", arn)
    if universal:
        service = {"sfn": "stepfunctions", "eventbridge": "events"}.get(universal[1], universal[1])
        caller = client(service, region, schedule)
        name = universal[2]
        method = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
        getattr(caller, method)(**json.loads(payload))
        return
    service = arn.split(":")[2]
    if service == "states":
        client("stepfunctions", region, schedule).start_execution(stateMachineArn=arn, input=payload)
    elif service == "lambda":
        client("lambda", region, schedule).invoke(FunctionName=arn, InvocationType="Event", Payload=payload.encode())
    elif service == "sqs":
        caller = client("sqs", region, schedule)
        url = f"{credentials.ENDPOINT}/{arn.split(':')[4]}/{arn.split(':')[5]}"
        caller.send_message(QueueUrl=url, MessageBody=payload, **(target.get("SqsParameters") or {}))
    elif service == "sns":
        client("sns", region, schedule).publish(TopicArn=arn, Message=payload)
    elif service == "events":
        parameters = target["EventBridgeParameters"]
        entry = {"Source": parameters["Source"], "DetailType": parameters["DetailType"], "Detail": payload}
        entry |= {"EventBusName": arn, "Time": scheduled_time, "Resources": [schedule["Arn"]]}
        client("events", region, schedule).put_events(Entries=[entry])
    else:
        raise NotImplementedError(f"the emulator's scheduler has no target of service {service}: {arn}")


def bury(region, schedule, payload, execution_id, scheduled_time, attempt, error, exhausted):
    """Sends what the target refused to the schedule's dead-letter queue, as AWS does."""
    queue = (schedule["Target"].get("DeadLetterConfig") or {}).get("Arn")
    if not queue:
        return
    code = getattr(error, "code", None) or getattr(error, "response", {}).get("Error", {}).get("Code", "InternalError")
    attributes = {
        "ERROR_CODE": code,
        "ERROR_MESSAGE": str(error),
        "EXECUTION_ID": execution_id,
        "IS_PAYLOAD_TRUNCATED": "false",
        "RETRY_ATTEMPTS": str(attempt - 1),
        "SCHEDULED_TIME": scheduled_time,
        "SCHEDULE_ARN": schedule["Arn"],
        "TARGET_ARN": schedule["Target"]["Arn"],
    }
    if exhausted:
        attributes["EXHAUSTED_RETRY_CONDITION"] = exhausted
    account, name = queue.split(":")[4:6]
    client("sqs", region, schedule).send_message(
        QueueUrl=f"{credentials.ENDPOINT}/{account}/{name}",
        MessageBody=payload,
        MessageAttributes={k: {"DataType": "String", "StringValue": v} for k, v in attributes.items()},
    )


def list_schedules(query):
    """As ministack's, with pages: ListSchedules answers at most 100 and a token."""
    group, prefix, state = query.get("ScheduleGroup"), query.get("NamePrefix", ""), query.get("State")
    fields = ("Arn", "Name", "GroupName", "State", "CreationDate", "LastModificationDate")
    found = [
        {**{field: schedule[field] for field in fields}, "Target": {"Arn": schedule["Target"]["Arn"]}}
        for schedule in scheduler._schedules.values()
        if (not group or schedule["GroupName"] == group)
        and schedule["Name"].startswith(prefix)
        and (not state or schedule["State"] == state)
    ]
    found.sort(key=lambda schedule: (schedule["GroupName"], schedule["Name"]))
    size, start = min(100, int(query.get("MaxResults", 100))), int(query.get("NextToken", 0))
    answer = {"Schedules": found[start : start + size]}
    if start + size < len(found):
        answer["NextToken"] = str(start + size)
    return scheduler._json_resp(200, answer)


def create_from_stack(logical_id, props, stack_name):
    name = props.get("Name") or provisioners._physical_name(stack_name, logical_id, max_len=64)
    _accepted(scheduler._create_schedule(name, props))
    return name, {"Arn": scheduler._schedule_arn(props.get("GroupName", "default"), name)}


def update_from_stack(physical_id, old_props, new_props, stack_name):
    name = new_props.get("Name", physical_id)
    group = new_props.get("GroupName", "default")
    if name != physical_id or group != old_props.get("GroupName", "default"):
        provisioners._scheduler_schedule_delete(physical_id, old_props)
        return create_from_stack(name, {**new_props, "Name": name}, stack_name)
    _accepted(scheduler._update_schedule(name, new_props))
    return name, {"Arn": scheduler._schedule_arn(group, name)}


def _accepted(response):
    if response[0] != 200:
        raise ValueError(response[2].decode())
