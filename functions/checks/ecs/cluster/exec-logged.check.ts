import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { describedCluster } from '../described-cluster/described-cluster.resource.ts';

export const check = defineCheck(describedCluster, {
  id: 'ecs-cluster-exec-logged',
  title: 'Clusters log the commands that are run in their containers',
  severity: 'medium',
  category: 'security',
  why: 'Whoever opens a shell in a container leaves no trace of what was read and changed there.',
  fix: 'Set the logging of ECS Exec of the cluster to DEFAULT, or to OVERRIDE with a log group or bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',

  evaluate({ item }) {
    // Left out, it is DEFAULT, the log of the task:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
    const { logging = 'DEFAULT' } = item.configuration?.executeCommandConfiguration ?? {};
    if (logging === 'DEFAULT' || logging === 'OVERRIDE') return pass();
    if (logging === 'NONE') return fail('Commands of ECS Exec are not logged.');
    throw new IncompleteAnswerError(`ECS answered the logging ${logging}.`);
  },
});
