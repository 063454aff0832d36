import { NormalizedSchema } from '@smithy/core/schema';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { openModel } from '../../../functions/platform/models/model-clients.ts';
import { modelNames } from '../../../functions/platform/models/model-names.generated.ts';
import { createSchemas } from '../../../functions/platform/models/schemas.ts';
import type {
  OperationModel,
  ProtocolName,
} from '../../../functions/platform/models/service-model.ts';

/** An operation that reads, as the platform's own model has it. */
export interface ReadOperation {
  /** The service, by botocore's name. */
  readonly service: string;
  readonly name: string;
  readonly protocol: ProtocolName;
  readonly model: OperationModel;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
}

/** @returns undefined for a service or an operation that the platform cannot call. */
export async function readOperation(api: string, name: string): Promise<ReadOperation | undefined> {
  const service = serviceOf(api);
  if (!known.has(service)) return undefined;
  const { protocol, operations, schemas } = await opened(service);
  const model = Object.hasOwn(operations, name) ? operations[name] : undefined;
  const schema = schemas.operation(name);
  if (!model || !schema) return undefined;
  const [, , , , input, output] = schema;
  return {
    service,
    name,
    protocol,
    model,
    input: NormalizedSchema.of(input),
    output: NormalizedSchema.of(output),
  };
}

const known: ReadonlySet<string> = new Set(modelNames);

type Opened = ReturnType<typeof open>;
const models = new Map<string, Opened>();

function opened(service: string): Opened {
  const model = models.get(service) ?? open(service);
  models.set(service, model);
  return model;
}

async function open(service: string) {
  const model = await openModel(service);
  const { protocol, operations } = model;
  return { protocol, operations, schemas: createSchemas(service, model) };
}
