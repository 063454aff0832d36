"""Starts ministack with the AWS behaviours restored that it lacks. One module per group of behaviours."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(os.path.dirname(here), "python")]

import kept_state  # noqa: E402
from parent import end_with_parent  # noqa: E402

end_with_parent()
state = kept_state.take()

import addresses  # noqa: E402
import alarms  # noqa: E402
import control_routes  # noqa: E402
import http_apis  # noqa: E402
import restored_tables  # noqa: E402
import s3_encryption  # noqa: E402
import scheduler  # noqa: E402
import step_functions  # noqa: E402
from cloudformation import cloudformation  # noqa: E402
from cognito import cognito  # noqa: E402
from lambda_functions import lambda_runtime  # noqa: E402

import ministack.app  # noqa: E402


def main():
    for module in (addresses, alarms, cloudformation, cognito, http_apis, lambda_runtime, restored_tables, s3_encryption, scheduler, step_functions):
        module.mend()
    app = kept_state.keep(step_functions.announcing(ministack.app.app))
    ministack.app.app = control_routes.with_control_routes(
        app,
        {
            "GET /_emulator/environments": lambda_runtime.environments,
            "GET /_emulator/state": lambda: state,
            "POST /_emulator/state": kept_state.save,
        },
    )
    ministack.app.main()


if __name__ == "__main__":
    main()
