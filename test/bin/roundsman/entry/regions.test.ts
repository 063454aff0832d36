import { describe, expect, it } from 'vitest';
import { chooseRegions } from '../../../../bin/roundsman/entry/regions.ts';

const all = { enabled: ['us-east-1', 'eu-west-1'], disabled: ['af-south-1'] };

describe('the regions of a scan', () => {
  it('are all that the account has enabled', () => {
    expect(chooseRegions(all, undefined)).toEqual({
      regions: ['eu-west-1', 'us-east-1'],
      disabledRegions: [],
    });
  });

  it('are the ones that were asked for, with those that are switched off', () => {
    expect(chooseRegions(all, ['us-east-1', 'af-south-1', 'us-east-1'])).toEqual({
      regions: ['us-east-1', 'af-south-1'],
      disabledRegions: ['af-south-1'],
    });
  });

  it('cannot be one that AWS does not know', () => {
    expect(() => chooseRegions(all, ['us-esat-1'])).toThrow(
      'Unknown region "us-esat-1". Did you mean "us-east-1"? Valid: af-south-1, eu-west-1, us-east-1.',
    );
  });
});
