import './task-form.css';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useFollow } from '../../app/use-link.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { customFaults } from '../custom-checks/custom-faults.ts';
import { fieldFaults } from '../faults.ts';
import { idempotencyKeys } from '../idempotency-keys.ts';
import { type Draft, taskOf } from './draft.ts';
import { How } from './how.tsx';
import { kindOfPlace, missingIn, type Place, places } from './places.ts';
import { Review } from './review.tsx';
import { textFaults } from './text-faults.ts';
import { afterOf } from './times.ts';
import { usePreview } from './use-preview.ts';
import { What } from './what.tsx';
import { When } from './when.tsx';
import { Where } from './where.tsx';

export interface TaskFormProps {
  readonly initial: Draft;
  /** The id of the task that is changed. @default a new one is made */
  readonly taskId?: string;
  /** The text of the button that saves. */
  readonly deed: string;
  /** Why it cannot be saved, whatever is in it. @default it can */
  readonly refusalOf: (draft: Draft) => string | undefined;
  /** @param idempotencyKey The same for the same task, however often it is sent. */
  readonly onSave: (draft: Draft, idempotencyKey: string) => Promise<unknown>;
  /** Below the reason why it was not saved: what leads on. @default nothing */
  readonly remedy?: (error: unknown) => ReactNode;
  /** Where to go without saving. */
  readonly backHref: string;
}

const sections = [
  { name: 'what', Fields: What },
  { name: 'where', Fields: Where },
  { name: 'when', Fields: When },
  { name: 'how', Fields: How },
] as const;

/** A task as a form, with what comes of it beside: the API looks at it while it is written. */
export function TaskForm(props: TaskFormProps) {
  const { initial, taskId, deed, refusalOf, onSave, remedy, backHref } = props;
  const follow = useFollow();
  const [draft, setDraft] = useState(initial);
  const [tries, setTries] = useState(0);
  const [keyOf] = useState(idempotencyKeys);
  const preview = usePreview(draft, taskId);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (written: Draft) => onSave(written, keyOf(JSON.stringify(taskOf(written)))),
  });

  const missing = missingIn(draft);
  const isSeen = preview.isComplete && !preview.isOfBefore;
  const seenError = isSeen ? preview.query.error : undefined;
  const seen = fieldFaults(seenError, places);
  const said = fieldFaults(error, places);
  const customError = textFaults(error) === undefined ? seenError : error;
  const apiFaultAt = (place: Place) =>
    place === 'customYaml' ? textFaults(customError) : (said.of(place) ?? seen.of(place));
  const faultAt = (place: Place) =>
    tries > 0 && missing.includes(place) ? texts.missing[kindOfPlace(place)] : apiFaultAt(place);
  const refusal = refusalOf(draft);
  const save = () => {
    setTries((before) => before + 1);
    if (refusal === undefined && missing.length === 0 && !isPending) mutate(draft);
  };

  const form = useRef<HTMLFormElement>(null);
  const isMissing = missing.length > 0;
  // Whoever has tried to save goes on at the first field that keeps them from it: here, or as the API says.
  useEffect(() => {
    if (tries > 0) focusFirstFault(form.current);
  }, [tries]);
  // An error that is taken back moves nobody: it goes while somebody writes.
  useEffect(() => {
    if (error !== null) focusFirstFault(form.current);
  }, [error]);

  return (
    <form
      ref={form}
      className="task-form"
      aria-label={texts.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SpaceBetween size="m">
        {sections.map(({ name, Fields }) => (
          <Container key={name} header={<Header variant="h2">{texts.sections[name]}</Header>}>
            <Fields
              draft={draft}
              isKindOpen={taskId === undefined}
              taskId={taskId}
              faultAt={faultAt}
              customFaults={customFaults(customError)}
              onChange={(change) => {
                setDraft((before) => ({ ...before, ...change }));
                // What was said is about what was written before.
                reset();
              }}
            />
          </Container>
        ))}
      </SpaceBetween>
      <aside className="task-review" aria-label={texts.sections.review}>
        <Review preview={preview} type={draft.type} after={afterOf(draft)} />
      </aside>
      <SpaceBetween size="s">
        {tries > 0 && isMissing && <Alert type="error">{texts.missingSome}</Alert>}
        {said.elsewhere !== undefined && <Failure error={said.elsewhere} onRetry={save} />}
        {error !== null && remedy?.(error)}
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button href={backHref} onFollow={follow} variant="link" formAction="none">
              {texts.cancel}
            </Button>
            <Button
              variant="primary"
              loading={isPending}
              disabled={refusal !== undefined}
              {...(refusal !== undefined && { disabledReason: refusal })}
            >
              {deed}
            </Button>
          </SpaceBetween>
        </Box>
      </SpaceBetween>
    </form>
  );
}

function focusFirstFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
