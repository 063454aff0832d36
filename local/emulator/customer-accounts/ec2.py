"""Restores EC2: DescribeSnapshots answers with what was asked for, and instances with what all of today have."""

from mend import MendError, replace

from moto.core.responses import ActionResult
from moto.ec2.models.instances import Instance
from moto.ec2.models.vpcs import VPCBackend
from moto.ec2.responses.elastic_block_store import ElasticBlockStore


def mend():
    list_public_snapshots()
    describe_whole_instances()
    use_interfaces_of_endpoints()


def describe_whole_instances():
    """Instances of images that moto does not know are virtualised by hardware, and all recover by themselves."""
    for name in ("maintenance_options", "virtualization_type"):
        if hasattr(Instance, name):
            raise MendError(f"Instance.{name} is there: this mend is needed no more")
    Instance.maintenance_options = {"AutoRecovery": "default", "RebootMigration": "default"}
    Instance.virtualization_type = property(lambda self: "hvm", lambda self, value: None)


def list_public_snapshots():
    """DescribeSnapshots honours OwnerIds and RestorableByUserIds; moto answers with all snapshots."""
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


def use_interfaces_of_endpoints():
    """The network interfaces of a VPC endpoint are its own, and in use; moto leaves them free."""
    original = VPCBackend.create_vpc_endpoint

    def create_vpc_endpoint(self, *args, **kwargs):
        endpoint = original(self, *args, **kwargs)
        for interface_id in endpoint.network_interface_ids or []:
            interface = self.get_network_interface(interface_id)
            interface.status = "in-use"
            interface.requester_managed = True
        return endpoint

    VPCBackend.create_vpc_endpoint = create_vpc_endpoint


def restorable(snapshot, readers, account):
    given = {group for group in snapshot.create_volume_permission_groups}
    users = {account if reader == "self" else reader for reader in readers}
    if "self" in readers and snapshot.owner_id == account:
        return True
    return bool(given & users) or bool(users & set(snapshot.create_volume_permission_userids))
