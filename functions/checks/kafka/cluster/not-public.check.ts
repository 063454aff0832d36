import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';
import { isProvisioned } from './cluster-type.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-not-public',
  title: 'Kafka clusters are private',
  severity: 'critical',
  category: 'security',
  why: 'Brokers with public addresses are one security group rule and one weak password away from everybody.',
  fix: 'Turn off public access, and reach the brokers from inside the VPC or through private connectivity.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html',
  // Serverless clusters cannot be public.
  appliesTo: isProvisioned,

  evaluate({ item }) {
    const brokers = answered(item.Provisioned?.BrokerNodeGroupInfo, 'BrokerNodeGroupInfo');
    const type = answered(
      brokers.ConnectivityInfo?.PublicAccess?.Type,
      'the type of public access',
    );
    if (type === 'DISABLED') return pass();
    if (type === 'SERVICE_PROVIDED_EIPS') return fail('The brokers have public addresses.');
    throw new IncompleteAnswerError(`"${type}" is no known type of public access.`);
  },
});
