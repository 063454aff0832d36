import type { Examiners } from '../../../functions/core/custom/examine.ts';
import { modelOperations } from '../../../functions/platform/models/model-operations.ts';
import { directReader } from './direct-reader.ts';

/** Examiners of definitions, without the worker: nobody permits more than AWS's policies for auditors. */
export const directExaminers = async (): Promise<Examiners> => ({
  operations: modelOperations,
  reader: directReader,
  alsoPermitted: [],
});
