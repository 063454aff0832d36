"""Restores S3: `aws:kms` without a key means the account's own key for S3, as the CDK's asset upload expects."""

from mend import rewrite

from ministack.core.responses import get_account_id, get_region
from ministack.services import s3

NO_KEY = '''            kms = headers.get("x-amz-server-side-encryption-aws-kms-key-id", "")
'''
AWS_MANAGED_KEY = '''            kms = headers.get("x-amz-server-side-encryption-aws-kms-key-id", "") or _emulated_managed_key()
'''


def mend():
    s3._emulated_managed_key = lambda: f"arn:aws:kms:{get_region()}:{get_account_id()}:alias/aws/s3"
    rewrite(s3, "_resolve_sse_write_headers", (NO_KEY, AWS_MANAGED_KEY))
