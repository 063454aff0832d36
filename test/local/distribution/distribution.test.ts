import { describe, expect, it } from 'vitest';
import { compressed } from '../../../local/distribution/compression.ts';
import { edgeFunction } from '../../../local/distribution/edge-function.ts';
import { readBehaviors } from '../../../local/distribution/template.ts';
import { synthesised } from '../../lib/synthesised.ts';

const [, stage] = synthesised.find(([name]) => name === 'dev') ?? [];
const text = stage?.templates['roundsman-dev-web'] ?? '';

interface DistributionConfig extends Record<string, unknown> {
  readonly DefaultCacheBehavior: Record<string, unknown>;
  readonly Origins: readonly Record<string, unknown>[];
}

/** The template with the properties of its distribution changed. */
function changed(change: (config: DistributionConfig) => void): string {
  const template = JSON.parse(text);
  const [distribution] = Object.values<{
    Type: string;
    Properties: { DistributionConfig: DistributionConfig };
  }>(template.Resources).filter(({ Type }) => Type === 'AWS::CloudFront::Distribution');
  if (!distribution) throw new Error('The template has no distribution.');
  change(distribution.Properties.DistributionConfig);
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

  it.each<[name: string, change: (config: DistributionConfig) => void]>([
    [
      'CustomErrorResponses',
      (config) => {
        config.CustomErrorResponses = [{ ErrorCode: 404, ResponsePagePath: '/index.html' }];
      },
    ],
    [
      'OriginGroups',
      (config) => {
        config.OriginGroups = { Quantity: 0 };
      },
    ],
    [
      'DefaultRootObject',
      (config) => {
        config.DefaultRootObject = 'index.html';
      },
    ],
    [
      'Enabled',
      (config) => {
        config.Enabled = false;
      },
    ],
    [
      'TrustedKeyGroups',
      ({ DefaultCacheBehavior }) => {
        DefaultCacheBehavior.TrustedKeyGroups = ['key'];
      },
    ],
    [
      'OriginShield',
      ({ Origins }) => {
        for (const origin of Origins) origin.OriginShield = { Enabled: true };
      },
    ],
    [
      'OriginPath',
      ({ Origins }) => {
        for (const origin of Origins) origin.OriginPath = '/v1';
      },
    ],
    [
      'with more than its own',
      ({ DefaultCacheBehavior }) => {
        DefaultCacheBehavior.OriginRequestPolicyId = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
      },
    ],
  ])('refuses a template of which it would leave out something: %s', (name, change) => {
    expect(() => readBehaviors(changed(change))).toThrow(name);
  });

  it.each([
    ['MinTTL', 'AWS::CloudFront::CachePolicy', '"MinTTL":0', '"MinTTL":1'],
    [
      'KeyValueStoreAssociations',
      'AWS::CloudFront::Function',
      '"Runtime"',
      '"KeyValueStoreAssociations":[],"Runtime"',
    ],
  ])('refuses a part of it that it would leave out something of: %s', (name, type, from, to) => {
    const template = JSON.parse(text);
    const parts = Object.entries<{ Type: string }>(template.Resources).map(([id, resource]) => {
      const written = JSON.stringify(resource);
      return [id, JSON.parse(resource.Type === type ? written.replace(from, to) : written)];
    });
    const Resources = Object.fromEntries(parts);

    expect(() => readBehaviors(JSON.stringify({ ...template, Resources }))).toThrow(name);
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
