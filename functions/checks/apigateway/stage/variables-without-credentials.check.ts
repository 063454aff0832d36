import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { stage } from './stage.resource.ts';

export const check = defineCheck(stage, {
  id: 'apigateway-stage-variables-without-credentials',
  title: 'Stages of REST APIs keep no credentials in their variables',
  severity: 'high',
  category: 'security',
  why: 'Everybody who may look at the API reads the variables of its stages, in the console, in exports and in deployment tools.',
  fix: 'Change what was exposed, and let the function or server behind the API fetch it from Secrets Manager or Parameter Store.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of variables that hold no credential, whatever they look like.'),
  }),

  evaluate({ item: { variables }, parameters: { ignoredNames } }) {
    // Left out where a stage has none: https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html
    if (!variables) return pass();
    const names = credentialsIn(Object.entries(variables), ignoredNames);
    if (names.length === 0) return pass();
    return fail(`What looks like credentials is in: ${names.join(', ')}.`);
  },
});
