import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { spotFleet } from './spot-fleet.resource.ts';

export const check = defineCheck(spotFleet, {
  id: 'ec2-spot-fleet-volumes-encrypted',
  title: 'Spot fleets ask for encrypted volumes',
  severity: 'medium',
  category: 'security',
  why: 'Unless the request says so, a volume of the fleet may be plain, and so is each snapshot of it.',
  fix: 'Set encryption for every volume of the request, or let a launch template do so; a request is changed by making a new one.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  // Fleets of launch templates are judged by those.
  appliesTo: ({ SpotFleetRequestConfig: config }) =>
    (answered(config, 'the fleet').LaunchSpecifications ?? []).length > 0,

  evaluate({ item }) {
    const { LaunchSpecifications } = answered(item.SpotFleetRequestConfig, 'the fleet');
    const plain = answered(LaunchSpecifications, 'LaunchSpecifications')
      .flatMap(({ BlockDeviceMappings = [] }) => BlockDeviceMappings)
      // Left out, the request does not ask for it:
      // https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-173
      .filter(({ Ebs }) => Ebs && Ebs.Encrypted !== true)
      .map(({ DeviceName }) => answered(DeviceName, 'DeviceName'));
    if (plain.length === 0) return pass();
    return fail(`Volumes that need not be encrypted: ${[...new Set(plain)].join(', ')}.`);
  },
});
