import { describe, expect, it } from 'vitest';
import { defineCheck, pass } from '../../../functions/core/check.ts';
import { PermissionError, ServiceError } from '../../../functions/core/errors.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws, inPages, throwing } from '../../support/fakes/fake-aws.ts';

interface Vault {
  readonly Name?: string;
}

const vault = defineResource<Vault>({
  service: 'glacier',
  type: 'AWS::Glacier::Vault',
  scope: 'regional',
  list: {
    operation: 'ListVaults',
    action: 'glacier:ListVaults',
    items: 'Vaults',
    notEnabledOn: {
      NotInUse: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/api-vaults-get.html',
    },
  },
  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
  facts: {},
});

const check = defineCheck(vault, { ...metadata('glacier-vault'), evaluate: () => pass() });

const refusal = (awsCode: string) =>
  throwing(
    new ServiceError('You do not use it.', {
      service: 'glacier',
      operation: 'ListVaults',
      awsCode,
    }),
  );

describe('a list of a service that is not switched on', () => {
  it('holds nothing, and the ledger says why', async () => {
    const aws = fakeAws({ lists: { 'glacier:ListVaults': refusal('NotInUse') } });

    const { lines, coverage, steps } = await runScan(aws, [check]);

    expect(lines).toEqual([]);
    expect(coverage).toEqual(['eu-west-1 glacier:ListVaults not-enabled 1']);
    expect(steps.map(({ end }) => end)).toEqual(['listed']);
  });

  it('is an error under any other code', async () => {
    const aws = fakeAws({ lists: { 'glacier:ListVaults': refusal('AccessDenied') } });

    const { lines, steps } = await runScan(aws, [check]);

    expect(lines).toEqual(['glacier-vault eu-west-1 - error: service']);
    expect(steps.at(-1)?.end).toBe('failed');
  });

  it('is an error under this code once a page was answered', async () => {
    const pages = inPages('Vaults', [[{ Name: 'a' }], [{ Name: 'b' }]]);
    const aws = fakeAws({
      lists: {
        'glacier:ListVaults': (request, token) =>
          token === undefined ? pages(request, token) : refusal('NotInUse')(),
      },
    });

    const { lines, steps } = await runScan(aws, [check]);

    expect(lines[0]).toBe('glacier-vault eu-west-1 a pass');
    expect(lines.at(-1)).toContain('error: service');
    expect(steps.at(-1)?.end).toBe('failed');
  });

  it('holds nothing if AWS says the code with these words, and is an error if it says others', async () => {
    const spoken = defineResource<Vault>({
      service: 'glacier',
      type: 'AWS::Glacier::Vault',
      scope: 'regional',
      identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
      facts: {},
      list: {
        operation: 'ListVaults',
        action: 'glacier:ListVaults',
        items: 'Vaults',
        notEnabledOn: {
          'AccessDenied: is a linked account: ask another':
            'https://docs.aws.amazon.com/amazonglacier/latest/dev/api-vaults-get.html',
        },
      },
    });
    const judged = defineCheck(spoken, { ...metadata('glacier-vault'), evaluate: () => pass() });
    const denied = (said: string) =>
      throwing(
        new PermissionError(`glacier:ListVaults in eu-west-1 is denied: ${said}`, {
          service: 'glacier',
          operation: 'ListVaults',
          awsCode: 'AccessDenied',
        }),
      );
    const scanOf = (said: string) =>
      runScan(fakeAws({ lists: { 'glacier:ListVaults': denied(said) } }), [judged]);

    expect((await scanOf('AccessDenied, This is a linked account: ask another.')).lines).toEqual(
      [],
    );
    for (const said of ['AccessDenied', 'AccessDenied, User: a may not.']) {
      expect((await scanOf(said)).lines).toEqual(['glacier-vault eu-west-1 - error: permission']);
    }
  });
});
