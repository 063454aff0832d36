import type { Absences } from '../../core/resource.ts';

const page = 'https://docs.aws.amazon.com/general/latest/gr/bedrock.html';

/**
 * What Bedrock says of a call that is not offered in a region, by its host or by the service:
 * https://github.com/mondoohq/mql, `IsServiceNotAvailableInRegionError`.
 */
export const notOffered: Absences = {
  UnknownOperationException: page,
  'ValidationException: Unknown operation': page,
  'ValidationException: Unknown Operation': page,
  'ValidationException: operation is not recognized': page,
};
