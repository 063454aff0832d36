import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endsWithin, expiryText } from '../../../core/judgement/expiry.ts';
import { stageOf } from '../authority-status.judgement.ts';
import { authority } from './authority.resource.ts';

export const check = defineCheck(authority, {
  id: 'acm-pca-authority-not-expiring',
  title: 'Private certificate authorities are not about to expire',
  severity: 'high',
  category: 'health',
  why: 'No certificate outlives its authority: it issues shorter and shorter ones, and on its last day everything that trusts it fails at once.',
  fix: 'Renew the certificate of the authority, or set up another and move to it while both are valid.',
  docs: 'https://docs.aws.amazon.com/privateca/latest/userguide/ca-lifecycle.html',
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(1095)
      .default(90)
      .describe('How many days before it expires an authority has to be renewed.'),
  }),
  // One that is disabled, deleted or not set up issues nothing.
  appliesTo: (item) => ['active', 'expired'].includes(stageOf(item)),

  evaluate({ item, parameters: { days }, now }) {
    const lifetime = { until: answered(item.NotAfter, 'NotAfter'), now };
    return endsWithin(lifetime, days) ? fail(`The authority ${expiryText(lifetime)}.`) : pass();
  },
});
