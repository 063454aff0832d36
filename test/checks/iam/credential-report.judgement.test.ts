import { describe, expect, it } from 'vitest';
import { parseCredentialReport } from '../../../functions/checks/iam/credential-report.judgement.ts';

const header =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const root =
  '<root_account>,arn:aws:iam::123456789012:root,2020-01-02T03:04:05+00:00,not_supported,2026-01-01T00:00:00+00:00,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
const user =
  'ann,arn:aws:iam::123456789012:user/ann,2024-05-06T07:08:09Z,true,no_information,2024-05-06T07:08:09+00:00,N/A,false,true,2026-02-03T04:05:06+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';

describe('parseCredentialReport', () => {
  it('reads users and the root user', () => {
    const [first, second, ...more] = parseCredentialReport([header, root, user, ''].join('\n'));

    expect(more).toEqual([]);
    expect(first).toMatchObject({
      user: '<root_account>',
      password_enabled: undefined,
      password_last_used: new Date('2026-01-01T00:00:00Z'),
      mfa_active: true,
      access_key_1_last_rotated: undefined,
    });
    expect(second).toMatchObject({
      user: 'ann',
      password_enabled: true,
      password_last_used: undefined,
      access_key_1_active: true,
      access_key_1_last_rotated: new Date('2026-02-03T04:05:06Z'),
    });
  });

  it('reads flags in capitals, as they are documented', () => {
    const capitals = user.replace('true', 'TRUE').replace('false', 'FALSE');

    expect(parseCredentialReport([header, capitals].join('\n'))[0]).toMatchObject({
      password_enabled: true,
      mfa_active: false,
    });
  });

  it('reads a quoted name', () => {
    const quoted = user.replace('ann,', '"smith, ""ann""",');

    expect(parseCredentialReport([header, quoted].join('\n'))[0]?.user).toBe('smith, "ann"');
  });

  it.each([
    ['a row with a field too many', user.replace('ann,', 'smith, ann,')],
    ['a flag that is neither true nor false', user.replace('true', 'maybe')],
    ['a time that is none', user.replace('2026-02-03T04:05:06+00:00', 'yesterday')],
    ['a truncated row', user.slice(0, 60)],
  ])('refuses %s', (_, row) => {
    expect(() => parseCredentialReport([header, row].join('\n'))).toThrow();
  });

  it('refuses a report without a column that is read, and an empty one', () => {
    const lacking = (text: string) => text.split(',').toSpliced(7, 1).join(',');

    expect(() => parseCredentialReport([header, user].map(lacking).join('\n'))).toThrow(
      /mfa_active/,
    );
    expect(() => parseCredentialReport('')).toThrow(/is empty/);
    expect(() => parseCredentialReport(header)).toThrow(/is empty/);
  });
});
