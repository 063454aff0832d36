import type { Absences } from '../../core/resource.ts';

/** What the host of a region says of a call that is not offered in it. A denial names the action instead. */
export const notOffered: Absences = {
  'AccessDeniedException: Unable to determine service/operation name':
    'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-regions.html',
};
