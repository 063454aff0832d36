import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
  frameworks: {
    aws_fsbp: ['SecretsManager.1'],
    hipaa: ['164.308(a)(4)(ii)(C)'],
    nist_800_53_r5: ids`
      AC-2(1) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-24 CM-5(1)(a) SC-23(3)
    `,
    'pci_dss_4.0': ['3.5.1', '8.2.2', '8.3.2', '8.3.9', '8.3.10.1', '8.6.3'],
    soc2: ['CC6.1', 'CC6.2'],
  },
  peers: {
    prowler: 'secretsmanager_automatic_rotation_enabled',
    cloudsploit: 'secretRotationEnabled',
    steampipe: 'secretsmanager_secret_automatic_rotation_enabled',
  },

  // A service rotates the secrets it manages; a replica rotates with its primary.
  appliesTo: (secret) => !secret.OwningService && !isReplica(secret),

  evaluate({ item }) {
    // Null as long as rotation was never configured:
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
    return item.RotationEnabled ? pass() : fail('Automatic rotation is off.');
  },
});
