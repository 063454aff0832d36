import type { ReactNode } from 'react';
import type { Finding } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { counted } from '../format.ts';
import { SeverityName } from '../severity.tsx';
import type { Cause } from './causes.ts';

export interface CauseLineProps {
  readonly cause: Cause<Finding>;
  /** The link of a finding, with its title. */
  readonly linkTo: (finding: Finding) => ReactNode;
}

/** What is judged, and what else fails for the same reason: one fault is one line. */
export const CauseLine = ({ cause: { finding, follows }, linkTo }: CauseLineProps) => (
  <>
    {linkTo(finding)}
    {follows.length > 0 && (
      <details className="follows">
        <summary>{texts.andFollows(counted(follows.length, texts.follow))}</summary>
        <ul>
          {follows.map((one) => (
            <li key={one.findingId}>
              <SeverityName severity={one.severity} /> {linkTo(one)}
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);
