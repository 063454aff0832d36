import { describe, expect, it } from 'vitest';
import { containerInstance } from '../../../../functions/checks/ecs/container-instance/container-instance.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;
const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';
const arn = 'arn:aws:ecs:us-east-1:123456789012:container-instance/web/1';

describe('container instances', () => {
  it('are listed and described within their cluster', () => {
    const { list, describe: described } = containerInstance;
    if (typeof list?.input !== 'function') throw new Error('The list call names its cluster.');

    expect(list.input(cluster, scope, new Date(0))).toEqual({ cluster, maxResults: 100 });
    expect(described?.input([arn], cluster)).toEqual({ cluster, containerInstances: [arn] });
  });

  it('are gone only when ECS says that they are missing', () => {
    const gone = (reason: string) =>
      containerInstance.describe?.gone?.({ failures: [{ arn, reason }] }, scope);

    expect(gone('MISSING')).toEqual([arn]);
    expect(gone('ACCESS_DENIED')).toEqual([]);
    expect(containerInstance.describe?.gone?.({}, scope)).toEqual([]);
  });
});
