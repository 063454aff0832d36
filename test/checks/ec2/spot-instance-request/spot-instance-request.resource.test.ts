import { expect, it } from 'vitest';
import { spotInstanceRequest } from '../../../../functions/checks/ec2/spot-instance-request/spot-instance-request.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'eu-west-1' } as const;

it('keeps nothing of what would be launched', async () => {
  const items = spotInstanceRequest.list?.items;
  if (typeof items !== 'function') throw new Error('The list is read by a function.');
  const LaunchSpecification = { UserData: 'aHVzaA==' };
  const answer = {
    SpotInstanceRequests: [{ SpotInstanceRequestId: 'sir-1', LaunchSpecification }],
  };

  const [request] = (await items(answer, scope, undefined)) ?? [];

  expect(request).toEqual({ SpotInstanceRequestId: 'sir-1' });
});
