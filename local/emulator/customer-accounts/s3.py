"""Restores S3: ListBuckets names regions, and versioning knows MFA delete."""

import re

from mend import replace

from moto.core.responses import ActionResult
from moto.s3.responses import S3Response


def mend():
    name_regions()
    keep_mfa_delete()


def name_regions():
    """Asked for pages, S3 says where each bucket lies."""

    def all_buckets(self):
        self.data["Action"] = "ListAllMyBuckets"
        self._authenticate_and_authorize_s3_action()
        buckets = self.backend.list_buckets(
            prefix=self._get_param("prefix"),
            bucket_region=self._get_param("bucket-region"),
            max_buckets=self._get_param("max-buckets"),
        )
        self.data["Action"] = "ListBuckets"
        listed = [
            {"Name": bucket.name, "CreationDate": bucket.creation_date_ISO8601, "BucketRegion": bucket.region_name}
            for bucket in buckets
        ]
        return self.serialized(ActionResult({"Owner": {"ID": "bcaf1ffd86f41161ca5fb16fd081034f"}, "Buckets": listed}))

    replace(S3Response, "all_buckets", all_buckets)


def keep_mfa_delete():
    put = S3Response._bucket_response_put

    def _bucket_response_put(self, request, bucket_name, querystring):
        answer = put(self, request, bucket_name, querystring)
        wanted = re.search(r"<MfaDelete>(\w+)<", str(self.body)) if "versioning" in querystring else None
        if wanted:
            self.backend.get_bucket(bucket_name).mfa_delete = wanted[1]
        return answer

    def get_bucket_versioning(self):
        bucket = self.backend.get_bucket(self.bucket_name)
        result = {"Status": bucket.versioning_status, "MFADelete": getattr(bucket, "mfa_delete", None)}
        self.data["Action"] = "GetBucketVersioning"
        return self.serialized(ActionResult({name: value for name, value in result.items() if value}))

    replace(S3Response, "_bucket_response_put", _bucket_response_put)
    replace(S3Response, "get_bucket_versioning", get_bucket_versioning)
