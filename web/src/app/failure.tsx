import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { ApiError } from '../api/api-error.ts';
import { failureTexts as texts } from '../texts/en/shell.ts';
import { isLostCode } from './lost-code.ts';

/** What a failure is called, and what to do about it, in words. */
export function failureInWords(error: unknown): {
  readonly title: string;
  readonly detail: string;
} {
  if (isLostCode(error)) {
    return navigator.onLine
      ? { title: texts.outdated, detail: texts.outdatedDetail }
      : { title: texts.unreachable, detail: texts.unreachableDetail };
  }
  if (!(error instanceof ApiError)) return { title: texts.crashed, detail: texts.crashedDetail };
  const { status, problem, retryAfter } = error;
  switch (status) {
    case 0:
      return { title: texts.unreachable, detail: texts.unreachableDetail };
    case 401:
      // Somebody who is signing in has no sign-in that could have ended.
      return isSignInEnded(error)
        ? { title: texts.unauthenticated, detail: texts.unauthenticatedDetail }
        : { title: problem.title ?? texts.refused, detail: problem.detail ?? texts.refusedDetail };
    case 403:
      return {
        title: problem.title ?? texts.forbidden,
        detail: [problem.detail, texts.forbiddenDetail].filter(Boolean).join(' '),
      };
    case 404:
      return {
        title: problem.title ?? texts.notFound,
        detail: problem.detail ?? texts.notFoundDetail,
      };
    case 429:
      return { title: texts.tooMany, detail: texts.tooManyDetail(retryAfter) };
    default:
      return {
        title: problem.title ?? texts.failed,
        detail: problem.detail ?? texts.failedDetail,
      };
  }
}

/** A failure in the place of a page's whole content: its title is the page's. */
export function FailedPage(props: FailureProps) {
  const { title } = failureInWords(props.error);
  return (
    <ContentLayout header={<Header variant="h1">{title}</Header>}>
      <Failure {...props} />
    </ContentLayout>
  );
}

export interface FailureProps {
  readonly error: unknown;
  /** @default none: the failure cannot be mended by trying again */
  readonly onRetry?: (() => void) | undefined;
}

/** A failure in the place of what failed: title, detail, the faults that the API names, the request id, and Try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const { title, detail } = failureInWords(error);
  const { faults = [], requestId } = error instanceof ApiError ? error.problem : {};
  return (
    <Alert type="error" header={title} action={<Remedy error={error} onRetry={onRetry} />}>
      {detail}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ where, what }) => (
            <li key={`${where} ${what}`}>
              <code>{where}</code>: {what}
            </li>
          ))}
        </ul>
      )}
      {requestId !== undefined && (
        <Box variant="small" display="block">
          {texts.requestId}: <code>{requestId}</code>
        </Box>
      )}
    </Alert>
  );
}

/** What helps, if anything does: another sign-in, another version of the page, or another try. */
function Remedy({ error, onRetry }: FailureProps) {
  if (isLostCode(error)) return <Button onClick={() => location.reload()}>{texts.reload}</Button>;
  if (isSignInEnded(error)) {
    const { pathname, search } = location;
    const next = new URLSearchParams({ next: pathname + search });
    return <Button href={`/sign-in?${next}`}>{texts.signIn}</Button>;
  }
  return onRetry && <Button onClick={onRetry}>{texts.retry}</Button>;
}

/** Not where somebody is signing in: that is refused, and has not ended. */
const isSignInEnded = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 401 && error.problem.code !== 'sign-in-refused';
