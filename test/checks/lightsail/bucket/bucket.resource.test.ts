import { describe, expect, it } from 'vitest';
import { bucket } from '../../../../functions/checks/lightsail/bucket/bucket.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;

describe('buckets of Lightsail', () => {
  it("know whether S3's block of public access holds for them", () => {
    const items = bucket.list?.items;
    if (typeof items !== 'function') throw new Error('The list is read by a function.');

    expect(
      items(
        { buckets: [{ name: 'a' }], accountLevelBpaSync: { bpaImpactsLightsail: true } },
        scope,
        {},
      ),
    ).toEqual([{ name: 'a', bpaImpactsLightsail: true }]);
    expect(items({ buckets: [] }, scope, {})).toEqual([]);
    expect(items({}, scope, {})).toBeUndefined();
  });
});
