"""CloudFormation: who makes a log group or a schedule group under a name that is taken is refused.

An update of one under its own name is none.
"""

from ministack.services import cloudwatch_logs, scheduler


def refuse_taken_names(resource_handlers):
    for resource_type, property_name, taken in (
        ("AWS::Logs::LogGroup", "LogGroupName", lambda name: name in cloudwatch_logs._log_groups),
        ("AWS::Scheduler::ScheduleGroup", "Name", lambda name: name in scheduler._schedule_groups),
    ):
        handlers = resource_handlers(resource_type)
        create = handlers["create"]
        if "update" not in handlers:
            handlers["update"] = _anew(create)
            handlers["update_with_logical_id"] = True
        handlers["create"] = _unless_taken(resource_type, create, property_name, taken)


def _unless_taken(resource_type, create, property_name, taken):
    def created(logical_id, props, stack_name):
        name = props.get(property_name)
        if name and taken(name):
            raise ValueError(f"Resource of type '{resource_type}' with identifier '{name}' already exists.")
        return create(logical_id, props, stack_name)

    return created


def _anew(create):
    def updated(physical_id, old_props, new_props, stack_name, logical_id):
        return create(logical_id, new_props, stack_name)

    return updated
