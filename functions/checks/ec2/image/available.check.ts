import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { image } from './image.resource.ts';

const kinds = {
  working: ['available'],
  failed: ['failed', 'error', 'invalid'],
  passing: ['pending', 'transient', 'deregistered', 'disabled'],
} as const;

export const check = defineCheck(image, {
  id: 'ec2-image-available',
  title: 'Images of the account can be started',
  severity: 'medium',
  category: 'health',
  why: 'No instance starts from an image that could not be made, and a group that uses it can replace none.',
  fix: 'Do away with the reason that the image gives, make it anew, and deregister the failed one.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html',

  evaluate({ item: { State, StateReason } }) {
    const state = kindOfWord(State, 'State', kinds);
    if (state === 'working') return pass();
    if (state === 'passing') return noVerdict();
    const reason = StateReason?.Message;
    return fail(reason ? `The image cannot be used: ${reason}.` : 'The image cannot be used.');
  },
});
