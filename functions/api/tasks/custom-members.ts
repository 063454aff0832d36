import * as z from 'zod';
import { CustomDefinition } from '../../core/custom/definition.ts';

/** The most characters of a definition as YAML. */
const longestYaml = 40_000;

/** How a definition comes: as JSON, or as the text of a YAML file. */
export const customMembers = {
  custom: CustomDefinition.exactOptional().meta({
    description:
      'The checks of a task of the type `custom`, in the form of docs/custom-task.schema.json; docs/custom-checks.md explains it.',
  }),
  customYaml: z.string().min(1).max(longestYaml).exactOptional().meta({
    description: 'The same as YAML 1.2, instead of `custom`. Faults say line and column.',
  }),
};
