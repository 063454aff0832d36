import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { check as platformVersion } from '../../functions/checks/ecs/service/platform-version-current.check.ts';
import { encodedStatements } from '../../functions/checks/iam/identity-policy.judgement.ts';
import { deprecationOf } from '../../functions/checks/lambda/function/lambda-runtimes.judgement.ts';
import { asCallError } from '../../functions/core/errors.ts';
import { credentialsIn } from '../../functions/core/judgement/credentials/embedded-credentials.ts';
import { secretsIn } from '../../functions/core/judgement/credentials/secrets-in-text.ts';
import { userDataText } from '../../functions/core/judgement/credentials/user-data.ts';
import { statementsOf } from '../../functions/core/judgement/policies/policy-document.ts';

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const bomb = base64(gzipSync(new Uint8Array(8 * 1024 * 1024)));
const deep = '['.repeat(100_000);
const onBeos = {
  item: { platformVersion: '1.3.0', platformFamily: 'BeOS' },
  facts: {},
  related: {},
  parameters: {},
  scope: { accountId: '123456789012', partition: 'aws', region: 'us-east-1' },
  now: new Date('2026-11-21T06:00:00Z'),
} as const;

/** What reading throws, as the engine will report it. */
function categoryOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (thrown) {
    return asCallError(thrown, { service: 'test', operation: 'Read' }).category;
  }
}

// A platform error raises the operator's alarm, which nobody may do by what they write.
it.each<[string, () => unknown]>([
  ['user data that is no base64', () => userDataText('%')],
  [
    'user data that begins like gzip',
    () => userDataText(base64(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))),
  ],
  ['user data that unpacks without end', () => userDataText(bomb)],
  ['a part of user data that unpacks without end', () => secretsIn(`content: ${bomb}`)],
  ['a variable that unpacks without end', () => credentialsIn([['X', bomb]], [])],
  ['a policy that is not URL-encoded', () => encodedStatements('%7B%')],
  ['a policy that is no JSON', () => statementsOf('{')],
  ['a policy without end', () => statementsOf(deep)],
  ['a policy nested without end', () => statementsOf(deep + ']'.repeat(deep.length))],
  ['a runtime of tomorrow', () => deprecationOf('nodejs48.x')],
  ['a platform of tomorrow', () => platformVersion.evaluate(onBeos)],
])('is no bug of ours: %s', (_, read) => {
  expect(categoryOf(read)).toBe('service');
});

it.each([
  ['JSON without end', deep],
  ['JSON that is cut off', '{"password":'],
  ['base64 that is cut off', 'A'.repeat(21)],
  ['halves of characters', 'password=\ud800'],
  ['names without end', 'PASSWORD_'.repeat(10_000)],
])('is a text like any other: %s', (_, text) => {
  expect(secretsIn(text)).toEqual([]);
});
