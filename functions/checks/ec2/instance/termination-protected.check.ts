import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';
import { isOfGroup } from './instance-group.judgement.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-termination-protected',
  title: 'Instances that nothing replaces are protected from termination',
  severity: 'low',
  category: 'reliability',
  why: 'One mistaken click or script terminates the instance, and what was on its volumes may go with it.',
  fix: 'Turn on termination protection; whoever means to terminate the instance turns it off first.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html',
  needs: ['DisableApiTermination'],
  // Spot instances cannot be protected: the page above.
  appliesTo: (item) =>
    item.InstanceLifecycle !== 'spot' && !isManagedByAws(item) && !isOfGroup(item),

  evaluate({ facts }) {
    const { Value } = answered(
      facts.DisableApiTermination?.DisableApiTermination,
      'DisableApiTermination',
    );
    if (answered(Value, 'DisableApiTermination')) return pass();
    return fail('Whoever may terminate instances terminates this one by a single call.');
  },
});
