import * as z from 'zod';
import { categories } from '../../check.ts';
import { CustomDefinition } from '../../custom/definition.ts';
import { Severity } from '../../severity.ts';
import { TaskType } from '../task.ts';
import cisAws50 from './cis-aws-5-0.template.json' with { type: 'json' };
import cisAws70 from './cis-aws-7-0.template.json' with { type: 'json' };
import costReview from './cost-review.template.json' with { type: 'json' };
import health from './health.template.json' with { type: 'json' };
import healthStatus from './health-status.template.json' with { type: 'json' };
import inventory from './inventory.template.json' with { type: 'json' };
import operations from './operations.template.json' with { type: 'json' };
import ownCheck from './own-check.template.json' with { type: 'json' };
import performance from './performance.template.json' with { type: 'json' };
import reliability from './reliability.template.json' with { type: 'json' };
import security from './security.template.json' with { type: 'json' };
import securityBaseline from './security-baseline.template.json' with { type: 'json' };

const TimeOfDay = z.string().regex(/^\d\d:\d\d$/);

/** What a `.template.json` holds: a task that many want, without whose it is and in which time zone. */
const TemplateFile = z.strictObject({
  title: z.string().min(1),
  /** What it does, and how often. */
  description: z.string().min(1),
  type: TaskType,
  scope: z.strictObject({
    services: z.array(z.string()).min(1).readonly().exactOptional(),
    categories: z.array(z.enum(categories)).min(1).readonly().exactOptional(),
    severities: z.array(Severity).min(1).readonly().exactOptional(),
  }),
  /** What it checks, if it has the type `custom`. */
  custom: CustomDefinition.exactOptional(),
  /** Its checks are those that speak to a requirement of this framework. */
  framework: z.string().exactOptional(),
  schedule: z.union([
    z.strictObject({ every: z.literal('day'), at: TimeOfDay }),
    z.strictObject({
      every: z.literal('week'),
      on: z.tuple([z.literal('monday')]).readonly(),
      at: TimeOfDay,
    }),
    z.strictObject({ cron: z.string() }),
  ]),
});

export interface TaskTemplate extends z.infer<typeof TemplateFile> {
  /** Public and permanent: the name of its file. */
  readonly id: string;
}

const files: Readonly<Record<string, unknown>> = {
  'security-baseline': securityBaseline,
  security: security,
  'cis-aws-7-0': cisAws70,
  'cis-aws-5-0': cisAws50,
  health: health,
  reliability: reliability,
  performance: performance,
  operations: operations,
  'cost-review': costReview,
  inventory: inventory,
  'health-status': healthStatus,
  'own-check': ownCheck,
};

/** Tasks to begin with, in the order in which people look through them. */
export const templates: readonly TaskTemplate[] = Object.entries(files).map(([id, file]) => ({
  id,
  ...TemplateFile.parse(file),
}));
