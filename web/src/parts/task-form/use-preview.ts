import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTenant } from '../../app/use-tenant.ts';
import { type PreviewRequest, previewQuery } from '../../queries/tasks.ts';
import { type Draft, scopeOf } from './draft.ts';
import { missingForPreview } from './places.ts';
import { scheduleOf, windowsOf } from './times.ts';

/** The milliseconds for which somebody has to leave the form alone before the API is asked. */
const calm = 400;

/** What the task that is written would cover, asked once its writer pauses. @param taskId Of the task that is changed. */
export function usePreview(draft: Draft, taskId: string | undefined) {
  const tenant = useTenant();
  const body: PreviewRequest = {
    type: draft.type,
    scope: scopeOf(draft),
    ...(draft.type === 'custom' && { customYaml: draft.customYaml }),
    schedule: scheduleOf(draft),
    notDuring: windowsOf(draft),
    ...(taskId !== undefined && { taskId }),
  };
  const written = JSON.stringify(body);
  const settled = useSettled(written);
  const isComplete = missingForPreview(draft).length === 0;
  const query = useQuery({
    ...previewQuery(tenant, JSON.parse(settled) as PreviewRequest), // written just above
    enabled: isComplete && settled === written,
  });
  return { query, isComplete, isOfBefore: query.isPlaceholderData || settled !== written };
}

/** A text once it has stayed the same for a while. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), calm);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
