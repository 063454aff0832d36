import './account.css';
import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { Account, Verification } from '../../queries/accounts.ts';
import { connectionTexts as texts } from '../../texts/en/accounts/connection.ts';
import { type Outcome, outcomesOf, questionsOf } from './outcome.ts';

const shapes: Readonly<Record<Outcome, StatusIndicatorProps.Type>> = {
  passed: 'success',
  failed: 'error',
  untold: 'warning',
  'not-asked': 'stopped',
};

/** What a verification asked, what was found, and what to do about it. */
export const VerificationChecks = ({ checks }: Pick<Verification, 'checks'>) => (
  <ul className="verification" aria-label={texts.checksOf}>
    {outcomesOf(checks).map(({ check: { name, detail }, outcome }) => (
      <li key={name}>
        <StatusIndicator type={shapes[outcome]} iconAriaLabel={texts.outcomes[outcome]} wrapText>
          {texts.checks[name]}
        </StatusIndicator>
        <p>{detail}</p>
      </li>
    ))}
  </ul>
);

/** The same while AWS is asked, and how long that takes. */
export const ChecksBeingAsked = ({ reads }: Pick<Account, 'reads'>) => (
  <SpaceBetween size="m">
    <LiveRegion>
      <Box>{texts.verifying}</Box>
    </LiveRegion>
    <ul className="verification" aria-label={texts.checksOf} aria-busy="true">
      {questionsOf(reads).map((name) => (
        <li key={name}>
          <StatusIndicator type="loading" iconAriaLabel={texts.asking} wrapText>
            {texts.checks[name]}
          </StatusIndicator>
        </li>
      ))}
    </ul>
  </SpaceBetween>
);
