import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { detector } from '../detector/detector.resource.ts';
import { isOn } from '../detector-status.judgement.ts';

export const check = defineCheck(detector, {
  id: 'guardduty-finding-high-severity-handled',
  title: 'No serious finding of GuardDuty is left open',
  severity: 'high',
  category: 'security',
  why: 'A finding of high severity means that a resource is probably in foreign hands, or misused right now.',
  fix: 'Look into each finding, contain what it is about, and archive it once it is dealt with or known to be harmless.',
  docs: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings.html',
  needs: ['GetDetector', 'ListFindings'],

  evaluate({ facts }) {
    const open = answered(facts.ListFindings?.FindingIds, 'FindingIds');
    if (open.length > 0) {
      return fail(`Open findings of high or critical severity: ${open.length}.`);
    }
    // What is suspended finds nothing.
    return isOn(facts.GetDetector?.Status) ? pass() : noVerdict();
  },
});
