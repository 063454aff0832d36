import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { asksWhoCalls } from '../auth-type.judgement.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'vpc-lattice-service-authorized',
  title: 'Lattice services ask each caller who it is',
  severity: 'high',
  category: 'security',
  why: 'Without it, whatever runs in a VPC of the service network may call the service, and no policy of its own says who may.',
  fix: 'Set the authentication type of the service to AWS_IAM, and give it a policy that names its callers.',
  docs: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html',
  appliesTo: ({ status }) => answered(status, 'status') === 'ACTIVE',

  evaluate({ item }) {
    return asksWhoCalls(item) ? pass() : fail('The service answers whoever reaches it.');
  },
});
