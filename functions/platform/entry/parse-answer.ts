import type * as z from 'zod';
import { ServiceError } from '../../core/errors.ts';
import { type AwsRequest, contextOf } from '../../core/scan/aws-caller.ts';

/** Reads an answer of AWS. Throws ServiceError where it is not of the shape that AWS documents. */
export function parseAnswer<Shape extends z.ZodType>(
  Shape: Shape,
  answer: object,
  request: AwsRequest,
): z.infer<Shape> {
  const { success, data, error } = Shape.safeParse(answer);
  if (success) return data;
  const members = error.issues.map(({ path }) => path.join('.'));
  throw new ServiceError(
    `${request.operation} answered another kind of value than AWS documents: ${members.join(', ')}.`,
    contextOf(request),
    { cause: error },
  );
}
