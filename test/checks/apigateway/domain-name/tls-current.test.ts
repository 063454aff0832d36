import { expect, it } from 'vitest';
import { domainName } from '../../../../functions/checks/apigateway/domain-name/domain-name.resource.ts';
import { check } from '../../../../functions/checks/apigateway/domain-name/tls-current.check.ts';
import type { SecurityPolicy } from '../../../../functions/checks/apigateway/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const policy = (securityPolicy: string) => ({
  // Words that AWS adds arrive all the same.
  item: { domainName: 'api.example.com', securityPolicy: securityPolicy as SecurityPolicy },
});

describeCheck(check, {
  pass: {
    'it begins at TLS 1.2': policy('TLS_1_2'),
    'it offers TLS 1.3, and begins at 1.2': policy('SecurityPolicy_TLS13_1_2_2021_06'),
    'it is of an edge, and of 2018': policy('SecurityPolicy_TLS12_2018_EDGE'),
  },
  fail: {
    'it begins at TLS 1.0': { ...policy('TLS_1_0'), message: 'Its security policy is TLS_1_0.' },
  },
  errors: { 'the policy is new': { ...policy('TLS_2_0'), message: /policy "TLS_2_0"/ } },
});

it('takes the ARN of AWS, which tells private domains of one name apart', () => {
  const scope = { accountId: '123456789012', partition: 'aws-cn', region: 'cn-north-1' } as const;
  const name = 'api.example.com';
  const domainNameArn = `arn:aws-cn:apigateway:cn-north-1:1:/domainnames/${name}+abc`;

  expect(domainName.identify({ domainName: name, domainNameArn }, scope).id).toBe(domainNameArn);
  expect(domainName.identify({ domainName: name }, scope).id).toBe(
    `arn:aws-cn:apigateway:cn-north-1::/domainnames/${name}`,
  );
});
