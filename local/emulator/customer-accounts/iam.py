"""Restores IAM: a credential report is as old as it is, and has the root; policies have names, are JSON, and go with their stack. Loads the policies that accounts use."""

import csv
import io
import json
from datetime import datetime, timedelta, timezone

from mend import MendError, replace, rewrite

from moto.core.responses import ActionResult
from moto.iam import models, responses
from moto.iam.aws_managed_policies import aws_managed_policies_data
from moto.iam.responses import IamResponse

COMMON_POLICIES = (
    "AdministratorAccess",
    "AmazonEC2FullAccess",
    "AmazonS3FullAccess",
    "AmazonS3ReadOnlyAccess",
    "AWSCloudShellFullAccess",
    "AWSLambdaBasicExecutionRole",
    "AWSSupportAccess",
    "AWSXRayDaemonWriteAccess",
    "IAMFullAccess",
    "PowerUserAccess",
    "ReadOnlyAccess",
    "SecurityAudit",
    "ViewOnlyAccess",
)


def mend():
    load_common_policies()
    date_credential_reports()
    name_managed_policies()
    date_server_certificates()
    give_the_root_mfa()
    keep_inline_policies_as_text()
    delete_managed_policies_with_their_stack()


def load_common_policies():
    """Of AWS's 1,500 managed policies, those that accounts commonly use: all of them take a second per account."""
    everything = json.loads(aws_managed_policies_data)
    common = {name: everything[name] for name in COMMON_POLICIES}

    def _init_aws_policies(self):
        return [
            models.AWSManagedPolicy.from_data(name, self.account_id, self.region_name, data)
            for name, data in common.items()
        ]

    replace(models.IAMBackend, "_init_aws_policies", _init_aws_policies)


def date_credential_reports():
    """moto dates every report 2015, and leaves out the root account, which is the first line of AWS's."""
    generate = models.IAMBackend.generate_report

    def generate_report(self):
        generate(self)
        self.report_generated_at = datetime.now(timezone.utc)

    def get_credential_report(self):
        report = self.backend.get_credential_report()
        generated = self.backend.report_generated_at.strftime("%Y-%m-%dT%H:%M:%SZ")
        content = with_root(report, self.current_account)
        return ActionResult({"Content": content, "ReportFormat": "text/csv", "GeneratedTime": generated})

    replace(models.IAMBackend, "generate_report", generate_report)
    replace(IamResponse, "get_credential_report", get_credential_report)


def name_managed_policies():
    """GetAccountAuthorizationDetails names each managed policy; moto, which calls it otherwise inside, does not."""
    for said, held in (("policy_name", "name"), ("policy_id", "id")):
        if hasattr(models.ManagedPolicy, said):
            raise MendError(f"moto now has ManagedPolicy.{said}: drop the mend")
        setattr(models.ManagedPolicy, said, property(lambda self, held=held: getattr(self, held)))


def date_server_certificates():
    """Every server certificate of moto expired in 2012; here it does so in a year. What it says is not read."""
    expired, fresh = '"Expiration": "2012-05-08T01:02:03.004Z"', '"Expiration": _emulated_expiration()'
    responses._emulated_expiration = lambda: (datetime.now(timezone.utc) + timedelta(days=365)).isoformat()
    for name in ("list_server_certificates", "upload_server_certificate", "get_server_certificate"):
        rewrite(IamResponse, name, (expired, fresh))


def give_the_root_mfa():
    """AWS demands MFA of every root user; moto has no way to set it."""
    original = models.AccountSummary.__init__

    def __init__(self, iam_backend):
        original(self, iam_backend)
        self._account_mfa_enabled = 1

    replace(models.AccountSummary, "__init__", __init__)


def keep_inline_policies_as_text():
    """CloudFormation hands a role's inline policies over as objects, and moto then answers them as Python writes them."""

    def put_policy(self, policy_name, policy_json):
        self.policies[policy_name] = policy_json if isinstance(policy_json, str) else json.dumps(policy_json)

    replace(models.Role, "put_policy", put_policy)


def delete_managed_policies_with_their_stack():
    """CloudFormation detaches a managed policy and deletes it; moto leaves it, and then cannot delete the role either."""

    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        backend = models.iam_backends[account_id][models.get_partition(region_name)]
        for holder in (*backend.roles.values(), *backend.groups.values(), *backend.users.values()):
            if resource_name in holder.managed_policies:
                backend.managed_policies[resource_name].detach_from(holder)
        backend.delete_policy(resource_name)

    if "delete_from_cloudformation_json" in vars(models.ManagedPolicy):
        raise MendError("moto now deletes managed policies with their stack: drop the mend")
    models.ManagedPolicy.delete_from_cloudformation_json = classmethod(delete_from_cloudformation_json)


def with_root(report, account):
    """A root with MFA and without access keys: an emulated account has nobody to sign in as it."""
    text = report.decode() if isinstance(report, bytes) else report
    columns = text.split("\n", 1)[0].split(",")
    known = {
        "user": "<root_account>",
        "arn": f"arn:aws:iam::{account}:root",
        "user_creation_time": "2024-01-01T00:00:00+00:00",
        "password_enabled": "not_supported",
        "password_last_used": "no_information",
        "password_last_changed": "not_supported",
        "password_next_rotation": "not_supported",
        "mfa_active": "true",
    }
    line = io.StringIO()
    row = [known.get(name, "false" if name.endswith("_active") else "N/A") for name in columns]
    csv.writer(line, lineterminator="\n").writerow(row)
    head, rest = text.split("\n", 1)
    return f"{head}\n{line.getvalue()}{rest}"
