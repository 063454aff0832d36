import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import {
  credentialsIn,
  isCredentialInCommand,
} from '../../../core/judgement/credentials/embedded-credentials.ts';
import { containersOf, type JobContainer } from './job-containers.judgement.ts';
import { jobDefinition } from './job-definition.resource.ts';

export const check = defineCheck(jobDefinition, {
  id: 'batch-job-definition-without-credentials',
  title: 'Job definitions keep no credentials in variables, commands and parameters',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may describe job definitions and jobs reads what is in them, and every old revision keeps it.',
  fix: 'Change what was exposed, keep it in Secrets Manager or Parameter Store, refer to it under secrets, and deregister old revisions.',
  docs: 'https://docs.aws.amazon.com/batch/latest/userguide/specifying-sensitive-data.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of variables and options that hold no credential, whatever they look like.'),
  }),

  evaluate({ item, parameters: { ignoredNames } }) {
    const containers = containersOf(item);
    // Defaults of what a command refers to; without any, there are none.
    const defaults = Object.entries(item.parameters ?? {});
    const found = new Set([
      ...credentialsIn(defaults, ignoredNames),
      ...containers.flatMap((container) => placesOf(container, ignoredNames)),
    ]);
    if (found.size === 0) return pass();
    return fail(`What looks like credentials is in: ${[...found].join(', ')}.`);
  },
});

const placesOf = ({ variables, commands }: JobContainer, ignored: readonly string[]) => [
  ...credentialsIn(variables, ignored),
  ...Object.entries(commands)
    .filter(([, words]) => isCredentialInCommand(words, ignored))
    .map(([place]) => place),
];
