import type { CustomDefinition, ExaminedDefinition } from '../../core/custom/definition.ts';
import type { Examiners } from '../../core/custom/examine.ts';
import { refuseFaults } from '../../core/refusal.ts';
import type { Task } from '../../core/tasks/task.ts';

/** What a request brings of checks of one's own. */
export interface CustomWritten {
  readonly custom?: CustomDefinition | undefined;
  readonly customYaml?: string | undefined;
}

/**
 * The checks of a task's own that a request brings, examined; `undefined` if it brings none, and the task has some already
 * or is of another type. Refuses what does not go with the type.
 *
 * @param task As it is to be
 */
export async function examinedChecks(
  { examiners }: { readonly examiners: () => Promise<Examiners> },
  { type, custom: known }: Pick<Task, 'type' | 'custom'>,
  { custom, customYaml }: CustomWritten,
): Promise<ExaminedDefinition | undefined> {
  const isWritten = custom !== undefined || customYaml !== undefined;
  if (type !== 'custom') {
    const what = `A task of the type "${type}" has no checks of its own.`;
    if (isWritten) refuseFaults([{ where: 'body.custom', what }]);
    return undefined;
  }
  if (!isWritten) {
    const what = 'Say the checks of the task here, or as `customYaml`.';
    if (!known) refuseFaults([{ where: 'body.custom', what }]);
    return undefined;
  }
  // Loaded here and not at init: it knows YAML.
  const { examinedRequest } = await import('./custom-request.ts');
  return examinedRequest(
    { ...(custom && { custom }), ...(customYaml !== undefined && { customYaml }) },
    examiners,
  );
}
