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
    original = backend._generate_default_keys

    def _generate_default_keys(self, alias_name):
        key_id = original(self, alias_name)
        if key_id:
            self.keys[key_id].key_manager = "AWS"
        return key_id

    replace(backend, "_generate_default_keys", _generate_default_keys)
