"""Restores KMS: the keys that AWS makes for its services are AWS managed. And makes no keys that nobody uses."""

import moto.kms.models
import moto.kms.utils
from mend import rebind, replace


def mend():
    make_no_unused_keys()
    default_keys_are_of_aws()


def make_no_unused_keys():
    """A symmetric KMS key has no private key; moto makes an RSA key for each, which takes 0.2 s."""
    original = moto.kms.utils.generate_private_key
    shared = original("RSA_2048")

    def generate_private_key(key_spec):
        return shared if key_spec == "SYMMETRIC_DEFAULT" else original(key_spec)

    replace(moto.kms.utils, "generate_private_key", generate_private_key)
    rebind(original, generate_private_key)


def default_keys_are_of_aws():
    """`alias/aws/rds` and its like have the key manager AWS; moto takes them for the customer's own."""
    backend = moto.kms.models.KmsBackend
    create_alias = backend.create_alias

    def create_alias_of(self, target_key_id, alias_name):
        answer = create_alias(self, target_key_id, alias_name)
        if alias_name.startswith("alias/aws/"):
            self.keys[self.get_key_id(target_key_id)].key_manager = "AWS"
        return answer

    replace(backend, "create_alias", create_alias_of)
