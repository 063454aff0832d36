import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { image } from './image.resource.ts';

export const check = defineCheck(image, {
  id: 'ec2-image-encrypted',
  title: 'Images of the account hold encrypted snapshots',
  severity: 'medium',
  category: 'security',
  why: 'Whoever an image is shared with reads all that was left on its disk, and instances that it starts may have plain volumes.',
  fix: 'Copy the image with encryption, use the copy, and deregister the plain one with its snapshots.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html',

  evaluate({ item }) {
    // An image without volumes of EBS has none to encrypt.
    const volumes = answered(item.BlockDeviceMappings, 'BlockDeviceMappings').flatMap(
      ({ DeviceName, Ebs }) => (Ebs ? [{ DeviceName, Ebs }] : []),
    );
    if (volumes.length === 0) return noVerdict();
    const plain = volumes.filter(({ Ebs }) => !answered(Ebs.Encrypted, 'Encrypted'));
    if (plain.length === 0) return pass();
    const names = plain.map(({ DeviceName }) => answered(DeviceName, 'DeviceName'));
    return fail(`Plain snapshots are behind ${names.join(', ')}.`);
  },
});
