import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { factCallOf, listingCallsOf, type ResolvedCall } from '../../functions/core/check.ts';
import type { AnyResource } from '../../functions/core/resource.ts';

const checksDir = resolve(import.meta.dirname, '../../functions/checks');

/** The operations of one API that resources name, and where their shapes stand. */
export interface NamedApi {
  /** The client that makes the calls: `s3control`. */
  readonly api: string;
  /** The file of the shapes, from the root of the project. */
  readonly file: string;
  /** Names of the operations, sorted. */
  readonly operations: readonly string[];
}

/** What resources name, by API. Of the files on disk, so that a resource needs no check to be read. */
export async function namedApis(): Promise<readonly NamedApi[]> {
  const files = globSync('**/*.resource.ts', { cwd: checksDir }).sort();
  const modules: readonly Readonly<Record<string, AnyResource>>[] = await Promise.all(
    files.map((file) => import(resolve(checksDir, file))),
  );
  return apisOf(modules.flatMap((exports) => Object.values(exports)));
}

/** What these resources name: to list, describe or locate their items, and as facts. */
export function apisOf(resources: readonly AnyResource[]): readonly NamedApi[] {
  const services = new Set(resources.map(({ service }) => service));
  const calls = resources.flatMap((resource) =>
    callsOf(resource).map((call) => ({ ...call, service: resource.service })),
  );
  return [...Map.groupBy(calls, ({ api }) => api)]
    .map(([api, named]) => ({
      api,
      file: fileOf(api, services, new Set(named.map(({ service }) => service))),
      operations: [...new Set(named.map(({ operation }) => operation))].sort(),
    }))
    .sort((a, b) => (a.api < b.api ? -1 : 1));
}

function callsOf(resource: AnyResource): readonly ResolvedCall[] {
  // What finds the items of the parent is named by the parent.
  const { parent: _, ...own } = resource;
  return [
    ...listingCallsOf(own),
    ...Object.keys(resource.facts).map((name) => factCallOf(resource, name)),
  ];
}

/** A service's own API stands in its folder, and any other in that of the one service that asks it. */
function fileOf(api: string, services: ReadonlySet<string>, askedBy: ReadonlySet<string>): string {
  if (services.has(api)) return `functions/checks/${api}/shapes.generated.ts`;
  const [service, ...others] = askedBy;
  if (others.length > 0) {
    throw new Error(`${[...askedBy].join(' and ')} ask ${api}, which is no service with a folder.`);
  }
  return `functions/checks/${service}/${api}.shapes.generated.ts`;
}
