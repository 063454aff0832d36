import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { imageBlockPublicAccess } from '../image-block-public-access/image-block-public-access.resource.ts';

const kinds = { blocked: ['block-new-sharing'], open: ['unblocked'] } as const;

export const check = defineCheck(imageBlockPublicAccess, {
  id: 'ec2-image-public-sharing-blocked',
  title: 'Machine images cannot be made public',
  severity: 'medium',
  category: 'security',
  why: 'Without the block, one wrong call lets every AWS account start your image, with all that was left on its disk.',
  fix: 'Block new public sharing of images in the region; images that are public already stay so until you change them.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html',

  evaluate({ item }) {
    const { ImageBlockPublicAccessState: state } = item;
    if (kindOfWord(state, 'ImageBlockPublicAccessState', kinds) === 'blocked') return pass();
    return fail('Images of this region can be made public.');
  },
});
