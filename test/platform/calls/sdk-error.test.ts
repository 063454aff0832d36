import { expect, it } from 'vitest';
import { contextFacts, sdkErrorFacts } from '../../../functions/platform/calls/sdk-error.ts';

const answered = (members: object) => Object.assign(new Error('It says so.'), members);

it.each<[string, unknown, object]>([
  [
    'an answer of AWS',
    answered({
      name: 'Throttling',
      $fault: 'client',
      $metadata: { httpStatusCode: 400, requestId: 'r-1' },
    }),
    {
      code: 'Throttling',
      message: 'It says so.',
      httpStatus: 400,
      requestId: 'r-1',
      isAnswer: true,
    },
  ],
  ['the code on the wire', answered({ name: 'A', Code: 'B' }), { code: 'B', isAnswer: false }],
  ['the code in a query error', answered({ name: 'A', Error: { Code: 'B' } }), { code: 'B' }],
  ['an error of Node', new TypeError('No.'), { code: 'TypeError', message: 'No.' }],
  [
    'what is no error',
    { message: 'No.', $metadata: { httpStatusCode: '400' } },
    { code: undefined, message: 'No.', httpStatus: undefined },
  ],
  ['a text', 'No.', { code: undefined, message: 'No.' }],
  ['nothing', undefined, { code: undefined, message: 'undefined', isAnswer: false }],
])('what is read of %s', (_, thrown, facts) => {
  expect(sdkErrorFacts(thrown)).toMatchObject(facts);
});

it('our own errors carry what is there, and no more', () => {
  expect(contextFacts(sdkErrorFacts('No.'))).toEqual({});
  expect(contextFacts({ code: 'A', httpStatus: 500, requestId: 'r' })).toEqual({
    awsCode: 'A',
    httpStatus: 500,
    requestId: 'r',
  });
});
