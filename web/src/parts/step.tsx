import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { Failure } from '../app/failure.tsx';
import { signInTexts as texts } from '../texts/en/sign-in.ts';
import { fieldFaults } from './faults.ts';

/** One field of a step. */
export interface StepField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: InputProps['type'];
  readonly autoComplete: string;
  readonly inputMode?: InputProps['inputMode'];
  readonly isOptional?: true;
  /** @default '' */
  readonly value?: string;
}

export interface StepProps {
  readonly fields: readonly StepField[];
  readonly submit: string;
  /** Rejects with what is shown above the fields; faults of single fields are shown at them. */
  readonly onSubmit: (values: Readonly<Record<string, string>>) => Promise<unknown>;
  /** Beside the button; a button of its own says `formAction="none"`, or Enter would press it. */
  readonly secondary?: ReactNode;
}

/** One step in front of the sign-in: some fields, one button, and what the API says of them. */
export function Step({ fields, submit, onSubmit, secondary }: StepProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])),
  );
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();

  const isMissing = ({ name, isOptional }: StepField) => !isOptional && values[name] === '';
  const faults = fieldFaults(
    error,
    fields.map(({ name }) => name),
  );

  const send = async () => {
    setTried(true);
    if (isBusy || fields.some(isMissing)) return;
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit(values);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {secondary}
            <Button variant="primary" loading={isBusy} formAction="submit">
              {submit}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {faults.elsewhere !== undefined && <Failure error={faults.elsewhere} />}
          {fields.map((field) => (
            <FormField
              key={field.name}
              label={field.label}
              constraintText={field.hint}
              errorText={
                faults.of(field.name) ?? (isTried && isMissing(field) ? texts.missing : undefined)
              }
              stretch
            >
              <Input
                name={field.name}
                value={values[field.name] ?? ''}
                type={field.type ?? 'text'}
                autoComplete={field.autoComplete}
                {...(field.inputMode && { inputMode: field.inputMode })}
                autoFocus={field === fields[0]}
                onChange={({ detail }) => setValues({ ...values, [field.name]: detail.value })}
              />
            </FormField>
          ))}
        </SpaceBetween>
      </Form>
    </form>
  );
}
