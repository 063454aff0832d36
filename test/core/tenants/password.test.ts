import { describe, expect, it } from 'vitest';
import { Password } from '../../../functions/core/tenants/password.ts';

describe('a new password', () => {
  it.each(['Correct-Horse-7-Battery', 'aA1~aaaaaaaa', 'With a space: 1', `aA1^${'x'.repeat(252)}`])(
    'may be %s',
    (text) => {
      expect(Password.safeParse(text).success).toBe(true);
    },
  );

  it.each(['aA1^aaaaaaa', 'aA1Éaaaaaaaa', `aA1^${'x'.repeat(253)}`])('may not be %s', (text) => {
    expect(Password.safeParse(text).success).toBe(false);
  });
});
