import { describe, expect, it } from 'vitest';
import { compressed } from '../../../local/distribution/compression.ts';
import { edgeFunction } from '../../../local/distribution/edge-function.ts';
import { readBehaviors } from '../../../local/distribution/template.ts';
import { synthesised } from '../../lib/synthesised.ts';

const [, stage] = synthesised.find(([name]) => name === 'dev') ?? [];
const text = stage?.templates['roundsman-dev-web'] ?? '';

/** The template with the properties of its distribution changed. */
function changed(change: (config: Record<string, unknown>) => void): string {
  const template = JSON.parse(text);
  const [distribution] = Object.values<{
    Type: string;
    Properties: { DistributionConfig: Record<string, unknown> };
  }>(template.Resources).filter(({ Type }) => Type === 'AWS::CloudFront::Distribution');
  change(distribution?.Properties.DistributionConfig ?? {});
  return JSON.stringify(template);
}

describe('the local distribution', () => {
  it('serves as the template says', () => {
    const [api, pages, ...more] = readBehaviors(text);

    expect(more).toEqual([]);
    expect(api).toMatchObject({
      pathPattern: '/api/*',
      headers: {},
      encodings: [],
      origin: { kind: 'api', path: '' },
    });
    expect(pages).toMatchObject({
      methods: ['GET', 'HEAD'],
      headers: { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
      encodings: ['br', 'gzip'],
      origin: { kind: 's3', path: '/site' },
    });
    expect(pages).not.toHaveProperty('pathPattern');
  });

  it('refuses a template of which it would leave out something', () => {
    const withErrors = changed((config) => {
      config.CustomErrorResponses = [{ ErrorCode: 404, ResponsePagePath: '/index.html' }];
    });
    const withKey = changed((config) => {
      Object.assign(config.DefaultCacheBehavior as object, { TrustedKeyGroups: ['key'] });
    });

    expect(() => readBehaviors(withErrors)).toThrow('CustomErrorResponses');
    expect(() => readBehaviors(withKey)).toThrow('TrustedKeyGroups');
  });

  it('runs a function that knows nothing of this machine', () => {
    const run = edgeFunction(
      'function handler(e) { return { ...e.request, uri: "/" + typeof process }; }',
    );
    const endless = edgeFunction('function handler() { for (;;); }', 50);
    const request = { method: 'GET', uri: '/a', headers: { cookie: 'a=b', accept: '*/*' } };

    expect(run(request, '198.51.100.7')).toEqual({ ...request, uri: '/undefined' });
    expect(() => endless(request, '198.51.100.7')).toThrow('timed out');
  });

  it.each([
    ['text/css; charset=utf-8', 1_000, 'gzip, deflate, br', 'br'],
    ['text/css; charset=utf-8', 1_000, 'gzip', 'gzip'],
    ['text/css; charset=utf-8', 1_000, '', undefined],
    ['text/css; charset=utf-8', 999, 'gzip', undefined],
    ['image/png', 5_000, 'gzip', undefined],
  ])('of %s, %i bytes, for who accepts "%s", it sends %s', (type, size, accepted, encoding) => {
    const content = Buffer.alloc(size, 'a');

    expect(compressed(content, type, accepted, ['br', 'gzip'])?.encoding).toBe(encoding);
  });
});
