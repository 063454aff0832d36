import { compileCustom } from '../../core/custom/compile.ts';
import type { ExpressionReader } from '../../core/custom/expression.ts';
import { customService, taskOfCustom } from '../../core/custom/names.ts';
import { ownError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import { type Fault, refuseFaults } from '../../core/refusal.ts';
import type { Table } from '../../data/store/table.ts';
import { readTask } from '../../data/tasks/tasks.ts';

/** What a finding says of the check of a task's own that it is of: the catalogue does not know it. */
export interface OwnCheck {
  readonly title: string;
  readonly category: ReturnType<typeof compileCustom>[number]['category'];
  readonly why: string;
  readonly fix: string;
  readonly docs: ReturnType<typeof compileCustom>[number]['docs'];
}

/** The checks of tasks' own that findings are of, by id. Those of a task that is gone are absent: its findings are going, too. */
export async function ownChecks(
  table: Table,
  tenantId: TenantId,
  findings: readonly { readonly service: string }[],
): Promise<ReadonlyMap<string, OwnCheck>> {
  const taskIds = new Set(findings.flatMap(({ service }) => taskOfCustom(service) ?? []));
  const tasks = await Promise.all([...taskIds].map((taskId) => readTask(table, tenantId, taskId)));
  const checks = tasks.flatMap((task) =>
    task?.custom ? compileCustom(task.taskId, task.custom, noReader) : [],
  );
  return new Map(
    checks.map(({ id, title, category, why, fix, docs }) => [
      id,
      { title, category, why, fix, docs },
    ]),
  );
}

/** Nothing is judged here. */
const unasked = () =>
  Promise.reject(ownError('findings', 'Expressions are evaluated in executions alone.'));
const noReader: ExpressionReader = { read: unasked, check: unasked };

/** What a list is asked of. */
interface Named {
  readonly service?: string | undefined;
  readonly check?: string | undefined;
}

/**
 * The service under which a task's own check is kept that a query names, or that it names itself; `undefined`: it names
 * neither. Refuses one that is not there.
 */
export async function ownServiceOf(
  table: Table,
  tenantId: TenantId,
  { service, check }: Named,
): Promise<string | undefined> {
  const named = check ?? service;
  const taskId = named === undefined ? undefined : taskOfCustom(named);
  if (taskId === undefined) return undefined;
  const known = await ownChecks(table, tenantId, [{ service: customService(taskId) }]);
  const faults: Fault[] = [];
  if (service !== undefined && (service !== customService(taskId) || known.size === 0)) {
    faults.push({
      where: 'query.service',
      what: `No task of the tenant has its checks under ${service}.`,
    });
  }
  if (check !== undefined && !known.has(check)) {
    faults.push({ where: 'query.check', what: `No task of the tenant has a check ${check}.` });
  }
  refuseFaults(faults);
  return customService(taskId);
}
