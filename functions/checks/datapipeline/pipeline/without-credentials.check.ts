import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import type { GetPipelineDefinitionOutput } from '../shapes.generated.ts';
import { pipeline } from './pipeline.resource.ts';

export const check = defineCheck(pipeline, {
  id: 'datapipeline-pipeline-without-credentials',
  title: 'Pipeline definitions hold no plain credentials',
  severity: 'high',
  category: 'security',
  why: 'Everybody who may read the pipeline reads its definition, and so does whoever finds an export of it.',
  fix: 'Change what was exposed, fetch it from Secrets Manager where it is used, or mark its field as encrypted with an asterisk before the name.',
  docs: 'https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/dp-pipeline-characters.html',
  needs: ['GetPipelineDefinition'],
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of fields and parameters that hold no credential, whatever they look like.'),
  }),

  evaluate({ facts, parameters: { ignoredNames } }) {
    const given = textsIn(answered(facts.GetPipelineDefinition, 'the definition'));
    const names = new Set(credentialsIn(given, ignoredNames));
    if (names.size === 0) return pass();
    return fail(`What looks like credentials is in: ${[...names].join(', ')}.`);
  },
});

/**
 * What is written in a definition, by its name. Left out is what an asterisk marks as encrypted, of
 * which AWS does not say how it is answered.
 *
 * https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/dp-pipeline-characters.html
 */
function textsIn({
  pipelineObjects,
  parameterObjects = [],
  parameterValues = [],
}: GetPipelineDefinitionOutput) {
  const fields = answered(pipelineObjects, 'pipelineObjects').flatMap(({ fields }) =>
    answered(fields, 'fields').map(({ key, stringValue }) => ({ name: key, text: stringValue })),
  );
  const defaults = parameterObjects.flatMap(({ id, attributes }) =>
    answered(attributes, 'attributes')
      .filter(({ key }) => key === 'default')
      .map(({ stringValue }) => ({ name: id, text: stringValue })),
  );
  const values = parameterValues.map(({ id, stringValue }) => ({ name: id, text: stringValue }));
  return [...fields, ...defaults, ...values].flatMap(({ name = '', text }) =>
    text === undefined || name.startsWith('*') ? [] : [[name, text] as const],
  );
}
