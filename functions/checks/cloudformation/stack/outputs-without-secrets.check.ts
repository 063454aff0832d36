import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { stack } from './stack.resource.ts';

export const check = defineCheck(stack, {
  id: 'cloudformation-stack-outputs-without-secrets',
  title: 'Outputs of stacks hold no credentials',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may describe stacks reads their outputs, and pipelines print them in their logs.',
  fix: 'Change what was exposed, keep it in Secrets Manager, and let the output name the secret instead of its value.',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Keys of outputs that hold no credential, whatever they look like.'),
  }),

  evaluate({ item: { Outputs: outputs = [] }, parameters: { ignoredNames } }) {
    // A stack whose template declares no outputs has none.
    const found = credentialsIn(
      outputs.map(
        ({ OutputKey, OutputValue }) =>
          [answered(OutputKey, 'OutputKey'), answered(OutputValue, 'OutputValue')] as const,
      ),
      ignoredNames,
    );
    if (found.length === 0) return pass();
    return fail(`What looks like credentials is in the outputs: ${found.join(', ')}.`);
  },
});
