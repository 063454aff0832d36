"""What the mends of CloudFormation share."""


def is_true(value):
    return value is True or str(value).lower() == "true"


def accepted(response):
    if response[0] >= 300:
        raise ValueError(response[2].decode())
