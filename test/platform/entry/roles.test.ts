import { describe, expect, it } from 'vitest';
import { AwsCallError } from '../../../functions/core/errors.ts';
import { TenantId } from '../../../functions/core/ids.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { assumeTenantRole } from '../../../functions/platform/entry/assume-role.ts';
import { assumeDataRole } from '../../../functions/platform/entry/data-role.ts';
import { connectSts } from '../../../functions/platform/entry/sts.ts';
import { fakeClock, type WireAnswer, wire, wireError } from '../../support/fakes/aws-wire.ts';

const credentials =
  '<AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2026-11-21T13:00:00Z</Expiration>';
const answer = (inside: string): WireAnswer => ({
  status: 200,
  body: `<AssumeRoleResponse><AssumeRoleResult><Credentials>${inside}</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
});

function stsThatAnswers(...answers: readonly WireAnswer[]) {
  const rest = [...answers];
  const asked: URLSearchParams[] = [];
  const retry = createRetryRule({ clock: fakeClock() });
  const sts = connectSts({
    region: 'eu-west-1',
    retry,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: wire(({ request }) => {
      asked.push(new URLSearchParams(String(request.body)));
      return rest.shift() ?? answer(credentials);
    }),
  });
  return { sts, asked, retry };
}

const role = {
  accountId: '123456789012',
  roleArn: 'arn:aws:iam::123456789012:role/roundsman-dev-checks',
  externalId: '00000000-0000-4000-8000-000000000000',
  sessionName: 'roundsman 01HZZZ/ec2',
  sessionPolicy: '{"Version":"2012-10-17","Statement":[]}',
};

async function categoryOf(attempt: Promise<unknown>): Promise<string> {
  const thrown: unknown = await attempt.catch((error: unknown) => error);
  if (thrown instanceof AwsCallError) return thrown.category;
  throw thrown;
}

describe("a tenant's role", () => {
  it('is assumed with external id, session policy and a name that leads back', async () => {
    const { sts, asked } = stsThatAnswers();

    const { credentials } = await assumeTenantRole(sts, role);

    expect(credentials).toMatchObject({ accessKeyId: 'ASIA1', sessionToken: 't' });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      RoleArn: role.roleArn,
      ExternalId: role.externalId,
      Policy: role.sessionPolicy,
      RoleSessionName: 'roundsman-01HZZZ-ec2',
      DurationSeconds: '3600',
    });
  });

  it.each([
    ['AccessDenied', 403, 'authentication'],
    ['ExpiredTokenException', 403, 'authentication'],
    ['PackedPolicyTooLarge', 400, 'platform'],
    ['MalformedPolicyDocument', 400, 'platform'],
    ['RegionDisabledException', 403, 'authentication'],
    ['InternalFailure', 500, 'service'],
  ])('that answers %s', async (code, status, category) => {
    const { sts } = stsThatAnswers(wireError('awsQuery', code, 'Said.', status));

    expect(await categoryOf(assumeTenantRole(sts, role))).toBe(category);
  });

  it('says what to do about an account in which STS is not active where we run', async () => {
    const message = 'STS is not activated in this region for account:123456789012.';
    const { sts } = stsThatAnswers(wireError('awsQuery', 'RegionDisabledException', message, 403));

    const error = await assumeTenantRole(sts, role).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(
        /not active for the account 123456789012 in eu-west-1.*Activate/,
      ),
      context: { awsCode: 'RegionDisabledException', operation: 'AssumeRole' },
    });
  });

  it('is asked for again when STS throttles, under the budget of the shard', async () => {
    const { sts, retry } = stsThatAnswers(wireError('awsQuery', 'Throttling', 'Rate exceeded'));

    await assumeTenantRole(sts, role);

    expect(retry.counts().repeats).toBe(1);
  });

  it('with half its credentials is an error', async () => {
    const { sts } = stsThatAnswers(answer('<AccessKeyId>ASIA1</AccessKeyId>'));

    expect(await categoryOf(assumeTenantRole(sts, role))).toBe('service');
  });
});

describe('the data role', () => {
  const dataRole = {
    roleArn: 'arn:aws:iam::111111111111:role/roundsman-dev-data',
    tenantId: TenantId.parse('acme'),
    execution: '01HZZZ',
  };

  it('is assumed for one tenant, by a session tag', async () => {
    const { sts, asked } = stsThatAnswers();

    await assumeDataRole(sts, dataRole);

    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      'Tags.member.1.Key': 'tenantId',
      'Tags.member.1.Value': 'acme',
    });
  });

  it('that denies is our own fault, and none of the tenant', async () => {
    const { sts } = stsThatAnswers(wireError('awsQuery', 'AccessDenied', 'Said.', 403));

    expect(await categoryOf(assumeDataRole(sts, dataRole))).toBe('platform');
  });
});
