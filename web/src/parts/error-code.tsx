import Box from '@cloudscape-design/components/box';
import { runTexts as texts } from '../texts/en/runs.ts';

export interface ErrorCodeProps {
  readonly awsCode?: string | undefined;
  readonly requestId?: string | undefined;
}

/** What AWS knows an error by: its code and the request, as far as there are any. */
export const ErrorCode = ({ awsCode, requestId }: ErrorCodeProps) => (
  <Box variant="small" display="block">
    {awsCode !== undefined && (
      <>
        {texts.code}: <code>{awsCode}</code>{' '}
      </>
    )}
    {requestId !== undefined && (
      <>
        {texts.requestId}: <code>{requestId}</code>
      </>
    )}
  </Box>
);
