"""Adds the report of quotas to Service Quotas, which moto lacks: a few quotas, of which as much is used as the account has."""

import json
import time

from mend import MendError

from moto.ec2.models import ec2_backends
from moto.servicequotas.responses import ServiceQuotasResponse

REPORT_ID = "report-1"


def mend():
    for name in ("start_quota_utilization_report", "get_quota_utilization_report"):
        if hasattr(ServiceQuotasResponse, name):
            raise MendError(f"ServiceQuotasResponse.{name} is there: this mend is needed no more")
    ServiceQuotasResponse.start_quota_utilization_report = start
    ServiceQuotasResponse.get_quota_utilization_report = get


def start(self):
    return json.dumps({"ReportId": REPORT_ID, "Status": "PENDING"})


def get(self):
    if json.loads(self.body).get("ReportId") != REPORT_ID:
        return 400, {}, json.dumps({"__type": "NoSuchResourceException", "Message": "No such report."})
    vpcs = len(ec2_backends[self.current_account][self.region].vpcs)
    quota = {
        "QuotaCode": "L-F678F1CE",
        "ServiceCode": "vpc",
        "QuotaName": "VPCs per Region",
        "ServiceName": "Amazon Virtual Private Cloud (Amazon VPC)",
        "Utilization": 100.0 * vpcs / 50,
        "DefaultValue": 5.0,
        "AppliedValue": 50.0,
        "Adjustable": True,
    }
    return json.dumps({"ReportId": REPORT_ID, "Status": "COMPLETED", "GeneratedAt": time.time(), "TotalCount": 1, "Quotas": [quota]})
