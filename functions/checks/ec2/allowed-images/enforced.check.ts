import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { allowedImages } from './allowed-images.resource.ts';

const kinds = { enforced: ['enabled'], open: ['disabled', 'audit-mode'] } as const;

export const check = defineCheck(allowedImages, {
  id: 'ec2-allowed-images-enforced',
  title: 'Only images of owners that you allow are started',
  severity: 'medium',
  category: 'security',
  why: 'Anybody can publish an image under a name like that of a known one, and whoever starts it runs their software.',
  fix: 'List the owners whose images you use, look in audit mode what that would refuse, then turn the setting on.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html',

  evaluate({ item }) {
    if (kindOfWord(item.State, 'State', kinds) === 'enforced') return pass();
    return fail(`Every image may be started; the setting is ${answered(item.State, 'State')}.`);
  },
});
