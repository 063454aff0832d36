import { expect, it } from 'vitest';
import { nextPath } from '../../web/src/app/next-path.ts';

it.each([
  ['/t/acme/findings?severity=high', '/t/acme/findings?severity=high'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('a sign-in that was on its way to %s goes on to %s', (said, path) => {
  expect(nextPath(said)).toBe(path);
});
