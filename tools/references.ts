import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { References } from '../functions/core/catalogue.ts';
import type { Framework } from '../functions/core/framework.ts';
import { frameworkFiles } from './generate-frameworks.ts';
import { frameworkFaults, peerFaults } from './reference-faults.ts';

const functionsDir = resolve(import.meta.dirname, '../functions');

/**
 * What frameworks and other products call each of these checks. Throws what is wrong in their
 * files: a requirement of a check that does not exist would otherwise be lost unseen.
 */
export async function readReferences(
  checkIds: readonly string[],
): Promise<(checkId: string) => References> {
  const frameworks = await readFrameworks();
  const peers = readPeers();
  const faults = [
    ...frameworks.flatMap((framework) => frameworkFaults(framework, checkIds)),
    ...peerFaults(peers, checkIds),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return (checkId) => ({
    frameworks: requirementsOf(checkId, frameworks),
    // Some checks have no like in any other product.
    peers: peers[checkId] ?? {},
  });
}

/** Every framework on disk, by id. */
async function readFrameworks(): Promise<readonly Framework[]> {
  return Promise.all(
    frameworkFiles().map(async (file) => {
      const module: { readonly framework: Framework } = await import(
        resolve(functionsDir, 'frameworks', file)
      );
      return module.framework;
    }),
  );
}

const Peers = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string().min(1), z.array(z.string().min(1)).min(2)])),
);

/** What other products call the same judgement, by id of the check. */
function readPeers(): Readonly<Record<string, References['peers']>> {
  const text = readFileSync(resolve(functionsDir, 'checks/peers.json'), 'utf8');
  return Peers.parse(JSON.parse(text));
}

const requirementsOf = (checkId: string, frameworks: readonly Framework[]) =>
  Object.fromEntries(
    frameworks.flatMap(({ id, checks }) => {
      const requirements = checks[checkId];
      return requirements ? [[id, requirements] as const] : [];
    }),
  );
