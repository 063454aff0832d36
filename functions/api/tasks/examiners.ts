import type { Examiners } from '../../core/custom/examine.ts';

/**
 * What examines definitions, loaded when one is examined: AWS's models, and the worker of expressions.
 *
 * @param customActions What the operator permits beyond AWS's policies for auditors, with spaces between
 */
export async function openExaminers(customActions: string): Promise<Examiners> {
  const [{ modelOperations }, { expressionReader }] = await Promise.all([
    import('../../platform/models/model-operations.ts'),
    import('../../platform/expressions/expression-reader.ts'),
  ]);
  return {
    operations: modelOperations,
    reader: expressionReader,
    alsoPermitted: customActions.split(' ').filter(Boolean),
  };
}
