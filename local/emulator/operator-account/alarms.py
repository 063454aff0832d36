"""Restores CloudWatch: what an alarm did stands in its history, whose times are numbers where the protocol is JSON."""

import json
import time

from mend import replace, rewrite

from ministack.services import cloudwatch


TIMES = '        return _json_ok({"AlarmHistoryItems": items})\n'
NUMBERS = '''        return _json_ok({"AlarmHistoryItems": [
            {**item, "Timestamp": _parse_ts(item["Timestamp"])} for item in items]})
'''


def mend():
    rewrite(cloudwatch, "_describe_alarm_history", (TIMES, NUMBERS))
    dispatch = cloudwatch._dispatch_alarm_actions

    def _dispatch_alarm_actions(alarm, old_state, new_state, reason):
        dispatch(alarm, old_state, new_state, reason)
        if new_state != "ALARM" or not alarm.get("ActionsEnabled", True):
            return
        for action in filter(cloudwatch._is_sns_action_arn, alarm.get("AlarmActions") or []):
            cloudwatch._history_entries().append({
                "AlarmName": alarm["AlarmName"],
                "AlarmType": "MetricAlarm",
                "Timestamp": cloudwatch._ts_iso(time.time()),
                "HistoryItemType": "Action",
                "HistorySummary": f"Successfully executed action {action}",
                "HistoryData": json.dumps({"actionState": "Succeeded", "notificationResource": action}),
            })

    replace(cloudwatch, "_dispatch_alarm_actions", _dispatch_alarm_actions)
