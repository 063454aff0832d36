"""Starts ministack with the AWS behaviours restored that it lacks. One module per group of behaviours."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.dirname(here)]

import addresses  # noqa: E402
import cloudformation  # noqa: E402
import cognito  # noqa: E402
import credentials  # noqa: E402
import http_apis  # noqa: E402
import lambda_runtime  # noqa: E402
import s3_encryption  # noqa: E402
import scheduler  # noqa: E402
import step_functions  # noqa: E402
from parent import end_with_parent  # noqa: E402

import ministack.app  # noqa: E402


def main():
    end_with_parent()
    for module in (addresses, cloudformation, cognito, http_apis, lambda_runtime, s3_encryption, scheduler, step_functions):
        module.mend()
    ministack.app.app = credentials.with_control_routes(ministack.app.app, lambda_runtime.environments)
    ministack.app.main()


if __name__ == "__main__":
    main()
