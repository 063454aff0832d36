import { describe, expect, it } from 'vitest';
import { key } from '../../../../functions/checks/kms/key/key.resource.ts';
import { defineCheck, pass } from '../../../../functions/core/check.ts';
import { metadata, runScan } from '../../../support/checks/run-scan.ts';
import { denied, failed, fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const arnOf = (id: string) => `arn:aws:kms:eu-west-1:123456789012:key/${id}`;

const keys = (refusal: Error) =>
  fakeAws({
    lists: {
      'kms:ListKeys': inPages('Keys', [['a', 'b'].map((id) => ({ KeyId: id, KeyArn: arnOf(id) }))]),
    },
    calls: {
      'kms:DescribeKey': ({ input }) => {
        if (JSON.stringify(input).includes('a')) throw refusal;
        return { KeyMetadata: { KeyId: 'b', Arn: arnOf('b'), KeyManager: 'CUSTOMER' } };
      },
    },
  });

const check = defineCheck(key, { ...metadata('kms-x'), evaluate: pass });

describe('a key', () => {
  it('that denies its description is named by the error, and costs no other its verdict', async () => {
    const { lines, steps } = await runScan(keys(denied('DescribeKey')), [check]);

    expect(lines).toEqual(['kms-x eu-west-1 a error: permission', 'kms-x eu-west-1 b pass']);
    expect(steps[0]?.observations).toMatchObject([
      { resource: { id: arnOf('a'), name: 'a', region: 'eu-west-1' }, region: 'eu-west-1' },
    ]);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('that is gone is none', async () => {
    const { lines, steps } = await runScan(keys(failed('x', 'NotFoundException')), [check]);

    expect(lines).toEqual(['kms-x eu-west-1 b pass']);
    expect(steps.at(-1)?.end).toBe('listed');
  });
});
