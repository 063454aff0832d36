import { describe, expect, it } from 'vitest';
import { service } from '../../../../functions/checks/ecs/service/service.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;
const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';
const shop = 'arn:aws:ecs:us-east-1:123456789012:service/web/shop';

describe('services', () => {
  it('are listed and described within their cluster', () => {
    const { list, describe: described } = service;
    if (typeof list?.input !== 'function') throw new Error('The list call names its cluster.');

    expect(list.input(cluster, scope, new Date(0))).toEqual({ cluster, maxResults: 100 });
    expect(described?.input([shop], cluster)).toEqual({ cluster, services: [shop] });
    expect(described?.batch).toBe(10);
  });

  it('are gone only when ECS says that they are missing', () => {
    const gone = (reason: string) =>
      service.describe?.gone?.({ failures: [{ arn: shop, reason }] }, scope);

    expect(gone('MISSING')).toEqual([shop]);
    expect(gone('ACCESS_DENIED')).toEqual([]);
    expect(service.describe?.gone?.({}, scope)).toEqual([]);
  });
});
