import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { fieldFaults } from './faults.ts';

export interface NameDialogProps {
  /** What it is now; empty where it has none. */
  readonly name: string;
  readonly title: string;
  /** The text of the button that changes it. */
  readonly deed: string;
  readonly label: string;
  /** Why it cannot be changed yet. */
  readonly refusals: { readonly empty: string; readonly same: string };
  readonly autoComplete: NonNullable<InputProps['autoComplete']>;
  readonly onDo: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

const fields = ['name'];

/** Asks for another name. */
export function NameDialog(props: NameDialogProps) {
  const { name, title, deed, label, refusals, autoComplete, onDo, onClose } = props;
  const [written, setWritten] = useState(name);
  const next = written.trim();
  return (
    <Dialog
      title={title}
      deed={deed}
      refusal={next === '' ? refusals.empty : next === name ? refusals.same : undefined}
      fields={fields}
      onDo={() => onDo(next)}
      onClose={onClose}
    >
      {(error) => (
        <FormField label={label} errorText={fieldFaults(error, fields).of('name')} stretch>
          <Input
            value={written}
            autoFocus
            autoComplete={autoComplete}
            onChange={({ detail }) => setWritten(detail.value)}
          />
        </FormField>
      )}
    </Dialog>
  );
}
