import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isOn } from '../detector-status.judgement.ts';
import type { GetDetectorResponse } from '../shapes.generated.ts';

/**
 * Whether protections are on, each by one of the features that it may be called: a region does not list
 * those that it does not have. What is suspended as a whole is told of the region.
 * https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-feature-object-api-changes-march2023.html
 *
 * @param protections What messages call each of them, with its features.
 */
export function judgeFeatures(
  detector: GetDetectorResponse | undefined,
  protections: Readonly<Record<string, readonly string[]>>,
): Verdict | NoVerdict {
  if (!isOn(detector?.Status)) return noVerdict();
  const features = answered(detector?.Features, 'Features');
  const listed = Object.entries(protections).flatMap(([what, names]) => {
    const own = features.filter(({ Name = '' }) => names.includes(Name));
    return own.length > 0 ? [{ what, isEnabled: own.some(({ Status }) => isOn(Status)) }] : [];
  });
  if (listed.length === 0) return noVerdict();
  const off = listed.filter(({ isEnabled }) => !isEnabled).map(({ what }) => what);
  return off.length === 0 ? pass() : fail(`Not protected by: ${off.join(', ')}.`);
}
