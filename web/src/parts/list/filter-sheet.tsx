import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, type Ref, useState } from 'react';
import { listTexts as texts } from '../../texts/en/list.ts';

export interface FilterSheetProps {
  /** What is filtered. */
  readonly title: string;
  /** How many conditions narrow the list. */
  readonly count: number;
  /** The text of the button that leads back to the list: it says what is there. */
  readonly done: string;
  /** Takes all conditions back. */
  readonly onClear: () => void;
  /** The fields. Each change is a new address at once. */
  readonly children: ReactNode;
  readonly ref?: Ref<ButtonProps.Ref> | undefined;
}

/** The filter of a list on a phone: one button, which opens it over the whole screen. */
export function FilterSheet({ title, count, done, onClear, children, ref }: FilterSheetProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button ref={ref ?? null} iconName="filter" onClick={() => setOpen(true)}>
        {texts.filter(count)}
      </Button>
      {isOpen && (
        <Modal
          visible
          header={title}
          closeAriaLabel={texts.closeFilter}
          onDismiss={() => setOpen(false)}
          footer={
            <SpaceBetween size="xs">
              <Button variant="primary" fullWidth onClick={() => setOpen(false)}>
                {done}
              </Button>
              <Button fullWidth disabled={count === 0} onClick={onClear}>
                {texts.clearFilter}
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="m">{children}</SpaceBetween>
        </Modal>
      )}
    </>
  );
}
