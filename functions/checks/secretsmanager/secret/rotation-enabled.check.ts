import { defineCheck, fail, pass } from '../../../core/check.ts';
import { isReplica } from './replica.judgement.ts';
import { secret } from './secret.resource.ts';

export const check = defineCheck(secret, {
  id: 'secretsmanager-secret-rotation-enabled',
  title: 'Secrets rotate by themselves',
  severity: 'medium',
  category: 'security',
  why: 'A secret that leaked unnoticed stays useful until somebody remembers to change it.',
  fix: 'Turn on automatic rotation with a schedule; for databases, Secrets Manager brings the rotation function.',
  docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',

  // A service rotates the secrets it manages; a replica rotates with its primary.
  appliesTo: (secret) => !secret.OwningService && !isReplica(secret),

  evaluate({ item }) {
    // Null as long as rotation was never configured:
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
    return item.RotationEnabled ? pass() : fail('Automatic rotation is off.');
  },
});
