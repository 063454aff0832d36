"""Restores Step Functions: executions run on moto's interpreter, and every change of status is an event.

ministack's own interpreter loses named errors, `Catch` on a Map, `ErrorPath` and `CausePath`, message attributes of
`sns:publish`, `MaxConcurrencyPath` and time limits. ministack keeps state machines and executions; moto walks the
states. Tasks call through the router with the credentials of the state machine's role.
"""

import json
import os
import threading
from datetime import datetime, timezone
from types import SimpleNamespace

from identity import credentials
from mend import MendError, rebind, replace

from ministack.core.persistence import STATE_DIR
from ministack.core.responses import get_account_id, get_region, new_uuid, request_scope
from ministack.services import eventbridge
from ministack.services import stepfunctions as sfn
from moto.stepfunctions.parser.asl.component.state import state
from moto.stepfunctions.parser.asl.eval.states import StateData
from moto.stepfunctions.parser.asl.utils import boto_client
from moto.stepfunctions.parser.backend.execution import BaseExecutionWorkerCommunication, Execution

ENDED = ("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED")

# Who is told of an end needs less than this to act upon it.
UNTOLD_SECONDS = 60

_running = {}
_untold = []


def mend():
    # The service integrations have imported it by name: they are loaded first, so that none is left out.
    from moto.stepfunctions.parser.asl.parse.asl_parser import AmazonStateLanguageParser  # noqa: F401

    if rebind(boto_client.boto_client_for, _client) < 5:
        raise MendError("moto's interpreter no longer makes its clients in boto_client_for")
    replace(state, "StateData", lambda EnteredTime, Name: StateData(EnteredTime=_milliseconds_time(EnteredTime), Name=Name))
    replace(sfn, "_run_execution", run)
    stop = sfn._stop_execution

    def _stop_execution(data):
        response = stop(data)
        if response[0] == 200:
            _after_stop(data)
        return response

    replace(sfn, "_stop_execution", _stop_execution)
    history = sfn._get_execution_history

    def _get_execution_history(data):
        _copy_history(data.get("executionArn"))
        return history(data)

    replace(sfn, "_get_execution_history", _get_execution_history)
    _untold.extend(_untold_ends())


def _untold_ends():
    """Executions that ministack failed when it read its state, because nobody goes on with them, and those that ended
    just before: what somebody heard already is told again, as EventBridge may do."""
    file = os.path.join(STATE_DIR, "stepfunctions.json")
    if not os.path.exists(file):
        return []
    since = os.path.getmtime(file) - UNTOLD_SECONDS
    return [
        (scope, record)
        for scope, record in sfn._executions._data.items()
        if record["status"] in ENDED and _milliseconds(record["stopDate"]) / 1000 > since
    ]


def announcing(app):
    """The ASGI app, which tells of those ends as soon as whoever hears it can call back."""

    async def announced(scope, receive, send):
        await app(scope, receive, send)
        if scope["type"] == "http" and _untold:
            untold = [_untold.pop() for _ in range(len(_untold))]
            threading.Thread(target=_announce_all, args=(untold,), daemon=True).start()

    return announced


def _announce_all(untold):
    for (account, region, _), record in untold:
        with request_scope(account, region):
            _announce(record)


def run(exec_arn):
    record = sfn._executions[exec_arn]
    machine = sfn._state_machines[record["stateMachineArn"]]
    execution = _Execution(record, machine)
    _running[exec_arn] = execution
    _announce(record)
    execution.start()
    execution.ended.wait()
    _copy_history(exec_arn)
    if record["status"] == "RUNNING":
        description = execution.to_describe_output()
        record["output"] = description.get("output")
        record["error"] = description.get("error")
        record["cause"] = description.get("cause")
        record["stopDate"] = _timestamp(execution.stop_date)
        record["status"] = str(getattr(execution.exec_status, "value", execution.exec_status))
        _announce(record)
    _running.pop(exec_arn, None)


class _Execution(Execution):
    def __init__(self, record, machine):
        super().__init__(
            name=record["name"],
            sm_type=machine["type"],
            role_arn=machine["roleArn"],
            exec_arn=record["executionArn"],
            account_id=get_account_id(),
            region_name=get_region(),
            state_machine=SimpleNamespace(
                arn=machine["stateMachineArn"],
                name=machine["name"],
                sm_type=machine["type"],
                definition=machine["definition"],
            ),
            start_date=datetime.now(timezone.utc),
            cloud_watch_logging_session=None,
            activity_store={},
            input_data=record["input"] or "{}",
        )
        self.ended = threading.Event()

    def get_start_execution_details(self):
        details = super().get_start_execution_details()
        details.start_time = _milliseconds_time(self.start_date.isoformat())
        return details

    def _get_start_execution_worker(self):
        worker = super()._get_start_execution_worker()
        walk = worker._execution_logic

        def walk_to_the_end():
            try:
                walk()
            except Exception as error:  # The interpreter itself broke: the execution fails, and says why.
                self.exec_status, self.error, self.cause = "FAILED", "States.Runtime", repr(error)
                self.stop_date = datetime.now(timezone.utc)
            finally:
                self.ended.set()

        worker._execution_logic = walk_to_the_end
        return worker

    def _get_start_execution_worker_comm(self):
        return BaseExecutionWorkerCommunication(self)


def _client(region, service, state_credentials=None):
    return credentials.client(service, region, state_credentials.role_arn, "states.amazonaws.com", "step-functions")


def _after_stop(data):
    record = sfn._executions[data["executionArn"]]
    record["error"], record["cause"] = data.get("error"), data.get("cause")
    execution = _running.get(data["executionArn"])
    if execution and execution.exec_worker and execution.exec_worker.env:
        execution.stop(stop_date=datetime.now(timezone.utc), error=data.get("error"), cause=data.get("cause"))
    _announce(record)


def _copy_history(exec_arn):
    execution = _running.get(exec_arn)
    if not execution or not execution.exec_worker:
        return
    events = execution.to_history_output()["events"]
    record = sfn._executions[exec_arn]
    if record["status"] != "ABORTED":
        record["events"] = json.loads(json.dumps(events, default=_plain))


def _plain(value):
    return _timestamp(value) if isinstance(value, datetime) else getattr(value, "value", str(value))


def _milliseconds_time(timestamp):
    """Times in the context object have milliseconds and end in Z."""
    moment = datetime.fromisoformat(timestamp).astimezone(timezone.utc)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _timestamp(moment):
    return moment.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")


def _announce(record):
    """https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html"""
    ended = record["status"] in ENDED
    detail = {
        "executionArn": record["executionArn"],
        "stateMachineArn": record["stateMachineArn"],
        "name": record["name"],
        "status": record["status"],
        "startDate": _milliseconds(record["startDate"]),
        "stopDate": _milliseconds(record["stopDate"]) if ended else None,
        "input": record["input"],
        "output": record["output"] if record["status"] == "SUCCEEDED" else None,
        "inputDetails": {"included": True},
        "outputDetails": {"included": True} if record["status"] == "SUCCEEDED" else None,
        "error": record.get("error"),
        "cause": record.get("cause"),
        "stateMachineVersionArn": None,
        "stateMachineAliasArn": None,
        "redriveCount": 0,
        "redriveDate": None,
        "redriveStatus": "NOT_REDRIVABLE",
        "redriveStatusReason": f"Execution is {record['status']} and cannot be redriven",
    }
    eventbridge._dispatch_event(
        {
            "EventId": new_uuid(),
            "Source": "aws.states",
            "DetailType": "Step Functions Execution Status Change",
            "Detail": json.dumps(detail),
            "EventBusName": "default",
            "Time": int(datetime.now(timezone.utc).timestamp()),
            "Resources": [record["executionArn"]],
            "Account": get_account_id(),
            "Region": get_region(),
        }
    )


def _milliseconds(timestamp):
    return int(datetime.fromisoformat(timestamp.replace("Z", "+00:00")).timestamp() * 1000)
