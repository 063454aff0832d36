import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';
import { isProvisioned } from './cluster-type.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-authentication-required',
  title: 'Kafka clusters require authentication',
  severity: 'critical',
  category: 'security',
  why: 'Whoever reaches a broker may read every topic, and write to it, without saying who it is.',
  fix: 'Turn on IAM, SASL/SCRAM or mutual TLS, move the clients over, and turn off unauthenticated access.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html',

  evaluate({ item }) {
    if (!isProvisioned(item)) {
      const { Sasl } = answered(item.Serverless?.ClientAuthentication, 'ClientAuthentication');
      if (answered(Sasl?.Iam?.Enabled, 'Enabled')) return pass();
      return fail('The cluster has no way to authenticate.');
    }
    // What was never set up is left out, and off.
    const provisioned = answered(item.Provisioned, 'Provisioned');
    const { Sasl, Tls, Unauthenticated } = provisioned.ClientAuthentication ?? {};
    if (Unauthenticated?.Enabled) return fail('Clients need not authenticate.');
    if (Sasl?.Iam?.Enabled || Sasl?.Scram?.Enabled || Tls?.Enabled) return pass();
    return fail('The cluster has no way to authenticate.');
  },
});
