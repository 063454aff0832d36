import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { EndpointParameterInstructions } from '@smithy/types';
import type { ClientBinding, ListBinding } from '../calls/aws-client.ts';
import { connectModel } from './model-client.ts';
import { createSchemas, type Schemas } from './schemas.ts';
import type { OperationModel, ServiceModel } from './service-model.ts';

type Command = ListBinding['command'];

/**
 * A model as the binding of a client: every operation that it has may be listed, and those that are
 * answered at once may be called. Commands are made when they are asked for first.
 */
export function bindModel(service: string, model: ServiceModel): ClientBinding {
  const schemas = createSchemas(service, model);
  const makeCommand = commandMaker(model, schemas);
  const operations = Object.entries(model.operations);
  const commands = lazyRecord<Command>(
    operations.map(([name, of]) => [name, () => makeCommand(name, of)]),
  );
  const unpaged = operations.filter(([, { tokens }]) => !tokens);
  return {
    connect: (config) => connectModel(service, model, schemas.namespace, config),
    lists: lazyRecord<ListBinding>(
      operations.map(([name, { tokens }]) => [
        name,
        () => ({ command: commands[name] ?? unknown(name), ...(tokens && { tokens }) }),
      ]),
    ),
    calls: lazyRecord<Command>(
      unpaged.map(([name]) => [name, () => commands[name] ?? unknown(name)]),
    ),
  };
}

function unknown(name: string): never {
  throw new Error(`The model has no ${name}.`);
}

function commandMaker({ serviceId, target = serviceId }: ServiceModel, schemas: Schemas) {
  const build = makeBuilder(commonParameters, target, `${serviceId}Client`, getEndpointPlugin);
  return (name: string, model: OperationModel): Command =>
    build(parametersOf(model), () => [], name, schemas.operation(name) ?? unknown(name));
}

/** Parameters of the endpoint rules that every client has. */
const commonParameters: EndpointParameterInstructions = {
  UseFIPS: { type: 'builtInParams', name: 'useFipsEndpoint' },
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
  UseDualStack: { type: 'builtInParams', name: 'useDualstackEndpoint' },
};

function parametersOf({
  fixed = {},
  fromInput = {},
}: OperationModel): EndpointParameterInstructions {
  const parameters: EndpointParameterInstructions = {};
  for (const [name, value] of Object.entries(fixed)) {
    parameters[name] = { type: 'staticContextParams', value };
  }
  for (const [name, member] of Object.entries(fromInput)) {
    parameters[name] = { type: 'contextParams', name: member };
  }
  return parameters;
}

/** A record whose values are made when they are read first, and that has no other names: no `constructor`. */
function lazyRecord<Value>(
  makers: readonly (readonly [name: string, make: () => Value])[],
): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null);
  for (const [name, make] of makers) {
    let made: Value | undefined;
    Object.defineProperty(record, name, {
      enumerable: true,
      get() {
        made ??= make();
        return made;
      },
    });
  }
  return record;
}
