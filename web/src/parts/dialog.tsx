import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Failure } from '../app/failure.tsx';
import { dialogTexts as texts } from '../texts/en/dialog.ts';
import { fieldFaults } from './faults.ts';

export interface DialogProps {
  readonly title: string;
  /** The text of the button that does it. */
  readonly deed: string;
  /** What it means, and what it takes; of the error, whatever is said of the fields among it. */
  readonly children: ReactNode | ((error: unknown) => ReactNode);
  /** The places of those fields in the body: what is wrong with them alone is said at them. @default none */
  readonly fields?: readonly string[];
  /** What has to be typed before it can be done, for what cannot be undone. @default nothing */
  readonly typed?: string;
  /** Why it cannot be done yet. @default it can */
  readonly refusal?: string | undefined;
  /** Below the reason why it failed: what leads on. @default nothing */
  readonly remedy?: (error: unknown) => ReactNode;
  /** @param idempotencyKey One for each time that the question is asked: whoever answers it twice does it once. */
  readonly onDo: (idempotencyKey: string) => Promise<unknown>;
  /** It was done, or is not to be. */
  readonly onClose: () => void;
}

/** A question before something is done; it stays open, and says why, where that fails. Render it while it is asked. */
export function Dialog(props: DialogProps) {
  const { title, deed, children, fields = [], typed, refusal, remedy, onDo, onClose } = props;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [written, setWritten] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => onDo(idempotencyKey),
    onSuccess: onClose,
  });
  const reason = typed !== undefined && written !== typed ? texts.typeFirst(typed) : refusal;
  const above = fieldFaults(error, fields).elsewhere;
  const send = () => {
    if (reason === undefined && !isPending) mutate();
  };
  return (
    <Modal
      visible
      onDismiss={onClose}
      header={title}
      closeAriaLabel={texts.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button
              variant="primary"
              loading={isPending}
              onClick={send}
              disabled={reason !== undefined}
              {...(reason !== undefined && { disabledReason: reason })}
            >
              {deed}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        ref={focusFirstField}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SpaceBetween size="s">
          {typeof children === 'function' ? children(error) : children}
          {typed !== undefined && (
            <FormField label={texts.type(typed)} stretch>
              <Input
                value={written}
                autoFocus
                autoComplete={false}
                onChange={({ detail }) => setWritten(detail.value)}
              />
            </FormField>
          )}
          {above !== undefined && <Failure error={above} />}
          {error && remedy?.(error)}
        </SpaceBetween>
        {/* Enter sends from each of several fields only where a form has such a button. */}
        <input type="submit" hidden />
      </form>
    </Modal>
  );
}

/** After the modal has put the focus on what closes it, and has overruled `autoFocus`: whoever types means the first field. */
function focusFirstField(form: HTMLFormElement | null): void {
  const fields = 'input:not([hidden]), textarea, button[aria-haspopup]';
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(fields)?.focus());
}
