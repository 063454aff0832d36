"""CloudFormation: an export cannot be deleted while another stack imports it. That stack is updated later."""

import json

from ministack.services import cloudformation


def in_use(stack_name, outputs, previous_stack):
    """Why an update must not be made, or nothing."""
    kept = {output["Export"]["Name"] for output in outputs.values() if "Export" in output and isinstance(output["Export"]["Name"], str)}
    for output in (previous_stack or {}).get("Outputs", []):
        name = output.get("ExportName")
        if not name or name in kept:
            continue
        imported = f'"Fn::ImportValue": {json.dumps(name)}'
        for other_name, other in cloudformation._stacks.items():
            if other_name != stack_name and imported in json.dumps(other.get("_template") or {}):
                return f"Export {name} cannot be deleted as it is in use by {other_name}"
    return ""


KEEP_EXPORTS_IN_USE = (
    """    failed = False
    fail_reason = ""
""",
    """    fail_reason = _export_in_use(stack_name, outputs_defs, previous_stack)
    failed = bool(fail_reason)
    if failed:
        ordered = []
        _add_event(stack_id, stack_name, stack_name, "AWS::CloudFormation::Stack", f"{status_prefix}_FAILED", fail_reason, stack_id)
""",
)
