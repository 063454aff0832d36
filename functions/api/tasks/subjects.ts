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
      const { kinds } = await import('../../inventory/kinds.ts');
      return kinds.map(({ type: id, service }) => ({
        id,
        service,
        severity: 'low',
        category: 'operations',
      }));
    }
    case 'health_check': {
      const [{ catalogue }, { healthCatalogue }] = await Promise.all([
        import('../../checks/catalogue.generated.ts'),
        import('../../core/health/health-catalogue.ts'),
      ]);
      return [...catalogue.filter(({ category }) => category === 'health'), ...healthCatalogue];
    }
    default:
      throw ownError('Tasks', `Nobody can say yet what tasks of the type ${type} cover.`);
  }
}
