import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/account/security-contact/registered.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, failed, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: {
    'a contact is registered': {
      item: { AlternateContact: { EmailAddress: 'security@example.com', Name: 'Security' } },
    },
  },
  fail: { 'there is none': { message: 'No security contact is registered.' } },
  errors: {
    'the contact has no address': {
      item: { AlternateContact: { Name: 'Security' } },
      message: /without EmailAddress/,
    },
  },
});

it.each([
  [
    failed('GetAlternateContact', 'ResourceNotFoundException'),
    'global 123456789012 fail: No security contact is registered.',
  ],
  [denied('GetAlternateContact'), 'global - error: permission'],
])('tells a contact that is not there from one that may not be read', async (error, line) => {
  const aws = fakeAws({ calls: { 'account:GetAlternateContact': throwing(error) } });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`account-security-contact-registered ${line}`]);
});
