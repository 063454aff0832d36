"""CloudFormation, HTTP API: CORS in the API's own spelling; an update keeps the ids of the API and its parts; scopes need a token."""

from ministack.services import apigateway
from ministack.services.cloudformation import provisioners


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


def with_scope_rule(create):
    """What API Gateway answers: https://github.com/aws/aws-cdk/pull/27576"""

    def created(logical_id, props, stack_name):
        if props.get("AuthorizationScopes") and props.get("AuthorizationType", "NONE") != "JWT":
            raise ValueError(
                "Invalid Route authorization type specified. Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types"
            )
        return create(logical_id, props, stack_name)

    return created


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
    if kind == "route":
        create = with_scope_rule(create)

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
