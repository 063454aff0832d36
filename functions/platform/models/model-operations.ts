import type {
  OperationFacts,
  Operations,
  OperationsOfService,
} from '../../core/custom/operation-facts.ts';
import { inputFaults, membersOf } from './input-faults.ts';
import { openModel } from './model-clients.ts';
import { modelNames } from './model-names.generated.ts';
import {
  firstShape,
  type OperationModel,
  type SchemaReference,
  type ServiceModel,
} from './service-model.ts';

const names: ReadonlySet<string> = new Set(modelNames);

/** The operations of all services that list or read, as AWS's models have them. */
export const modelOperations: Operations = {
  async of(service) {
    return names.has(service) ? operationsOf(await openModel(service)) : undefined;
  },
};

function operationsOf(model: ServiceModel): OperationsOfService {
  return {
    names: Object.keys(model.operations),
    find(name) {
      const operation = Object.hasOwn(model.operations, name) ? model.operations[name] : undefined;
      return operation && factsOf(model, operation);
    },
  };
}

function factsOf(model: ServiceModel, operation: OperationModel): OperationFacts {
  const { tokens } = operation;
  const paging = new Set(
    tokens ? [tokens.input, ...(tokens.further ?? []).map(({ input }) => input)] : [],
  );
  const takes = Object.keys(membersOf(model, operation.input)).filter((name) => !paging.has(name));
  return {
    action: operation.action,
    isAudited: operation.audited === true,
    takes: new Set(takes),
    answers: answeredBy(model, operation.output),
    inputFaults: (input, where) =>
      inputFaults(model, operation.input, input, { where, without: paging }),
  };
}

/** What an answer of any name, or of no known form, is made of in the SDK's schemas. */
const document = 15;

function answeredBy(
  { shapes }: ServiceModel,
  output: SchemaReference | undefined,
): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const seen = new Set<number>();
  const waiting: SchemaReference[] = output === undefined ? [] : [output];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [schema, traits] = typeof next === 'number' ? [next, 0 as const] : next;
    if (schema === document || (traits !== 0 && traits.mediaType !== undefined)) return undefined;
    if (schema < firstShape || seen.has(schema)) continue;
    seen.add(schema);
    const shape = shapes[schema - firstShape];
    if (!shape) throw new Error(`The model has no shape ${schema}.`);
    if (shape[0] === 2) return undefined;
    if (shape[0] === 1) waiting.push(shape[3]);
    else {
      for (const name of shape[3]) found.add(name);
      waiting.push(...shape[4]);
    }
  }
  return found;
}
