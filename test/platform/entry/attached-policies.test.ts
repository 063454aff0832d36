import { describe, expect, it } from 'vitest';
import { ServiceError } from '../../../functions/core/errors.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import { unattachedPolicies } from '../../../functions/platform/entry/attached-policies.ts';

const arn = (name: string) => `arn:aws:iam::aws:policy/${name}`;

/** An IAM that answers these pages, one after the other. */
function iamWith(...answers: readonly object[]): AwsCaller {
  return {
    call: () => Promise.reject(new Error('Only pages are asked.')),
    pause: async () => undefined,
    async page({ api, operation, input }, token) {
      expect([api, operation, input]).toEqual([
        'iam',
        'ListAttachedRolePolicies',
        { RoleName: 'checks' },
      ]);
      const page = Number(token ?? 0);
      const isMore = page + 1 < answers.length;
      return { answer: answers[page] ?? {}, ...(isMore && { nextToken: String(page + 1) }) };
    },
  };
}

const page = (...names: readonly string[]) => ({
  AttachedPolicies: names.map((name) => ({ PolicyArn: arn(name) })),
});
const wanted = [arn('SecurityAudit'), arn('job-function/ViewOnlyAccess')];

describe('unattachedPolicies', () => {
  it('reads every page', async () => {
    const aws = iamWith(page('SecurityAudit', 'Other'), page('job-function/ViewOnlyAccess'));

    expect(await unattachedPolicies(aws, 'checks', wanted)).toEqual([]);
  });

  it('ends where IAM says the same marker again', async () => {
    const aws: AwsCaller = {
      ...iamWith(),
      page: async () => ({ answer: page('Other'), nextToken: 'again' }),
    };

    await expect(unattachedPolicies(aws, 'checks', wanted)).rejects.toThrow(
      'ListAttachedRolePolicies in global repeated a pagination token.',
    );
  });

  it('goes by the whole ARN: a namesake of the account is none of AWS', async () => {
    const own = 'arn:aws:iam::222222222222:policy/SecurityAudit';
    const aws = iamWith({ AttachedPolicies: [{ PolicyArn: own }] });

    expect(await unattachedPolicies(aws, 'checks', wanted)).toEqual(wanted);
  });

  it.each([
    ['nothing', {}],
    ['another kind of value', { AttachedPolicies: 'SecurityAudit' }],
  ])('takes %s for no list', async (_, answer) => {
    await expect(unattachedPolicies(iamWith(answer), 'checks', wanted)).rejects.toThrow(
      ServiceError,
    );
  });
});
