"""Restores CloudFormation: properties that ministack drops, and updates that change a resource instead of replacing it.

ministack answers most updates by creating the resource anew: a table loses its items, a user pool its users and its
id, a function its permissions, a role the policies that other resources gave it. A failed update deletes what it had
touched. What AWS keeps is kept here.
"""

from mend import resource_handlers, rewrite
from . import (
    stack_alarms,
    stack_buckets,
    stack_cloudfront,
    stack_exports,
    stack_functions,
    stack_http_apis,
    stack_names,
    stack_roles,
    stack_secrets,
    stack_settings,
    stack_tables,
    stack_user_pools,
)

from ministack.services import cloudwatch_logs, lambda_svc, sns, sqs
from ministack.services.cloudformation import changesets, stacks


def mend():
    table = resource_handlers("AWS::DynamoDB::Table")
    table["create"] = stack_tables.with_table_settings(table["create"])
    _update(table, stack_tables.update_table)
    for_bucket = resource_handlers("AWS::S3::Bucket")
    for_bucket["create"] = stack_buckets.with_bucket_settings(for_bucket["create"])
    for_bucket["update"] = _then(for_bucket["update"], lambda props, name: stack_buckets.apply_bucket_settings(props, name))

    _keep("AWS::Lambda::Function", lambda_svc._functions, (
        "versions", "next_version", "tags", "policy", "event_invoke_config", "event_invoke_configs", "aliases",
        "provisioned_concurrency"), stack_settings.set_function)
    _keep("AWS::SNS::Topic", sns._topics, ("subscriptions", "messages", "tags"), stack_settings.set_topic)
    _keep("AWS::SQS::Queue", sqs._queues, ("messages", "tags", "dedup_cache", "fifo_seq"), stack_settings.set_queue)
    _keep("AWS::Logs::LogGroup", cloudwatch_logs._log_groups, ("streams", "creationTime", "subscriptionFilters"), None)

    role = resource_handlers("AWS::IAM::Role")
    role["create"] = stack_roles.with_attached_policies(role["create"])
    _update(role, stack_roles.update_role)
    inline = resource_handlers("AWS::IAM::Policy")
    inline["create"], inline["delete"] = stack_roles.create_inline_policy, stack_roles.delete_inline_policy
    _update(inline, stack_roles.update_inline_policy)
    managed = resource_handlers("AWS::IAM::ManagedPolicy")
    managed["create"] = stack_roles.with_policy_versions(managed["create"])

    pool = resource_handlers("AWS::Cognito::UserPool")
    pool["create"] = stack_user_pools.with_pool_settings(pool["create"])
    _update(pool, stack_user_pools.update_user_pool)
    client = resource_handlers("AWS::Cognito::UserPoolClient")
    client["create"] = stack_user_pools.with_client_settings(client["create"])
    _update(client, stack_user_pools.update_user_pool_client)

    key = resource_handlers("AWS::KMS::Key")
    key["create"] = stack_settings.with_stack_tags(key["create"])

    secret = resource_handlers("AWS::SecretsManager::Secret")
    secret["create"] = stack_secrets.with_arn_and_characters(secret["create"])
    secret["delete"] = stack_secrets.by_name(secret["delete"])
    _update(secret, stack_secrets.update_secret)

    api = resource_handlers("AWS::ApiGatewayV2::Api")
    api["create"] = stack_http_apis.with_cors(api["create"])
    _update(api, stack_http_apis.update_api)
    route = resource_handlers("AWS::ApiGatewayV2::Route")
    route["create"] = stack_http_apis.with_scope_rule(route["create"])
    version = resource_handlers("AWS::Lambda::Version")
    version["create"] = stack_functions.with_own_arn(version["create"])
    _update(resource_handlers("AWS::ApiGatewayV2::Integration"), stack_http_apis.update_api_part("_integrations", "integrationId"))
    _update(route, stack_http_apis.update_api_part("_routes", "routeId"))

    alarm = resource_handlers("AWS::CloudWatch::Alarm")
    alarm["create"] = stack_alarms.with_metric_math(alarm["create"])

    stack_names.refuse_taken_names(resource_handlers)
    stack_cloudfront.mend(resource_handlers)

    rewrite(changesets, "_delete_change_set", DELETED_ALREADY)
    stacks._export_in_use = stack_exports.in_use
    rewrite(stacks, "_delete_stack_async", RETAIN_ON_DELETION)
    rewrite(stacks, "_deploy_stack_async", *KEEP_ON_FAILED_UPDATE, RETAIN_ON_REMOVAL, stack_exports.KEEP_EXPORTS_IN_USE)


# To delete a change set that is not there succeeds: the CDK begins every update with it.
DELETED_ALREADY = (
    """        return _error("ChangeSetNotFound",
                      f"ChangeSet [{cs_name}] does not exist", 404)
""",
    """        return _xml(200, "DeleteChangeSetResponse", "")
""",
)

# A failed update puts back what it changed; ministack deletes it, data and all.
KEEP_ON_FAILED_UPDATE = (
    (
        """                res_props = res.get("Properties", {})
                try:
                    if _is_custom_resource(rtype):
                        await asyncio.to_thread(
                            _delete_resource, rtype, pid, res_props,
                            stack_name, logical_id
                        )
                    else:
                        _delete_resource(rtype, pid, res_props, stack_name, logical_id)
                    _add_event(""",
        """                res_props = res.get("Properties", {})
                before = (previous_stack or {}).get("_resources", {}).get(logical_id)
                try:
                    if before and _is_custom_resource(rtype):
                        await asyncio.to_thread(
                            _update_resource, rtype, pid, res_props, before.get("Properties", {}),
                            stack_name, logical_id, before.get("Attributes", {})
                        )
                    elif not before and template["Resources"][logical_id].get("DeletionPolicy") == "Retain":
                        pass  # stays, in no stack: "RetainExceptOnCreate" would go
                    elif before:
                        _update_resource(rtype, pid, res_props, before.get("Properties", {}),
                                         stack_name, logical_id, before.get("Attributes", {}))
                    elif _is_custom_resource(rtype):
                        await asyncio.to_thread(
                            _delete_resource, rtype, pid, res_props,
                            stack_name, logical_id
                        )
                    else:
                        _delete_resource(rtype, pid, res_props, stack_name, logical_id)
                    _add_event(""",
    ),
)

# "DeletionPolicy: Retain" keeps a resource when its stack is deleted.
RETAIN_ON_DELETION = (
    """        res = resources.get(logical_id)
        if not res:
            continue
""",
    """        res = resources.get(logical_id)
        if not res or res_defs.get(logical_id, {}).get("DeletionPolicy") in ("Retain", "RetainExceptOnCreate"):
            continue
""",
)

# "DeletionPolicy: Retain" keeps a resource that the new template no longer has.
RETAIN_ON_REMOVAL = (
    """        for logical_id in to_remove:
            old_res = old_resources.get(logical_id, {})
""",
    """        for logical_id in to_remove:
            old_res = old_resources.get(logical_id, {})
            old_def = previous_stack.get("_template", {}).get("Resources", {}).get(logical_id, {})
            if old_def.get("DeletionPolicy") in ("Retain", "RetainExceptOnCreate"):
                provisioned_resources.pop(logical_id, None)
                continue
""",
)


def _update(handlers, update):
    handlers["update"] = update
    handlers["update_with_logical_id"] = True


def _then(function, settle):
    def update(physical_id, old_props, new_props, stack_name):
        result = function(physical_id, old_props, new_props, stack_name)
        settle(new_props, result[0])
        return result

    return update


def _keep(resource_type, store, fields, settle):
    """Makes an update that re-creates the record under the same name carry these fields over."""
    handlers = resource_handlers(resource_type)
    create = handlers["create"]

    def created(logical_id, props, stack_name):
        physical_id, attributes = create(logical_id, props, stack_name)
        if settle:
            settle(store[physical_id], props)
        return physical_id, attributes

    def updated(physical_id, old_props, new_props, stack_name, logical_id):
        before = dict(store.get(physical_id) or {})
        new_id, attributes = create(logical_id, new_props, stack_name)
        if new_id == physical_id:
            for field in fields:
                if field in before:
                    store[new_id][field] = before[field]
        if settle:
            settle(store[new_id], new_props, before if new_id == physical_id else None)
        return new_id, attributes

    handlers["create"] = created
    _update(handlers, updated)
