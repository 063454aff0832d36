import { ownError } from '../../core/errors.ts';
import type { Subject } from '../../core/tasks/coverage.ts';
import type { TaskType } from '../../core/tasks/task.ts';

/**
 * What a task of a type asks an account for: checks, or what stands for them. As `repertoire` of the run has it,
 * without what the calls need.
 */
export async function subjectsOf(type: TaskType): Promise<readonly Subject[]> {
  switch (type) {
    case 'checks':
      return (await import('../../checks/catalogue.generated.ts')).catalogue;
    case 'resource_list': {
      const [{ kinds }, isInRole] = await Promise.all([
        import('../../inventory/kinds.ts'),
        permittedByChecks(),
      ]);
      return kinds.map((kind) => ({
        id: kind.type,
        service: kind.service,
        severity: 'low',
        category: 'operations',
        // What checks list, their role permits.
        beyondRole: kind.native === undefined && !isInRole([kind.action]),
      }));
    }
    case 'health_check': {
      const [{ catalogue }, { healthCatalogue }, isInRole] = await Promise.all([
        import('../../checks/catalogue.generated.ts'),
        import('../../core/health/health-catalogue.ts'),
        permittedByChecks(),
      ]);
      return [
        ...catalogue.filter(({ category }) => category === 'health'),
        ...healthCatalogue.map((check) => ({ ...check, beyondRole: !isInRole(check.actions) })),
      ];
    }
    default:
      throw ownError('Tasks', `Nobody can say yet what tasks of the type ${type} cover.`);
  }
}

/** Whether a role that reads no more than checks ask permits these actions. */
async function permittedByChecks(): Promise<(actions: readonly string[]) => boolean> {
  const { catalogue } = await import('../../checks/catalogue.generated.ts');
  const permitted = new Set<string>(catalogue.flatMap(({ actions }) => actions));
  return (actions) => actions.every((action) => permitted.has(action));
}
