"""CloudFormation, Secrets Manager: a secret is known by its ARN, has no punctuation where none is wanted, and keeps its value over updates."""

import string

from ministack.services import secretsmanager


def with_arn_and_characters(create):
    def created(logical_id, props, stack_name):
        wanted = props.get("GenerateSecretString")
        if wanted and wanted.get("ExcludePunctuation"):
            without = wanted.get("ExcludeCharacters", "") + string.punctuation
            props = {**props, "GenerateSecretString": {**wanted, "ExcludeCharacters": without}}
        _, attributes = create(logical_id, props, stack_name)
        arn = attributes["Arn"]
        return arn, {"Arn": arn, "Id": arn}

    return created


def update_secret(physical_id, old_props, new_props, stack_name, logical_id):
    """Its value is made anew only where another one is asked for, which no stack of ours does."""
    for field in ("Name", "SecretString", "GenerateSecretString"):
        if old_props.get(field) != new_props.get(field):
            raise ValueError(f"The emulated CloudFormation cannot change {field} of a secret.")
    secret = secretsmanager._secrets[_name_of(physical_id)]
    secret["Description"] = new_props.get("Description", "")
    secret["Tags"] = new_props.get("Tags", [])
    return physical_id, {"Arn": physical_id, "Id": physical_id}


def by_name(delete):
    def deleted(physical_id, props):
        return delete(_name_of(physical_id), props)

    return deleted


def _name_of(arn):
    """Secrets Manager adds six characters after a dash."""
    return arn.split(":secret:")[1][:-7]
