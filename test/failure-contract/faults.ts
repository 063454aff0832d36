import type { ErrorCategory } from '../../functions/core/errors.ts';
import {
  truncated,
  type WireAnswer,
  type WireCall,
  type WireProtocol,
  wireFaults,
} from '../support/fakes/aws-wire.ts';
import { type SampleAccount, tokensOf } from './sample-account.ts';
import { queriesIn } from './samples/management.ts';

/** Something that goes wrong with every call of one operation in one region. */
export interface Fault {
  readonly name: string;
  readonly answer: (call: WireCall, account: SampleAccount) => WireAnswer;
  readonly category: ErrorCategory;
  /** The code under which AWS reports it; none where AWS did not say a word. */
  readonly code: (protocol: WireProtocol) => string | undefined;
  /** Whether the answer is well-formed and holds nothing. */
  readonly isMemberless?: true;
  /** Whether the first page was as it should be. */
  readonly isLater?: true;
}

const unsaid = () => undefined;

const categories: Readonly<Record<string, ErrorCategory>> = {
  denied: 'permission',
  throttled: 'limit',
};

const codes: Readonly<Record<string, Fault['code']>> = {
  denied: (protocol) => (protocol === 'ec2Query' ? 'UnauthorizedOperation' : 'AccessDenied'),
  throttled: () => 'Throttling',
  'HTTP 500': () => 'InternalFailure',
};

/** The answer that says that something is there, and nothing of what. */
export const memberless: Fault = {
  name: 'expected key missing',
  answer: (call, account) => account.emptyAnswer(call),
  category: 'service',
  code: unsaid,
  isMemberless: true,
};

export const faults: readonly Fault[] = [
  ...Object.entries(wireFaults).map(([name, answer]) => ({
    name,
    answer: ({ protocol }: WireCall) => answer(protocol),
    category: categories[name] ?? ('service' as const),
    code: codes[name] ?? unsaid,
  })),
  {
    name: 'truncated body',
    answer: (call, account) => truncated(account.answer(call)),
    category: 'service',
    code: unsaid,
  },
];

/** An answer with not a word of what was asked for. */
export const strange: Fault = {
  name: 'an answer about another item',
  answer: (call, account) => account.strangeAnswer(call),
  category: 'service',
  code: unsaid,
};

/** Every series says of itself that it is not whole, and there is no page that would complete it. */
export const incomplete: readonly Fault[] = ['PartialData', 'InternalError', 'Forbidden'].map(
  (StatusCode) => ({
    name: `metrics that are ${StatusCode}`,
    answer: (call, account) => {
      const MetricDataResults = queriesIn(call.input).map(({ Id }) => ({ Id, StatusCode }));
      return account.answerWith(call, { MetricDataResults });
    },
    category: 'service',
    code: unsaid,
  }),
);

/** The same, after a first page that is as it should be. */
export const onSecondPage = ({ name, answer, ...fault }: Fault): Fault => ({
  ...fault,
  isLater: true,
  name: `${name} on the second page`,
  answer: (call, account) => (isFurther(call) ? answer(call, account) : account.answer(call, true)),
});

const isFurther = (call: WireCall) => (tokensOf(call)?.input ?? '') in call.input;
