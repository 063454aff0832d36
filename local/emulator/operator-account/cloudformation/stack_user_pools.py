"""CloudFormation, Cognito: a pool has the name it is given; an update keeps users, clients and ids."""

from ministack.services import cognito
from ministack.services.cloudformation import provisioners


def with_pool_settings(create):
    def created(logical_id, props, stack_name):
        pool_id, attributes = create(logical_id, props, stack_name)
        _set_pool(cognito._user_pools[pool_id], props)
        return pool_id, attributes

    return created


def _set_pool(pool, props):
    if props.get("UserPoolName"):
        pool["Name"] = props["UserPoolName"]
    for field in ("AccountRecoverySetting", "DeletionProtection", "EmailConfiguration", "UserAttributeUpdateSettings",
                  "UserPoolTier", "UsernameConfiguration", "VerificationMessageTemplate"):
        if field in props:
            pool[field] = props[field]
    if "SOFTWARE_TOKEN_MFA" in props.get("EnabledMfas", []):
        pool["SoftwareTokenMfaConfiguration"] = {"Enabled": True}


def update_user_pool(physical_id, old_props, new_props, stack_name, logical_id):
    before = cognito._user_pools[physical_id]
    new_id, _ = provisioners._cognito_user_pool_create(logical_id, new_props, stack_name)
    pool = cognito._user_pools.pop(new_id)
    _set_pool(pool, new_props)
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
                  "RefreshTokenRotation", "AuthSessionValidity", "PreventUserExistenceErrors", "EnableTokenRevocation",
                  "ReadAttributes", "WriteAttributes"):
        if field in props:
            client[field] = props[field]


def update_user_pool_client(physical_id, old_props, new_props, stack_name, logical_id):
    if any(old_props.get(name) != new_props.get(name) for name in ("UserPoolId", "GenerateSecret")):
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
