"""Restores CloudFormation: properties that ministack drops, and updates that change a resource instead of replacing it.

ministack answers most updates by creating the resource anew: a table loses its items, a user pool its users and its
id, a function its permissions, a role the policies that other resources gave it. A failed update deletes what it had
touched. What AWS keeps is kept here.
"""

import json
from xml.sax.saxutils import escape

from mend import resource_handlers, rewrite

from ministack.services import apigateway, cloudwatch_logs, cognito, dynamodb, iam, lambda_svc, s3, sns, sqs
from ministack.services.cloudformation import changesets, provisioners, stacks


def mend():
    table = resource_handlers("AWS::DynamoDB::Table")
    table["create"] = with_table_settings(table["create"])
    _update(table, update_table)
    for_bucket = resource_handlers("AWS::S3::Bucket")
    for_bucket["create"] = with_bucket_settings(for_bucket["create"])
    for_bucket["update"] = _then(for_bucket["update"], lambda props, name: apply_bucket_settings(props, name))

    _keep("AWS::Lambda::Function", lambda_svc._functions, (
        "versions", "next_version", "tags", "policy", "event_invoke_config", "event_invoke_configs", "aliases",
        "provisioned_concurrency"), set_function)
    _keep("AWS::SNS::Topic", sns._topics, ("subscriptions", "messages", "tags"), set_topic)
    _keep("AWS::SQS::Queue", sqs._queues, ("messages", "tags", "dedup_cache", "fifo_seq"), set_queue)
    _keep("AWS::Logs::LogGroup", cloudwatch_logs._log_groups, ("streams", "creationTime", "subscriptionFilters"), None)

    role = resource_handlers("AWS::IAM::Role")
    role["create"] = with_attached_policies(role["create"])
    _update(role, update_role)
    inline = resource_handlers("AWS::IAM::Policy")
    inline["create"], inline["delete"] = create_inline_policy, delete_inline_policy
    _update(inline, update_inline_policy)
    managed = resource_handlers("AWS::IAM::ManagedPolicy")
    managed["create"] = with_policy_versions(managed["create"])

    _update(resource_handlers("AWS::Cognito::UserPool"), update_user_pool)
    client = resource_handlers("AWS::Cognito::UserPoolClient")
    client["create"] = with_client_settings(client["create"])
    _update(client, update_user_pool_client)

    api = resource_handlers("AWS::ApiGatewayV2::Api")
    api["create"] = with_cors(api["create"])
    _update(api, update_api)
    _update(resource_handlers("AWS::ApiGatewayV2::Integration"), update_api_part("_integrations", "integrationId"))
    _update(resource_handlers("AWS::ApiGatewayV2::Route"), update_api_part("_routes", "routeId"))

    alarm = resource_handlers("AWS::CloudWatch::Alarm")
    alarm["create"] = with_metric_math(alarm["create"])

    rewrite(changesets, "_delete_change_set", DELETED_ALREADY)
    rewrite(stacks, "_deploy_stack_async", *KEEP_ON_FAILED_UPDATE, RETAIN_ON_REMOVAL)


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


# --- DynamoDB: TTL, PITR and encryption from the template; an update keeps items, id and stream


def with_table_settings(create):
    def created(logical_id, props, stack_name):
        name, attributes = create(logical_id, props, stack_name)
        apply_table_settings(props, name)
        return name, attributes

    return created


def apply_table_settings(props, name):
    ttl = props.get("TimeToLiveSpecification")
    if ttl:
        _accepted(dynamodb._update_ttl({"TableName": name, "TimeToLiveSpecification": {
            **ttl, "Enabled": _true(ttl.get("Enabled"))}}))
    else:
        dynamodb._ttl_settings.pop(name, None)
    recovery = props.get("PointInTimeRecoverySpecification") or {}
    dynamodb._pitr_settings[name] = _true(recovery.get("PointInTimeRecoveryEnabled"))
    sse = props.get("SSESpecification")
    table = dynamodb._tables[name]
    table["SSEDescription"] = dynamodb._sse_description_from_spec(
        {**sse, "Enabled": _true(sse.get("SSEEnabled"))} if sse else None)
    if props.get("Tags"):
        dynamodb._tags[table["TableArn"]] = props["Tags"]


def update_table(physical_id, old_props, new_props, stack_name, logical_id):
    before = dynamodb._tables.get(physical_id)
    if before is None:
        raise ValueError(f"Table {physical_id} is gone, although its stack still has it")
    for immutable in ("KeySchema", "LocalSecondaryIndexes"):
        if old_props.get(immutable) != new_props.get(immutable):
            raise ValueError(f"{immutable} of table {physical_id} changed: AWS would replace the table and lose its items")
    handlers = provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"]
    name, attributes = handlers["create"](logical_id, new_props, stack_name)
    if name != physical_id:
        return name, attributes
    table = dynamodb._tables[name]
    for field in ("items", "TableId", "CreationDateTime", "ItemCount", "TableSizeBytes"):
        table[field] = before[field]
    if old_props.get("StreamSpecification") == new_props.get("StreamSpecification"):
        for field in ("StreamSpecification", "LatestStreamArn", "LatestStreamLabel"):
            table[field] = before[field]
        if before["LatestStreamArn"]:
            attributes["StreamArn"] = before["LatestStreamArn"]
    return name, attributes


# --- S3: encryption, public access block, lifecycle


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
        _accepted(s3._put_bucket_encryption(name, _document("ServerSideEncryptionConfiguration", "".join(rules))))
    else:
        s3._bucket_encryption.pop(name, None)
    block = props.get("PublicAccessBlockConfiguration")
    if block:
        _accepted(s3._put_public_access_block(
            name, _document("PublicAccessBlockConfiguration", "".join(_xml(k, v) for k, v in block.items()))))
    else:
        s3._buckets[name].pop("_public_access_block", None)
    lifecycle = props.get("LifecycleConfiguration")
    if lifecycle:
        body = _document("LifecycleConfiguration", "".join(_xml("Rule", _lifecycle_rule(r)) for r in lifecycle["Rules"]))
        _accepted(s3._put_bucket_lifecycle(name, body))
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


# --- Lambda, SNS, SQS: settings that ministack drops


def set_function(function, props, before=None):
    function["concurrency"] = props.get("ReservedConcurrentExecutions")
    if props.get("DeadLetterConfig"):
        function["config"]["DeadLetterConfig"] = props["DeadLetterConfig"]
    if props.get("KmsKeyArn"):
        function["config"]["KMSKeyArn"] = props["KmsKeyArn"]


def set_topic(topic, props, before=None):
    if props.get("KmsMasterKeyId"):
        topic["attributes"]["KmsMasterKeyId"] = props["KmsMasterKeyId"]
    if before:
        topic["attributes"]["Policy"] = before["attributes"]["Policy"]


def set_queue(queue, props, before=None):
    attributes = queue["attributes"]
    for field in ("RedrivePolicy", "RedriveAllowPolicy"):
        if props.get(field):
            attributes[field] = json.dumps(props[field]) if isinstance(props[field], dict) else props[field]
    for field in ("KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled"):
        if props.get(field) is not None:
            attributes[field] = str(props[field]).lower() if isinstance(props[field], bool) else str(props[field])
    if before and "Policy" in before["attributes"]:
        attributes["Policy"] = before["attributes"]["Policy"]


# --- IAM: AWS::IAM::Policy is an inline policy; an update of a role keeps what other resources gave it


def with_attached_policies(create):
    """IAM keeps the ARNs of attached policies; CloudFormation writes something else there, and listing them fails."""

    def created(logical_id, props, stack_name):
        name, attributes = create(logical_id, props, stack_name)
        iam._roles[name]["AttachedPolicies"] = list(props.get("ManagedPolicyArns", []))
        return name, attributes

    return created


def update_role(physical_id, old_props, new_props, stack_name, logical_id):
    before = iam._roles[physical_id]
    name, attributes = resource_handlers("AWS::IAM::Role")["create"](logical_id, new_props, stack_name)
    if name == physical_id:
        role = iam._roles[name]
        own = {policy["PolicyName"] for policy in old_props.get("Policies", [])}
        attached = set(old_props.get("ManagedPolicyArns", []))
        role["InlinePolicies"] = {
            **{k: v for k, v in before["InlinePolicies"].items() if k not in own}, **role["InlinePolicies"]}
        role["AttachedPolicies"] += [arn for arn in before["AttachedPolicies"] if arn not in attached]
        role["RoleId"], role["CreateDate"] = before["RoleId"], before["CreateDate"]
        attributes["RoleId"] = before["RoleId"]
    return name, attributes


def create_inline_policy(logical_id, props, stack_name):
    if props.get("Users") or props.get("Groups"):
        raise ValueError(f"{logical_id}: the emulator attaches AWS::IAM::Policy to roles only")
    name = props.get("PolicyName") or provisioners._physical_name(stack_name, logical_id, max_len=128)
    for role_name in props.get("Roles", []):
        if role_name not in iam._roles:
            raise ValueError(f"The role with name {role_name} cannot be found.")
        iam._roles[role_name]["InlinePolicies"][name] = json.dumps(props["PolicyDocument"])
    return name, {"Id": name}


def update_inline_policy(physical_id, old_props, new_props, stack_name, logical_id):
    delete_inline_policy(physical_id, old_props)
    return create_inline_policy(logical_id, new_props, stack_name)


def delete_inline_policy(physical_id, props):
    for role_name in props.get("Roles", []):
        role = iam._roles.get(role_name)
        if role:
            role["InlinePolicies"].pop(physical_id, None)


def with_policy_versions(create):
    """Keeps a managed policy in the form that IAM's own calls read, and attaches it to its roles."""

    def created(logical_id, props, stack_name):
        arn, attributes = create(logical_id, props, stack_name)
        policy = iam._policies[arn]
        version = policy.pop("PolicyVersions")[0]
        policy["Versions"] = [{**version, "CreateDate": policy["CreateDate"]}]
        policy["Tags"] = []
        for role_name in props.get("Roles", []):
            attached = iam._roles[role_name]["AttachedPolicies"]
            if arn not in attached:
                attached.append(arn)
        return arn, {**attributes, "PolicyArn": arn}

    return created


# --- Cognito: an update keeps users, clients and ids


def update_user_pool(physical_id, old_props, new_props, stack_name, logical_id):
    before = cognito._user_pools[physical_id]
    new_id, _ = provisioners._cognito_user_pool_create(logical_id, new_props, stack_name)
    pool = cognito._user_pools.pop(new_id)
    for field in ("Id", "Arn", "CreationDate", "EstimatedNumberOfUsers", "Domain",
                  "_clients", "_users", "_groups", "_resource_servers"):
        pool[field] = before[field]
    before.update(pool)
    provider = f"cognito-idp.{pool['Arn'].split(':')[3]}.amazonaws.com/{physical_id}"
    return physical_id, {"Arn": pool["Arn"], "ProviderName": provider}


def with_client_settings(create):
    def created(logical_id, props, stack_name):
        client_id, attributes = create(logical_id, props, stack_name)
        client = cognito._user_pools[props["UserPoolId"]]["_clients"][client_id]
        _set_client(client, props)
        return client_id, {**attributes, "ClientId": client_id}

    return created


def _set_client(client, props):
    for field in ("AccessTokenValidity", "IdTokenValidity", "RefreshTokenValidity", "TokenValidityUnits",
                  "PreventUserExistenceErrors", "EnableTokenRevocation", "ReadAttributes", "WriteAttributes"):
        if field in props:
            client[field] = props[field]


def update_user_pool_client(physical_id, old_props, new_props, stack_name, logical_id):
    if old_props.get("UserPoolId") != new_props.get("UserPoolId"):
        return provisioners._RESOURCE_HANDLERS["AWS::Cognito::UserPoolClient"]["create"](logical_id, new_props, stack_name)
    clients = cognito._user_pools[new_props["UserPoolId"]]["_clients"]
    before = clients[physical_id]
    new_id, attributes = provisioners._cognito_user_pool_client_create(logical_id, new_props, stack_name)
    client = clients.pop(new_id)
    for field in ("ClientId", "ClientSecret", "CreationDate"):
        client[field] = before[field]
    _set_client(client, new_props)
    clients[physical_id] = client
    return physical_id, {**attributes, "ClientId": physical_id}


# --- HTTP API: CORS in the API's own spelling; an update keeps the ids of the API and its parts


def with_cors(create):
    def created(logical_id, props, stack_name):
        api_id, attributes = create(logical_id, props, stack_name)
        _set_cors(apigateway._apis[api_id], props)
        return api_id, attributes

    return created


def _set_cors(api, props):
    cors = props.get("CorsConfiguration")
    if cors:
        api["corsConfiguration"] = {key[0].lower() + key[1:]: value for key, value in cors.items()}


def update_api(physical_id, old_props, new_props, stack_name, logical_id):
    api = apigateway._apis[physical_id]
    new_id, _ = provisioners._apigw_v2_api_create(logical_id, new_props, stack_name)
    fresh = apigateway._apis[new_id]
    provisioners._apigw_v2_api_delete(new_id, new_props)
    for field in ("apiId", "apiEndpoint", "createdDate"):
        fresh[field] = api[field]
    _set_cors(fresh, new_props)
    apigateway._apis[physical_id] = fresh
    return physical_id, {"ApiId": physical_id, "ApiEndpoint": fresh["apiEndpoint"]}


def update_api_part(store_name, id_field):
    kind = {"_integrations": "integration", "_routes": "route"}[store_name]
    create = getattr(provisioners, f"_apigw_v2_{kind}_create")

    def update(physical_id, old_props, new_props, stack_name, logical_id):
        new_id, attributes = create(logical_id, new_props, stack_name)
        parts = getattr(apigateway, store_name)[new_props["ApiId"]]
        part = parts.pop(new_id.split("/")[-1])
        part_id = physical_id.split("/")[-1]
        part[id_field] = part_id
        parts[part_id] = part
        name = id_field[0].upper() + id_field[1:]
        return physical_id, {**attributes, name: part_id}

    return update


# --- CloudWatch: an alarm on metric math is kept, and never has data (the emulator does not compute expressions)


def with_metric_math(create):
    def created(logical_id, props, stack_name):
        if not props.get("Metrics"):
            return create(logical_id, props, stack_name)
        plain = {k: v for k, v in props.items() if k != "Metrics"}
        return create(logical_id, {**plain, "Namespace": "Emulator/MetricMath", "MetricName": logical_id}, stack_name)

    return created


def _true(value):
    return value is True or str(value).lower() == "true"


def _accepted(response):
    if response[0] >= 300:
        raise ValueError(response[2].decode())
