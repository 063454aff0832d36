import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef, useState } from 'react';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import type { SectionFields } from './field-props.ts';
import { mostWindows } from './places.ts';
import { newWindow } from './times.ts';
import { WindowFields } from './window-fields.tsx';

/** When the task does not run: windows, each with a row of its own. */
export function Windows({ draft, onChange, faultAt }: SectionFields) {
  const { notDuring, timeZone } = draft;
  const adding = useRef<ButtonProps.Ref>(null);
  const [added, setAdded] = useState<number>();
  const isFull = notDuring.length >= mostWindows;
  return (
    <FormField
      label={texts.notDuring}
      description={texts.notDuringHint}
      errorText={faultAt('notDuring')}
      stretch
    >
      <SpaceBetween size="m">
        {notDuring.map((window, index) => (
          <WindowFields
            key={window.key}
            window={window}
            number={index + 1}
            isNew={window.key === added}
            faultOf={(field) =>
              faultAt(field === undefined ? `notDuring.${index}` : `notDuring.${index}.${field}`)
            }
            onChange={(change) =>
              onChange({
                notDuring: notDuring.map((each) =>
                  each.key === window.key ? { ...each, ...change } : each,
                ),
              })
            }
            onRemove={() => {
              onChange({ notDuring: notDuring.filter(({ key }) => key !== window.key) });
              // What had the focus is gone: whoever has no mouse goes on from here.
              adding.current?.focus();
            }}
          />
        ))}
        <Button
          ref={adding}
          formAction="none"
          iconName="add-plus"
          disabled={isFull}
          {...(isFull && { disabledReason: texts.windowsFull })}
          onClick={() => {
            const window = newWindow(notDuring, timeZone);
            setAdded(window.key);
            onChange({ notDuring: [...notDuring, window] });
          }}
        >
          {texts.addWindow}
        </Button>
      </SpaceBetween>
    </FormField>
  );
}
