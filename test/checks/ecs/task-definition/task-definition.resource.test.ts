import { describe, expect, it } from 'vitest';
import { taskDefinition } from '../../../../functions/checks/ecs/task-definition/task-definition.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;

describe('task definitions', () => {
  it('are the latest active revision of each family', () => {
    const { list, describe: described } = taskDefinition;

    expect(list?.input).toEqual({ status: 'ACTIVE', maxResults: 100 });
    expect(described?.input(['web'], undefined)).toEqual({ taskDefinition: 'web' });
  });

  it.each([
    'arn:aws:ecs:us-east-1:123456789012:task-definition/web',
    'arn:aws-cn:ecs:cn-north-1:123456789012:task-definition/web',
  ])('keep their name from revision to revision: %s', (arn) => {
    for (const revision of [1, 27]) {
      const item = { family: 'web', taskDefinitionArn: `${arn}:${revision}` };
      expect(taskDefinition.identify(item, scope)).toEqual({
        id: arn,
        name: 'web',
        region: 'us-east-1',
      });
    }
  });

  it('cannot be named where AWS left out the ARN', () => {
    expect(taskDefinition.identify({ family: 'web' }, scope).id).toBeUndefined();
  });
});
