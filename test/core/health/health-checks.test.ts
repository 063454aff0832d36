import { expect, it } from 'vitest';
import { healthChecks } from '../../../functions/core/health/health-checks.ts';

const scope = { accountId: '111122223333', partition: 'aws', region: 'eu-west-1' } as const;

const resourceNamed = (id: string) =>
  healthChecks.find((check) => check.id === id)?.resource ?? expect.fail(`There is no ${id}.`);

// AWS gives ARNs to what had none before, and not to all of it at once.
it.each([
  ['health-apigateway-get-domain-names', { domainName: 'api.example.com' }, 'api.example.com'],
  ['health-config-describe-configuration-recorder-status', { name: 'default' }, 'default'],
])('%s: an item without an ARN is known by its name', (id, item, name) => {
  expect(resourceNamed(id).identify(item, scope)).toEqual({ id: name, name, region: 'eu-west-1' });
});

it('an item that says neither is not named: its list could not be read whole', () => {
  const { identify } = resourceNamed('health-apigateway-get-domain-names');

  expect(identify({ domainNameStatus: 'AVAILABLE' }, scope)).toMatchObject({ id: undefined });
});
