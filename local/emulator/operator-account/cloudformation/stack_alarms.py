"""CloudFormation, CloudWatch: an alarm on metric math is kept, and never has data (the emulator does not compute expressions)."""


def with_metric_math(create):
    def created(logical_id, props, stack_name):
        if not props.get("Metrics"):
            return create(logical_id, props, stack_name)
        plain = {k: v for k, v in props.items() if k != "Metrics"}
        return create(logical_id, {**plain, "Namespace": "Emulator/MetricMath", "MetricName": logical_id}, stack_name)

    return created
