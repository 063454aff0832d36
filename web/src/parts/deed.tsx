import Button, { type ButtonProps } from '@cloudscape-design/components/button';

export interface DeedProps {
  readonly text: string;
  /** Why it cannot be done, in a sentence that is shown at the button. @default it can */
  readonly refusal?: string | undefined;
  /** @default false */
  readonly isBusy?: boolean;
  /** @default normal */
  readonly variant?: ButtonProps.Variant;
  /** Where the text alone does not say of what it is: it contains the text. @default the text */
  readonly ariaLabel?: string;
  readonly onClick: () => void;
}

/** A button that does something, or says why it cannot. */
export const Deed = ({ text, refusal, isBusy = false, variant, ariaLabel, onClick }: DeedProps) => (
  <Button
    onClick={onClick}
    loading={isBusy}
    wrapText={false}
    disabled={refusal !== undefined}
    {...(variant && { variant })}
    {...(ariaLabel && { ariaLabel })}
    {...(refusal !== undefined && { disabledReason: refusal })}
  >
    {text}
  </Button>
);
