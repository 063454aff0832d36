import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { launchTemplateVersion } from '../launch-template-version/launch-template-version.resource.ts';

export const check = defineCheck(launchTemplateVersion, {
  id: 'ec2-launch-template-volumes-encrypted',
  title: 'Launch templates do not turn the encryption of volumes off',
  severity: 'medium',
  category: 'security',
  why: 'Each instance that the template starts gets a plain volume, whose snapshots anybody can read that they are shared with.',
  fix: 'Make a version of the template whose volumes are encrypted, and set it as the default.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',

  evaluate({ item }) {
    // What the template does not say, the snapshot and the default of the region decide:
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html
    const { BlockDeviceMappings = [] } = answered(item.LaunchTemplateData, 'LaunchTemplateData');
    const plain = BlockDeviceMappings.filter(({ Ebs }) => Ebs?.Encrypted === false);
    if (plain.length === 0) return pass();
    const names = plain.map(({ DeviceName }) => answered(DeviceName, 'DeviceName'));
    return fail(`The default version makes plain volumes: ${names.join(', ')}.`);
  },
});
