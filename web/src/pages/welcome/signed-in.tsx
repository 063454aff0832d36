import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQuery } from '@tanstack/react-query';
import { signOut } from '../../api/session.ts';
import { Failure } from '../../app/failure.tsx';
import { meQuery } from '../../queries/me.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { welcomeTexts as texts } from '../../texts/en/welcome.ts';

/** Who is signed in, and the way out: they may have another address that is invited. */
export function SignedIn() {
  const { data: me, error } = useQuery(meQuery());
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <SpaceBetween size="xs">
      <Box>
        {error ? `${texts.signedInUnread} ` : me && `${texts.signedInAs(me.email)} `}
        <Button variant="inline-link" loading={leaving.isPending} onClick={() => leaving.mutate()}>
          {shellTexts.signOut}
        </Button>
      </Box>
      {leaving.error && <Failure error={leaving.error} />}
    </SpaceBetween>
  );
}
