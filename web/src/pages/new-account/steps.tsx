import './page.css';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';

const steps = ['name', 'role', 'verify'] as const;

export type StepName = (typeof steps)[number];

/** Where somebody is on the way. @param current The step that is on screen. */
export function Steps({ current }: { readonly current: StepName }) {
  const at = steps.indexOf(current);
  return (
    <nav aria-label={texts.stepsLabel}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step} {...(step === current && { 'aria-current': 'step' as const })}>
            <StatusIndicator
              type={index < at ? 'success' : index === at ? 'in-progress' : 'pending'}
              colorOverride={index === at ? 'blue' : index < at ? 'green' : 'grey'}
            >
              <span className="step">{texts.stepOf(index + 1, texts.steps[step])}</span>
            </StatusIndicator>
          </li>
        ))}
      </ol>
    </nav>
  );
}
