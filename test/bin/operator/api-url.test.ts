import { expect, it } from 'vitest';
import { apiOutput, apiRoot } from '../../../bin/operator/api-url.ts';
import { stageConfig } from '../../../lib/config/stages.ts';

it.each([
  ['as the stack tells it', 'https://abc.example.com/api/v1'],
  ['with a slash at its end', 'https://abc.example.com/api/v1/'],
  ['without the path', 'https://abc.example.com'],
])('the API is found by its URL %s', (_, url) => {
  expect(apiRoot(url)).toBe('https://abc.example.com');
});

const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/roundsman/0f8fad5b';

it.each([
  ['at its own address', {}, 'api', 'ApiUrl'],
  [
    "at the dashboard's, past whose web ACL it lets nobody",
    { web: { webAclArn } },
    'web',
    'DashboardUrl',
  ],
  [
    "at the dashboard's, when the settings say so",
    { refuseDirectCalls: true },
    'web',
    'DashboardUrl',
  ],
  [
    'at its own, when the settings say so',
    { web: { webAclArn }, refuseDirectCalls: false },
    'api',
    'ApiUrl',
  ],
])('operators ask the API %s', (_, settings, stack, name) => {
  expect(apiOutput({ ...stageConfig('dev'), ...settings })).toEqual({ stack, name });
});
