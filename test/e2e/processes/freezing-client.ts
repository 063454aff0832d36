import { subscribe } from 'node:diagnostics_channel';
import { createInterface } from 'node:readline';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';

// Gets an item for each line that it is told, and says what came of it. Told to freeze, it stops itself
// when the request has been given its connection, and before a byte of it is written.

const retry = createRetryRule({ strict: process.argv.includes('--strict') });
const table = openTable('table', { retry });

let freezes = false;
subscribe('http.client.request.created', () => {
  if (!freezes) return;
  freezes = false;
  process.kill(process.pid, 'SIGSTOP');
});

for await (const line of createInterface({ input: process.stdin })) {
  freezes = line === 'freeze';
  const outcome = await table.get({ PK: 'a', SK: 'b' }).then(
    () => 'ok',
    (error: Error) => error.message,
  );
  console.log(JSON.stringify({ outcome, repeats: retry.counts().repeats }));
}
