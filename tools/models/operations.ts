import type { Tokens } from '../../functions/platform/calls/aws-client.ts';
import { signsOfMore } from '../../functions/platform/calls/signs-of-more.generated.ts';
import {
  firstShape,
  type OperationModel,
  type ProtocolName,
  type SchemaReference,
} from '../../functions/platform/models/service-model.ts';
import type { BotocoreOperation, BotocorePaginator, BotocoreService } from './botocore.ts';
import { placedByRules } from './customs.ts';
import { type ShapeWriter, shapeOf } from './shapes.ts';

/** @param permitted By which action AWS permits it, and whether those who only look may. */
export function operationModel(
  service: BotocoreService,
  name: string,
  permitted: Pick<OperationModel, 'action' | 'audited'>,
  { protocol, shapes }: { readonly protocol: ProtocolName; readonly shapes: ShapeWriter },
): OperationModel {
  const operation = operationOf(service, name);
  const { input, output } = operation;
  const place = (of: string): SchemaReference => firstShape + shapes.place(of);
  const tokens = tokensOf(service, name);
  const fixed = Object.entries(operation.staticContextParams);
  const fromInput = membersOf(service, input?.shape).flatMap(([member, { contextParam }]) =>
    contextParam ? [[contextParam.name, member]] : [],
  );
  return {
    ...permitted,
    traits: {
      ...(protocol.startsWith('rest') && { http: httpOf(service, operation) }),
      ...endpointOf(service, operation),
    },
    ...(input && { input: withRoot(place(input.shape), input, protocol) }),
    ...(output && { output: place(output.shape) }),
    ...(tokens && { tokens }),
    ...(fixed.length > 0 && {
      fixed: Object.fromEntries(fixed.map(([key, { value }]) => [key, value])),
    }),
    ...(fromInput.length > 0 && { fromInput: Object.fromEntries(fromInput) }),
  };
}

/** What is read or written as a stream has no whole answer to look at, and is no answer to a check. */
export function isStream(service: BotocoreService, name: string): boolean {
  const { input, output } = operationOf(service, name);
  return [input?.shape, output?.shape].some((shape) =>
    membersOf(service, shape).some(([, member]) => {
      const target = shapeOf(service, member.shape);
      return member.streaming || target.streaming || target.eventstream;
    }),
  );
}

/** Whether pages go on from what stands in the last item, or by a token that never ends. */
export const isPagedOtherwise = (service: BotocoreService, name: string): boolean =>
  endlessTokens.has(`${service.name}:${name}`) ||
  (service.paginators[name]?.output_token ?? []).some((path) => !/^[\w.]+$/.test(path));

// The last page repeats its token: botocore has no paginator for it, and the SDK one of its own.
// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
const endlessTokens = new Set(['logs:GetLogEvents']);

function operationOf({ name: service, operations }: BotocoreService, name: string) {
  const operation = operations[name];
  if (!operation) throw new Error(`${service} has no operation ${name}.`);
  return operation;
}

const membersOf = (service: BotocoreService, shape: string | undefined) =>
  shape ? Object.entries(shapeOf(service, shape).members) : [];

/** An input's root element, where the operation names it otherwise than the shape. */
function withRoot(
  schema: SchemaReference,
  { shape, locationName }: { readonly shape: string; readonly locationName?: string | undefined },
  protocol: ProtocolName,
): SchemaReference {
  const isNamed = protocol === 'restXml' && locationName && locationName !== shape;
  return isNamed && typeof schema === 'number' ? [schema, { xmlName: locationName }] : schema;
}

/** Method, path and status. Labels of a path are called after members, not by their name on the wire. */
function httpOf(service: BotocoreService, { http, input }: BotocoreOperation) {
  const labels = membersOf(service, input?.shape).filter(([, { location }]) => location === 'uri');
  const named = labels.reduce(
    (path, [member, { locationName = member }]) =>
      path
        .replace(`{${locationName}}`, `{${member}}`)
        .replace(`{${locationName}+}`, `{${member}+}`),
    http.requestUri,
  );
  const { path: placed = '' } = placedByRules[service.name] ?? {};
  const path = placed && named.startsWith(placed) ? named.slice(placed.length) : named;
  return [http.method, path.startsWith('/') ? path : `/${path}`, http.responseCode];
}

function endpointOf({ name }: BotocoreService, { endpoint }: BotocoreOperation) {
  const prefix = endpoint?.hostPrefix;
  return prefix && prefix !== placedByRules[name]?.hostPrefix ? { endpoint: [prefix] } : {};
}

/** How an operation goes on; where botocore has no paginator for it, by what the model takes and answers. */
function tokensOf(service: BotocoreService, name: string): Tokens | undefined {
  const paginator = service.paginators[name];
  if (paginator) return tokensFrom(service.name, name, paginator);
  const { input, output } = operationOf(service, name);
  const answered = new Set(membersOf(service, output?.shape).map(([member]) => member));
  const pairs = membersOf(service, input?.shape)
    .map(([member]) => [member, answered.has(member) ? member : afterNext(member)] as const)
    .filter(([, member]) => answered.has(member) && signs.has(member));
  return pairs.length > 0
    ? tokensFrom(service.name, name, {
        input_token: pairs.map(([taken]) => taken),
        output_token: pairs.map(([, given]) => given),
      })
    : undefined;
}

/** What some services call the token in the answer that the input calls `pageToken`. */
const afterNext = (member: string): string =>
  `next${member.charAt(0).toUpperCase()}${member.slice(1)}`;

const signs: ReadonlySet<string> = new Set(signsOfMore);

function tokensFrom(
  service: string,
  name: string,
  paginator: Omit<BotocorePaginator, 'result_key'>,
): Tokens {
  const { input_token: inputs, output_token: outputs, more_results: more } = paginator;
  const all = inputs.map((input, place) => ({ input, output: outputs[place] ?? '' }));
  const [first, ...further] = all;
  if (!first || inputs.length !== outputs.length) {
    throw new Error(
      `${service}:${name} takes ${inputs.length} tokens and answers ${outputs.length}.`,
    );
  }
  return { ...first, ...(further.length > 0 && { further }), ...(more && { more }) };
}
