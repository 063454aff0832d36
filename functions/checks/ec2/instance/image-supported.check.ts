import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-image-supported',
  title: 'Instances were started from an image that is not deprecated',
  severity: 'medium',
  category: 'security',
  why: 'Its maker no longer stands by such an image: the system on it has seldom had a fix for years.',
  fix: 'Start the instance anew from a current image; do not only patch it, as the next one would be old again.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html',
  joins: ['images'],
  appliesTo: (item) => !isManagedByAws(item),

  evaluate({ related: { images }, now }) {
    const [image] = images;
    // It was deregistered, or is no longer shared: nobody knows what was on it.
    if (!image) return noVerdict();
    // Without a date, nobody has deprecated it: the page above.
    const { DeprecationTime } = image;
    if (DeprecationTime === undefined) return pass();
    const at = new Date(DeprecationTime);
    if (Number.isNaN(at.getTime())) {
      throw new IncompleteAnswerError(`AWS answered DeprecationTime "${DeprecationTime}".`);
    }
    if (at > now) return pass();
    const day = at.toISOString().slice(0, 10);
    return fail(`Image ${answered(image.ImageId, 'ImageId')} has been deprecated since ${day}.`);
  },
});
