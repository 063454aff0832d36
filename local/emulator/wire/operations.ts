import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Protocol = z.enum(['query', 'ec2', 'json', 'rest-json', 'rest-xml', 'smithy-rpc-v2-cbor']);
export type Protocol = z.infer<typeof Protocol>;

const ServiceModel = z.object({
  name: z.string(),
  signingName: z.string(),
  protocol: Protocol,
  apiVersion: z.string().nullable(),
  targetPrefix: z.string().nullable(),
  queryCompatible: z.boolean(),
  /** Operation to `METHOD /path/{Parameter}?query`. */
  operations: z.record(z.string(), z.string()),
});
/** A service as botocore describes it; written by `operations_index.py`. */
export type ServiceModel = z.infer<typeof ServiceModel>;

interface Route {
  readonly service: ServiceModel;
  readonly operation: string;
  readonly method: string;
  readonly path: RegExp;
  readonly query: readonly string[];
  /** More literal text wins, as `/functions/{name}/policy` before `/functions/{name}`. */
  readonly weight: number;
}

export interface OperationIndex {
  /** All services that sign as this name: `s3` is S3 and S3 Control. */
  services(signingName: string): readonly ServiceModel[];
  routes(signingName: string): readonly Route[];
}

export function loadOperationIndex(file: string): OperationIndex {
  return createOperationIndex(z.array(ServiceModel).parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Which operations an emulator answers, by service. */
export type Implemented = ReadonlyMap<string, ReadonlySet<string>>;

/** @param file Written by `implemented.py`. */
export function loadImplemented(file: string): Implemented {
  const said = z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(said).map(([name, operations]) => [name, new Set(operations)]));
}

export function createOperationIndex(all: readonly ServiceModel[]): OperationIndex {
  // Of services that cannot be told apart, a request is the one's whose name it is: RDS, DocumentDB and Neptune.
  const ownFirst = all.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  const bySigningName = Map.groupBy(ownFirst, (service) => service.signingName);
  const routes = new Map<string, readonly Route[]>();
  const services = (signingName: string) => bySigningName.get(signingName) ?? [];
  return {
    services,
    routes(signingName) {
      const known = routes.get(signingName);
      if (known) return known;
      const made = services(signingName)
        .flatMap(routesOf)
        .toSorted((one, other) => other.weight - one.weight);
      routes.set(signingName, made);
      return made;
    },
  };
}

const isOwn = ({ name, signingName }: ServiceModel) => name === signingName;

function routesOf(service: ServiceModel): Route[] {
  return Object.entries(service.operations).map(([operation, http]) => {
    const [method = '', uri = ''] = http.split(' ');
    const [path = '', query = ''] = uri.split('?');
    const pattern = path
      .split('/')
      .map((segment) => {
        const parameter = /^\{([A-Za-z0-9_.-]+?)(\+?)\}$/.exec(segment);
        if (!parameter)
          return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{.*?\\\}/g, '[^/]*');
        const name = (parameter[1] ?? '').replaceAll(/[^A-Za-z0-9]/g, '_');
        return parameter[2] ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
      })
      .join('/');
    const required = query.split('&').filter(Boolean);
    const literals = path.split('/').filter((segment) => segment && !segment.startsWith('{'));
    return {
      service,
      operation,
      method,
      path: new RegExp(`^${pattern}/?$`),
      query: required,
      weight: required.length * 100 + literals.length * 10 + path.split('/').length,
    };
  });
}
