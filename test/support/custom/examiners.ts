import type { Examiners } from '../../../functions/core/custom/examine.ts';
import { modelOperations } from '../../../functions/platform/models/model-operations.ts';
import { directReader } from './direct-reader.ts';

/** By what definitions are examined, without the worker: nobody permits more than AWS's policies for auditors. */
export const directExaminers = async (): Promise<Examiners> => ({
  operations: modelOperations,
  reader: directReader,
  alsoPermitted: [],
});
