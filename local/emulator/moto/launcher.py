"""Starts moto's server with the AWS behaviours restored that it lacks, and without work that nobody needs."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
# moto itself is imported below: the folder of this file, also called moto, must not come first.
sys.path[:] = [path for path in sys.path if os.path.abspath(path) != here]
sys.path.append(os.path.dirname(here))

from mend import rebind, replace  # noqa: E402

from moto import server  # noqa: E402


def main():
    share_one_loader()
    remember_modules()
    make_no_unused_keys()
    load_common_policies()
    list_public_snapshots()
    server.main()


def share_one_loader():
    """Every session of botocore reads its data files anew; one loader for all remembers them."""
    import botocore.loaders

    loader = botocore.loaders.create_loader()
    replace(botocore.loaders, "create_loader", lambda search_path_string=None: loader)
    import moto.core.utils

    moto.core.utils.create_loader = botocore.loaders.create_loader


def remember_modules():
    """moto looks through its own folder and classes at every request, to find out which service is meant."""
    import functools

    import moto.backends
    import moto.core.utils

    methods = moto.core.utils.method_names_from_class
    replace(moto.core.utils, "method_names_from_class", functools.cache(methods))
    rebind(methods, moto.core.utils.method_names_from_class)

    original = moto.backends.list_of_moto_modules
    modules = tuple(original())
    replace(moto.backends, "list_of_moto_modules", lambda: iter(modules))
    rebind(original, moto.backends.list_of_moto_modules)


def make_no_unused_keys():
    """A symmetric KMS key has no private key; moto makes an RSA key for each, which takes 0.2 s."""
    import moto.kms.models
    import moto.kms.utils

    original = moto.kms.utils.generate_private_key
    shared = original("RSA_2048")

    def generate_private_key(key_spec):
        return shared if key_spec == "SYMMETRIC_DEFAULT" else original(key_spec)

    replace(moto.kms.utils, "generate_private_key", generate_private_key)
    rebind(original, generate_private_key)


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


def load_common_policies():
    """Of AWS's 1,500 managed policies, those that accounts commonly use: all of them take a second per account."""
    import json

    from moto.iam import models
    from moto.iam.aws_managed_policies import aws_managed_policies_data

    everything = json.loads(aws_managed_policies_data)
    common = {name: everything[name] for name in COMMON_POLICIES}

    def _init_aws_policies(self):
        return [
            models.AWSManagedPolicy.from_data(name, self.account_id, self.region_name, data)
            for name, data in common.items()
        ]

    replace(models.IAMBackend, "_init_aws_policies", _init_aws_policies)


def list_public_snapshots():
    """DescribeSnapshots honours OwnerIds and RestorableByUserIds; moto answers with all snapshots."""
    from moto.core.responses import ActionResult
    from moto.ec2.responses.elastic_block_store import ElasticBlockStore

    def describe_snapshots(self):
        snapshots = self.ec2_backend.describe_snapshots(
            snapshot_ids=self._get_param("SnapshotIds", []), filters=self._filters_from_querystring()
        )
        account = self.current_account
        owners = self._get_param("OwnerIds", self._get_param("Owners", []))
        readers = self._get_param("RestorableByUserIds", [])
        if owners:
            wanted = {account if owner == "self" else owner for owner in owners}
            snapshots = [s for s in snapshots if s.owner_id in wanted]
        if readers:
            snapshots = [s for s in snapshots if restorable(s, readers, account)]
        return ActionResult({"Snapshots": snapshots})

    replace(ElasticBlockStore, "describe_snapshots", describe_snapshots)


def restorable(snapshot, readers, account):
    given = {group for group in snapshot.create_volume_permission_groups}
    users = {account if reader == "self" else reader for reader in readers}
    if "self" in readers and snapshot.owner_id == account:
        return True
    return bool(given & users) or bool(users & set(snapshot.create_volume_permission_userids))


if __name__ == "__main__":
    main()
