import { expect, it } from 'vitest';
import { apiRoot } from '../../../bin/operator/api-url.ts';

it.each([
  ['as the stack tells it', 'https://abc.example.com/api/v1'],
  ['with a slash at its end', 'https://abc.example.com/api/v1/'],
  ['without the path', 'https://abc.example.com'],
])('the API is found by its URL %s', (_, url) => {
  expect(apiRoot(url)).toBe('https://abc.example.com');
});
