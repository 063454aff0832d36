import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { AwsCallError } from '../../../functions/core/errors.ts';
import type { AwsRequest } from '../../../functions/core/scan/aws-caller.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { callerOnWire, type Respond } from '../../support/fakes/aws-wire.ts';

const volumes = { api: 'ec2', operation: 'DescribeVolumes', region: 'eu-west-1', input: {} };
const buckets = { api: 's3', operation: 'ListBuckets', region: 'global', input: {} };

async function refusal(request: AwsRequest, respond: Respond): Promise<AwsCallError> {
  const caller = callerOnWire(modelClients, respond, { maxAttempts: 1 });
  const thrown = await caller.page(request).then(
    () => new Error('It answered.'),
    (error: unknown) => error,
  );
  if (thrown instanceof AwsCallError) return thrown;
  throw thrown;
}

describe('an answer without an end', () => {
  const piece = Buffer.alloc(2 ** 20, 'x');
  const endless = () =>
    new Readable({
      read() {
        this.push(piece);
      },
    });

  it.each([200, 403, 500])('is an error, and read no further: %i', async (status) => {
    const stream = endless();

    const error = await refusal(volumes, () => ({ status, stream }));

    expect(error.category).toBe('service');
    expect(error.message).toContain('longer than 64 MiB');
    expect(stream.destroyed).toBe(true);
  });
});

describe('a redirect', () => {
  const redirect = (location: string, body = '') => ({
    status: 302,
    headers: { location },
    body,
  });

  it('is an error that says where it leads', async () => {
    const portal = redirect('https://portal.example/login?token=secret', '<html/>');

    const error = await refusal(volumes, () => portal);

    expect(error.category).toBe('service');
    expect(error.message).toContain('a redirect (302) to https://portal.example/login, which');
    expect(error.message).not.toContain('secret');
    expect(error.context.httpStatus).toBe(302);
  });

  it('of S3 keeps its code', async () => {
    const body = '<Error><Code>PermanentRedirect</Code><Message>Elsewhere.</Message></Error>';

    const error = await refusal(buckets, () => redirect('', body));

    expect(error.context.awsCode).toBe('PermanentRedirect');
  });
});
