import { answered } from '../../../core/judgement/answer.ts';
import type { TaskDefinition } from '../shapes.generated.ts';

/**
 * The containers whose user is root: `user`, `uid`, each with `:group`. Left out, it is that of the image, which is
 * root unless it says otherwise; AWS Config counts that as root, too.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-user-for-host-mode-check.html
 */
export const containersOfRoot = ({ containerDefinitions }: TaskDefinition) =>
  answered(containerDefinitions, 'containerDefinitions').filter(({ user = '' }) =>
    /^(?:root|0+)?(?::.*)?$/.test(user),
  );
