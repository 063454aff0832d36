import Button from '@cloudscape-design/components/button';
import { useFollow } from '../../app/use-link.ts';
import { executionInTheWay } from '../../queries/running-execution.ts';
import { runTexts as texts } from '../../texts/en/runs.ts';
import { useExecutionHref } from './execution-href.ts';

/** The way to the execution that was in the way of what a person asked for; nothing where none was. */
export function OpenRunning({ error }: { readonly error: unknown }) {
  const href = useExecutionHref();
  const follow = useFollow();
  const running = executionInTheWay(error);
  if (running === undefined) return null;
  return (
    <Button href={href(running)} onFollow={follow} formAction="none">
      {texts.openRunning}
    </Button>
  );
}
