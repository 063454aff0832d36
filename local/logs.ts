import { parseArgs } from 'node:util';
import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import { connect, operatorAccount, region } from './emulator/control/control.ts';

// What a function of the platform that `npm start` deployed has logged: npm run logs -- plan
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4700' } },
});
const endpoint = `http://127.0.0.1:${values.port}`;
const credentials = connect(endpoint).root(operatorAccount);
const client = new CloudWatchLogsClient({ endpoint, region, credentials });
const logGroupName = `/aws/lambda/roundsman-local-${positionals.join()}`;
for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName })) {
  for (const { message = '' } of events) console.log(message.trimEnd());
}
