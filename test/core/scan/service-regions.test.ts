import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/checks/manifest.ts';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { ownCallOf } from '../../../functions/core/scan/plan.ts';
import { isOffered } from '../../../functions/core/scan/service-regions.ts';

describe('whether a service is in a region', () => {
  it('is known where the table says so', () => {
    expect(isOffered('apprunner', 'af-south-1')).toBe(false);
    expect(isOffered('apprunner', 'eu-west-1')).toBe(true);
    // Younger than the table of endpoints: what the registry of CloudFormation offers decides.
    expect(isOffered('bedrock-agent', 'us-west-1')).toBe(false);
    expect(isOffered('bedrock-agent', 'eu-west-1')).toBe(true);
  });

  it('is unknown where it is silent: services that are everywhere, and young regions', () => {
    expect(isOffered('ec2', 'eu-west-1')).toBe('unknown');
    expect(isOffered('apprunner', 'mx-central-1')).toBe('unknown');
    expect(isOffered('apprunner', 'xx-new-1')).toBe('unknown');
  });

  it('is known where only the pages of AWS say so, and open where they say nothing', () => {
    expect(isOffered('bedrock-agent', 'us-west-1')).toBe(false);
    expect(isOffered('bedrock-agent', 'eu-north-1')).toBe(true);
    expect(isOffered('bedrock-agent', 'mx-central-1')).toBe(false);
    expect(isOffered('bedrock-agent', 'xx-new-1')).toBe('unknown');
    expect(isOffered('bedrock-agentcore-control', 'ap-northeast-3')).toBe(false);
    expect(isOffered('lightsail', 'us-gov-west-1')).toBe(false);
    expect(isOffered('lightsail', 'af-south-1')).toBe(false);
    expect(isOffered('lightsail', 'eu-west-1')).toBe(true);
    expect(isOffered('bedrock', 'ap-east-1')).toBe(false);
    expect(isOffered('bedrock', 'cn-north-1')).toBe(false);
    expect(isOffered('bedrock', 'us-west-1')).toBe(true);
    expect(isOffered('bedrock', 'mx-central-1')).toBe('unknown');
  });

  it('is never denied in the region that answers for all', () => {
    const asked = checks.flatMap(({ resource }) =>
      Object.values(resource.askedIn ?? {}).map(
        (region) => [ownCallOf(resource).api, region] as const,
      ),
    );

    expect(asked).not.toEqual([]);
    for (const [api, region] of asked) {
      expect([api, region, isOffered(api, region)]).not.toContain(false);
    }
  });

  it('is never denied for a service of ours in a region of every account', () => {
    const inOneRegion = new Set(
      checks
        .flatMap(({ resource, joins }) => [
          resource,
          ...joins.flatMap((name: string) => resource.related?.[name]?.resource ?? []),
        ])
        .flatMap((resource) => (resource.askedIn ? [ownCallOf(resource).api] : [])),
    );
    const ours = new Set(operations().map(({ api }) => api));
    for (const api of ours.difference(inOneRegion)) {
      for (const region of ['us-east-1', 'eu-west-1', 'ap-southeast-2', 'sa-east-1']) {
        expect([api, region, isOffered(api, region)]).not.toContain(false);
      }
    }
  });
});
