import * as z from 'zod';
import { CustomDefinition } from '../functions/core/custom/definition.ts';
import type { Generated } from './generated.ts';

/** What checks of a tenant's own may say, for editors: they complete and check YAML and JSON by this. */
export function generateCustomSchema(): Generated {
  const schema = {
    title: "A tenant's own checks for Roundsman: a task of the type custom",
    ...z.toJSONSchema(CustomDefinition, { io: 'input' }),
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  return { files: new Map([['docs/custom-task.schema.json', text]]) };
}
