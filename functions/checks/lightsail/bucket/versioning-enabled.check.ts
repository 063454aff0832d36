import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 'lightsail-bucket-versioning-enabled',
  title: 'Lightsail buckets keep earlier versions of their objects',
  severity: 'low',
  category: 'reliability',
  why: 'An object that is overwritten or deleted is gone.',
  fix: 'Enable object versioning of the bucket.',
  docs: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_Bucket.html',

  evaluate({ item }) {
    const versioning = answered(item.objectVersioning, 'objectVersioning');
    if (versioning === 'Enabled') return pass();
    if (versioning === 'Suspended') return fail('Object versioning is suspended.');
    if (versioning === 'NeverEnabled') return fail('Object versioning was never enabled.');
    throw new IncompleteAnswerError(`Lightsail answered the versioning ${versioning}.`);
  },
});
