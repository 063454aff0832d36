import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  credentialsIn,
  isCredentialInCommand,
} from '../../../core/judgement/credentials/embedded-credentials.ts';
import type { ContainerDefinition } from '../shapes.generated.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-variables-without-credentials',
  title: 'Task definitions keep no credentials in plain variables and commands',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may describe task definitions reads their variables and commands, and every old revision keeps them.',
  fix: 'Change what was exposed, keep it in Secrets Manager or Parameter Store, refer to it under secrets, and deregister and delete old revisions.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of variables and options that hold no credential, whatever they look like.'),
  }),

  evaluate({ item, parameters: { ignoredNames } }) {
    const containers = answered(item.containerDefinitions, 'containerDefinitions');
    const found = containers.flatMap((container) =>
      placesOf(container, ignoredNames).map((place) => `${place} of ${container.name}`),
    );
    if (found.length === 0) return pass();
    return fail(`What looks like credentials is in: ${found.join(', ')}.`);
  },
});

/**
 * Where a container holds what looks like credentials. A variable without value is empty, a container
 * without variables has no environment, and one without command runs that of its image:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
function placesOf(
  { environment = [], entryPoint = [], command = [], healthCheck }: ContainerDefinition,
  ignored: readonly string[],
): readonly string[] {
  const variables = environment.map(
    ({ name, value = '' }) => [answered(name, 'the name of a variable'), value] as const,
  );
  const commands = { entryPoint, command, 'the health check': healthCheck?.command ?? [] };
  return [
    ...credentialsIn(variables, ignored),
    ...Object.entries(commands)
      .filter(([, words]) => isCredentialInCommand(words, ignored))
      .map(([place]) => place),
  ];
}
