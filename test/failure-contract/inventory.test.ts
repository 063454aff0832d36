import { describe, expect, it } from 'vitest';
import type { AwsRequest } from '../../functions/core/scan/aws-caller.ts';
import type { Kind } from '../../functions/inventory/kind.ts';
import { kinds } from '../../functions/inventory/kinds.ts';
import { listerOf } from '../../functions/inventory/lister.ts';
import { serviceOf } from '../../functions/platform/calls/service-names.ts';
import { openModel } from '../../functions/platform/models/model-clients.ts';
import { runScan } from '../support/checks/run-scan.ts';
import { faults } from './faults.ts';
import { openSampleAccount } from './sample-account.ts';

const regions = ['us-east-1'];
const listed = kinds.filter(({ native }) => native === undefined);

/** What tells listings apart: how the service speaks, whether it pages, whether items are texts. */
async function formOf({ api, operation, ...kind }: Kind): Promise<string> {
  const { protocol, operations } = await openModel(serviceOf(api));
  const isText = kind.native === undefined && kind.text === true;
  return `${protocol}, ${operations[operation]?.tokens ? 'paged' : 'whole'}${isText ? ', texts' : ''}`;
}

const forms = new Map<string, Kind>();
for (const kind of listed) {
  const form = await formOf(kind);
  if (!forms.has(form)) forms.set(form, kind);
}

describe('an inventory of the sample account', () => {
  it('lists one of every kind that no check knows, without an error', async () => {
    const account = openSampleAccount(new Set());

    const { steps } = await runScan(
      account.aws,
      listed.map((kind) => listerOf(kind)),
      { regions },
    );

    const found = steps.flatMap(({ observations }) => observations);
    const errors = found.filter(({ status }) => status === 'error');
    expect(errors.map((one) => [one.checkId, one.status === 'error' && one.error.message])).toEqual(
      [],
    );
    const silent = listed.filter(({ type }) => !found.some(({ checkId }) => checkId === type));
    expect(silent.map(({ type }) => type)).toEqual([]);
  }, 120_000);

  it('speaks all protocols', () => {
    const protocols = new Set([...forms.keys()].map((form) => form.split(',')[0]));

    expect([...protocols].sort()).toEqual(
      expect.arrayContaining([
        'awsJson1_0',
        'awsJson1_1',
        'awsQuery',
        'ec2Query',
        'restJson1',
        'restXml',
      ]),
    );
  });

  describe.each([...forms])('of a kind that is listed by %s', (_, kind) => {
    it.each(faults.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
      const account = openSampleAccount(new Set());
      const isFaulty = ({ operation }: AwsRequest) => operation === kind.operation;
      const aws = account.withFault(isFaulty, (call) => fault.answer(call, account));

      const { steps } = await runScan(aws, [listerOf(kind)], { regions });

      const found = steps.flatMap(({ observations }) => observations);
      expect(found).toMatchObject([
        { status: 'error', error: { category: fault.category, context: { service: kind.api } } },
      ]);
      expect(steps.at(-1)?.end).toBe('failed');
    });
  });
});
