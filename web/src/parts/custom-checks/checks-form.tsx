import Alert from '@cloudscape-design/components/alert';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef, useState } from 'react';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import {
  type ForEach,
  withCheck,
  withField,
  withForEach,
  withoutCheck,
  withoutForEach,
} from './change-text.ts';
import { CheckFields } from './check-fields.tsx';
import type { CustomFault } from './custom-faults.ts';
import { checkFaults } from './field-faults.ts';
import { mostChecks } from './fields.ts';
import { readChecks, type WrittenCheck } from './read-text.ts';

export interface ChecksFormProps {
  /** The checks as YAML: what the form shows is read from it, and what it changes is written into it. */
  readonly text: string;
  readonly faults: readonly CustomFault[];
  readonly onChange: (text: string) => void;
  readonly onOpenText: () => void;
}

/** Checks of one's own, field by field. */
export function ChecksForm({ text, faults, onChange, onOpenText }: ChecksFormProps) {
  const [shown, setShown] = useState<number | undefined>(0);
  const [added, setAdded] = useState<number>();
  const adding = useRef<ButtonProps.Ref>(null);
  const read = readChecks(text);
  if ('unreadable' in read) {
    return <Unreadable why={read.unreadable} onOpenText={onOpenText} />;
  }
  const { checks } = read;
  const sorted = checkFaults(faults);
  const isFull = checks.length >= mostChecks;
  const remove = (place: number) => {
    onChange(withoutCheck(text, place));
    setShown(Math.max(0, place - 1));
    setAdded(undefined);
    // What had the focus is gone: whoever has no mouse goes on from here.
    adding.current?.focus();
  };
  return (
    <SpaceBetween size="m">
      {sorted.elsewhere.length > 0 && (
        <Alert type="error" header={texts.elsewhereTitle}>
          {sorted.elsewhere.map(({ path, what }) => (
            <div key={`${path} ${what}`}>{`${path} ${what}`.trim()}</div>
          ))}
        </Alert>
      )}
      {checks.map((check, place) => (
        <OneCheck
          // biome-ignore lint/suspicious/noArrayIndexKey: a check is known by its place, its key is being written.
          key={place}
          text={text}
          check={check}
          place={place}
          isShown={shown === place || sorted.isFaulty(place)}
          isNew={added === place}
          faults={sorted}
          onShow={(isShown) => setShown(isShown ? place : undefined)}
          onChange={onChange}
          onRemove={() => remove(place)}
        />
      ))}
      <Button
        ref={adding}
        formAction="none"
        iconName="add-plus"
        disabled={isFull}
        {...(isFull && { disabledReason: texts.checksFull })}
        onClick={() => {
          onChange(withCheck(text));
          setShown(checks.length);
          setAdded(checks.length);
        }}
      >
        {texts.addCheck}
      </Button>
    </SpaceBetween>
  );
}

const Unreadable = ({
  why,
  onOpenText,
}: {
  readonly why: string;
  readonly onOpenText: () => void;
}) => (
  <Alert
    type="warning"
    header={texts.unreadableTitle}
    action={
      <Button formAction="none" onClick={onOpenText}>
        {texts.openText}
      </Button>
    }
  >
    <div>{why}</div>
    {texts.unreadableDetail}
  </Alert>
);

interface OneCheckProps extends Pick<ChecksFormProps, 'text' | 'onChange'> {
  readonly check: WrittenCheck;
  readonly place: number;
  readonly isShown: boolean;
  readonly isNew: boolean;
  readonly faults: ReturnType<typeof checkFaults>;
  readonly onShow: (isShown: boolean) => void;
  readonly onRemove: () => void;
}

/** One check, which folds away; one in which something is wrong stays open. */
function OneCheck(props: OneCheckProps) {
  const { text, check, place, isShown, isNew, faults, onShow, onChange, onRemove } = props;
  /** The call that was made first, in case somebody chooses it again. */
  const [before, setBefore] = useState<ForEach>();
  const chooseForEach = (hasForEach: boolean) => {
    if (hasForEach) return onChange(withForEach(text, place, before));
    const without = withoutForEach(text, place);
    setBefore(without.before);
    onChange(without.text);
  };
  return (
    <ExpandableSection
      headerText={texts.check(place + 1, check.texts.key ?? '')}
      headingTagOverride="h3"
      {...(faults.isFaulty(place) && { headerDescription: texts.checkFaulty })}
      expanded={isShown}
      onChange={({ detail }) => onShow(detail.expanded)}
    >
      {isShown && (
        <CheckFields
          check={check}
          number={place + 1}
          isNew={isNew}
          faultOf={(field) => faults.of(place, field)}
          onChange={(field, value) => onChange(withField(text, place, field, value))}
          onForEach={chooseForEach}
          onRemove={onRemove}
        />
      )}
    </ExpandableSection>
  );
}
