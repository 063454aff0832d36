import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { image } from './image.resource.ts';

export const check = defineCheck(image, {
  id: 'ec2-image-not-public',
  title: 'Machine images are not public',
  severity: 'critical',
  category: 'security',
  why: 'Anybody can start a public image and read all that was on the disk: code, configuration, forgotten keys.',
  fix: 'Make the image private, share it with the accounts that need it, and block public access for images in the region.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html',

  evaluate({ item }) {
    if (!answered(item.Public, 'Public')) return pass();
    return fail('Every AWS account can launch the image.');
  },
});
