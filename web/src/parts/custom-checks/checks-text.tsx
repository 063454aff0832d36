import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef } from 'react';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import type { CustomFault } from './custom-faults.ts';
import { lineIn } from './line-in.ts';

export interface ChecksTextProps {
  readonly text: string;
  /** What is wrong with the text, in words. */
  readonly fault: string | undefined;
  readonly faults: readonly CustomFault[];
  readonly onChange: (text: string) => void;
}

/** Checks of one's own as YAML, of which JSON is a part; each line with a fault is a step away. */
export function ChecksText({ text, fault, faults, onChange }: ChecksTextProps) {
  const field = useRef<HTMLDivElement>(null);
  const numbers = faults.flatMap(({ line }) => (line === undefined ? [] : [line]));
  const goTo = (line: number) => {
    const area = field.current?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(...lineIn(text, line));
  };
  return (
    <div ref={field}>
      <SpaceBetween size="xs">
        <FormField label={texts.yaml} constraintText={texts.yamlHint} errorText={fault} stretch>
          <Textarea
            className="task-yaml"
            value={text}
            rows={16}
            spellcheck={false}
            onChange={({ detail }) => onChange(detail.value)}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          {[...new Set(numbers)].map((line) => (
            <Button key={line} formAction="none" variant="inline-link" onClick={() => goTo(line)}>
              {texts.showLine(line)}
            </Button>
          ))}
        </SpaceBetween>
      </SpaceBetween>
    </div>
  );
}
