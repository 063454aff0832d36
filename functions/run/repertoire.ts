import { roleActions } from '../checks/manifest.ts';
import { checks } from '../checks/registry.generated.ts';
import { type AnyCheck, callsOf } from '../core/check.ts';
import { compileCustom } from '../core/custom/compile.ts';
import { ownError } from '../core/errors.ts';
import type { Execution } from '../core/runs/execution.ts';
import { expressionReader } from '../platform/expressions/expression-reader.ts';

/** What decides what a run may ask: the type of its task. */
export type Asking = Pick<Execution, 'type' | 'taskId' | 'custom'>;

/**
 * All that a task of some type may ask of an account, before its scope narrows it. The same in Plan, which packs
 * shards by it, and in each shard, which asks it.
 *
 * Throws a PlatformError for a type that nothing is asked for.
 */
export type Repertoire = (of: Asking) => Promise<readonly AnyCheck[]>;

export const repertoire: Repertoire = async ({ type, taskId, custom }) => {
  switch (type) {
    case 'checks':
      return checks;
    case 'resource_list':
      return inventoryRepertoire();
    case 'health_check':
      return healthRepertoire();
    case 'custom':
      if (!custom) throw ownError('Plan', `Task ${taskId} has no checks of its own.`);
      return compileCustom(taskId, custom, expressionReader);
    default:
      throw ownError('Plan', `Tasks of the type ${type} cannot be run yet.`);
  }
};

/** The checks of health by hand, and those of every list whose items say how they are. */
async function healthRepertoire(): Promise<readonly AnyCheck[]> {
  const { healthChecks } = await import('../core/health/health-checks.ts');
  const isInRole = createIsInRole();
  return [
    ...checks.filter(({ category }) => category === 'health'),
    ...healthChecks.map((check) => (isInRole(check) ? check : beyondRole(check))),
  ];
}

/** What lists each kind of resource. A role that reads what checks ask permits a part, and to ask for tags nowhere. */
async function inventoryRepertoire(): Promise<readonly AnyCheck[]> {
  const [{ kinds }, { listerOf }] = await Promise.all([
    import('../inventory/kinds.ts'),
    import('../inventory/lister.ts'),
  ]);
  const isInRole = createIsInRole();
  return kinds.map((kind) => {
    const lister = listerOf(kind);
    if (isInRole(lister)) return lister;
    const withoutTags = listerOf(kind, 'of-the-list');
    return beyondRole(lister, isInRole(withoutTags) ? withoutTags : 'nothing');
  });
}

/** Whether a role that reads no more than checks ask permits all that a check calls. */
function createIsInRole(): (check: AnyCheck) => boolean {
  const permitted = new Set<string>(roleActions('checks'));
  return (check) =>
    callsOf(check).every(({ action, also = [] }) =>
      [action, ...also].every((one) => permitted.has(one)),
    );
}

const beyondRole = (check: AnyCheck, withinRole: AnyCheck | 'nothing' = 'nothing'): AnyCheck => ({
  ...check,
  withinRole,
});
