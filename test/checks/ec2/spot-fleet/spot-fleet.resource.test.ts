import { expect, it } from 'vitest';
import { spotFleet } from '../../../../functions/checks/ec2/spot-fleet/spot-fleet.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'eu-west-1' } as const;

function listed(answer: object): string {
  const items = spotFleet.list?.items;
  if (typeof items !== 'function') throw new Error('The list is read by a function.');
  return JSON.stringify(items(answer, scope, undefined));
}

it('keeps no user data', () => {
  const templates = { LaunchTemplateConfigs: [{ Overrides: [] }] };
  const launched = { LaunchSpecifications: [{ InstanceType: 'm5.large', UserData: 'aHVzaA==' }] };
  const answer = {
    SpotFleetRequestConfigs: [
      { SpotFleetRequestId: 'sfr-1', SpotFleetRequestConfig: launched },
      { SpotFleetRequestId: 'sfr-2', SpotFleetRequestConfig: templates },
    ],
  };

  expect(JSON.parse(listed(answer))).toEqual([
    {
      SpotFleetRequestId: 'sfr-1',
      SpotFleetRequestConfig: { LaunchSpecifications: [{ InstanceType: 'm5.large' }] },
    },
    { SpotFleetRequestId: 'sfr-2', SpotFleetRequestConfig: templates },
  ]);
});
