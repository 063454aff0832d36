"""Starts moto's server with the AWS behaviours restored that it lacks. One module per service."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(os.path.dirname(here), "python")]

import ec2  # noqa: E402
import ecs  # noqa: E402
import functions  # noqa: E402
import iam  # noqa: E402
import iam_roles  # noqa: E402
import kms  # noqa: E402
import quotas  # noqa: E402
import rds  # noqa: E402
import s3  # noqa: E402
import speed  # noqa: E402
from parent import end_with_parent  # noqa: E402

from moto import server  # noqa: E402


def mend():
    for module in (speed, ec2, ecs, functions, iam, iam_roles, kms, quotas, rds, s3):
        module.mend()


def main():
    end_with_parent()
    mend()
    server.main()


if __name__ == "__main__":
    main()
