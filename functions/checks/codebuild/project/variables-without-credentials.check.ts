import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { project } from './project.resource.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-variables-without-credentials',
  title: 'Build projects keep no credentials in plain variables',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may read the project sees its plain variables, in the console and the CLI, and builds print them to logs.',
  fix: 'Change what was exposed, keep it in Secrets Manager or Parameter Store, and make the variable of that type.',
  docs: 'https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of variables that hold no credential, whatever they look like.'),
  }),

  evaluate({ item: { environment }, parameters: { ignoredNames } }) {
    // A project without variables may have no list of them; a variable without type is plain:
    // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html
    const { environmentVariables = [] } = answered(environment, 'environment');
    const plain = environmentVariables
      .filter(({ type = 'PLAINTEXT' }) => isPlain(type))
      .map(
        ({ name, value }) =>
          [answered(name, 'the name of a variable'), answered(value, 'a value')] as const,
      );
    const names = credentialsIn(plain, ignoredNames);
    if (names.length === 0) return pass();
    return fail(`What looks like credentials is in: ${names.join(', ')}.`);
  },
});

const isPlain = (type: string): boolean =>
  kindOfWord(type, 'the type of a variable', {
    plain: ['PLAINTEXT'],
    kept: ['PARAMETER_STORE', 'SECRETS_MANAGER'],
  }) === 'plain';
