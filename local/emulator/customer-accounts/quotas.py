"""Adds the report of quotas to Service Quotas, which moto lacks: two quotas, of which as much is used as the account has."""

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
    ec2 = ec2_backends[self.current_account][self.region]
    quotas = [
        quota("ec2", "L-0263D0A3", "EC2-VPC Elastic IPs", len(ec2.addresses)),
        quota("vpc", "L-F678F1CE", "VPCs per Region", len(ec2.vpcs)),
    ]
    return json.dumps({"ReportId": REPORT_ID, "Status": "COMPLETED", "GeneratedAt": time.time(), "TotalCount": len(quotas), "Quotas": quotas})


def quota(service, code, name, used, applied=5.0):
    return {
        "QuotaCode": code,
        "ServiceCode": service,
        "QuotaName": name,
        "ServiceName": "Amazon Elastic Compute Cloud (Amazon EC2)" if service == "ec2" else "Amazon Virtual Private Cloud (Amazon VPC)",
        "Utilization": 100.0 * used / applied,
        "DefaultValue": applied,
        "AppliedValue": applied,
        "Adjustable": True,
    }
