import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { staticIp } from './static-ip.resource.ts';

export const check = defineCheck(staticIp, {
  id: 'lightsail-static-ip-attached',
  title: 'Static addresses of Lightsail are attached',
  severity: 'low',
  category: 'cost',
  why: 'A static address costs nothing while an instance has it, and is billed by the hour when none does.',
  fix: 'Attach the address to an instance, or delete it.',
  docs: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_StaticIp.html',

  evaluate: ({ item: { isAttached } }) =>
    answered(isAttached, 'isAttached') ? pass() : fail('No instance has the address.'),
});
