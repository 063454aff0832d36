import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endsWithin, expiryText } from '../../../core/judgement/expiry.ts';
import { clientCertificate } from './client-certificate.resource.ts';

export const check = defineCheck(clientCertificate, {
  id: 'apigateway-client-certificate-not-expiring',
  title: 'Client certificates of REST APIs are not about to expire',
  severity: 'medium',
  category: 'health',
  why: 'The day it expires, servers that ask for it refuse the API, and its stages fail.',
  fix: 'Make another client certificate, let the servers trust it, and put it on the stages in the place of this one.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  joins: ['stages'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(180)
      .default(30)
      .describe('How many days before it expires a certificate has to be replaced.'),
  }),

  evaluate({ item, related: { stages }, parameters: { days }, now }) {
    // Nobody sees one that is on no stage.
    if (stages.length === 0) return noVerdict();
    const lifetime = { until: answered(item.expirationDate, 'expirationDate'), now };
    if (!endsWithin(lifetime, days)) return pass();
    const names = stages.map(({ restApiId, stageName }) => `${restApiId}/${stageName}`);
    return fail(`It ${expiryText(lifetime)}, and is on the stages ${names.join(', ')}.`);
  },
});
