"""CloudFormation, S3: encryption, public access block, lifecycle."""

from xml.sax.saxutils import escape

from .stack_values import accepted

from ministack.services import s3


def with_bucket_settings(create):
    def created(logical_id, props, stack_name):
        name, attributes = create(logical_id, props, stack_name)
        apply_bucket_settings(props, name)
        return name, attributes

    return created


def apply_bucket_settings(props, name):
    if props.get("VersioningConfiguration", {}).get("Status") == "Suspended":
        s3._bucket_versioning[name] = "Suspended"
    encryption = props.get("BucketEncryption")
    if encryption:
        rules = [_xml("Rule", {
            "ApplyServerSideEncryptionByDefault": rule.get("ServerSideEncryptionByDefault"),
            "BucketKeyEnabled": rule.get("BucketKeyEnabled"),
        }) for rule in encryption["ServerSideEncryptionConfiguration"]]
        accepted(s3._put_bucket_encryption(name, _document("ServerSideEncryptionConfiguration", "".join(rules))))
    else:
        s3._bucket_encryption.pop(name, None)
    block = props.get("PublicAccessBlockConfiguration")
    if block:
        accepted(s3._put_public_access_block(
            name, _document("PublicAccessBlockConfiguration", "".join(_xml(k, v) for k, v in block.items()))))
    else:
        s3._buckets[name].pop("_public_access_block", None)
    lifecycle = props.get("LifecycleConfiguration")
    if lifecycle:
        body = _document("LifecycleConfiguration", "".join(_xml("Rule", _lifecycle_rule(r)) for r in lifecycle["Rules"]))
        accepted(s3._put_bucket_lifecycle(name, body))
    else:
        s3._bucket_lifecycle.pop(name, None)


def _lifecycle_rule(rule):
    """The rule as PutBucketLifecycleConfiguration takes it; CloudFormation spells several fields otherwise."""
    return {
        "ID": rule.get("Id"),
        "Filter": {"Prefix": rule.get("Prefix", "")},
        "Status": rule["Status"],
        "Expiration": {"Days": rule["ExpirationInDays"]} if "ExpirationInDays" in rule else None,
        "NoncurrentVersionExpiration": rule.get("NoncurrentVersionExpiration") or (
            {"NoncurrentDays": rule["NoncurrentVersionExpirationInDays"]}
            if "NoncurrentVersionExpirationInDays" in rule else None),
        "AbortIncompleteMultipartUpload": rule.get("AbortIncompleteMultipartUpload"),
        "Transition": [{"Days": t.get("TransitionInDays"), "StorageClass": t["StorageClass"]}
                       for t in rule.get("Transitions", [])] or None,
    }


def _document(root, inner):
    return f'<{root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">{inner}</{root}>'.encode()


def _xml(name, value):
    if value is None:
        return ""
    if isinstance(value, list):
        return "".join(_xml(name, item) for item in value)
    if isinstance(value, dict):
        return f"<{name}>{''.join(_xml(k, v) for k, v in value.items())}</{name}>"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"<{name}>{escape(text)}</{name}>"
