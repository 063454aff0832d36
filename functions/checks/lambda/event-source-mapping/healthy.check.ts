import {
  defineCheck,
  fail,
  type NoVerdict,
  noVerdict,
  pass,
  type Verdict,
} from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { eventSourceMapping } from './event-source-mapping.resource.ts';

export const check = defineCheck(eventSourceMapping, {
  id: 'lambda-event-source-mapping-healthy',
  title: 'Event source mappings deliver what they read',
  severity: 'high',
  category: 'health',
  why: 'What a mapping does not deliver stays in its queue or stream, and is lost when its retention ends.',
  fix: "Look at the function's errors, its permissions on the source, and the network of the source; then enable the mapping again.",
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html',

  evaluate({ item }) {
    const state = answered(item.State, 'State');
    if (state === 'Enabled' || state === 'Updating') return byResult(item.LastProcessingResult);
    if (state === 'Disabled') {
      // What somebody switched off may be meant to be off.
      const reason = answered(item.StateTransitionReason, 'StateTransitionReason');
      return /^user/i.test(reason) ? noVerdict() : fail(`Lambda disabled the mapping: ${reason}.`);
    }
    if (['Creating', 'Enabling', 'Disabling'].includes(state)) return noVerdict();
    throw new IncompleteAnswerError(`Lambda answered the state ${state} of a mapping.`);
  },
});

/**
 * The verdict by the last attempt to deliver, which AWS leaves out of queues:
 * https://docs.aws.amazon.com/cli/latest/reference/lambda/list-event-source-mappings.html
 */
function byResult(result: string | undefined): Verdict | NoVerdict {
  if (result === undefined || /^(?:ok|no records processed)\.?$/i.test(result)) return pass();
  if (/^problem/i.test(result)) return fail(`The last attempt failed: ${withoutStop(result)}.`);
  // Words that AWS lists nowhere.
  return noVerdict();
}

const withoutStop = (text: string) => text.replace(/\.$/, '');
