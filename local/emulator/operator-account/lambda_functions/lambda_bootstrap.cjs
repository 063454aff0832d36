// One execution environment of a Node.js Lambda function. Reads one invocation per line from stdin and answers
// on a descriptor of its own, so that whatever the function prints is only ever its log.
const dns = require('node:dns');
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const { pathToFileURL } = require('node:url');

const [moduleName, handlerName] = splitHandler(process.env._HANDLER);
const root = process.env.LAMBDA_TASK_ROOT;
const answers = Number(process.env.EMULATED_ANSWERS_FD);
const answer = (message) => fs.writeSync(answers, `${JSON.stringify(message)}\n`);

process.title = `lambda ${process.env.AWS_LAMBDA_FUNCTION_NAME}`;
process.on('unhandledRejection', (reason) => {
  const { errorMessage, trace } = describe(reason);
  answer({
    kind: 'error',
    error: { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage, trace },
  });
  process.exit(128);
});
process.on('uncaughtException', (error) => {
  answer({ kind: 'error', error: describe(error) });
  process.exit(129);
});

// S3 Control puts the account before the host. Whatever ends in .localhost is this machine (RFC 6761), but not
// every resolver knows.
const { lookup } = dns;
dns.lookup = (host, ...rest) => lookup(host.endsWith('.localhost') ? 'localhost' : host, ...rest);

start();

async function start() {
  const handler = await loadHandler().catch((error) => {
    answer({ kind: 'init-error', error: describe(error) });
    process.exit(1);
  });
  answer({ kind: 'ready', initMillis: performance.now() });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    answer(await invoke(handler, JSON.parse(line)));
  }
  process.exit(0);
}

async function invoke(handler, { event, requestId, deadline, traceId }) {
  if (traceId) process.env._X_AMZN_TRACE_ID = traceId;
  try {
    const result = JSON.stringify(await handler(event, context(requestId, deadline)));
    return { kind: 'result', payload: result ?? 'null' };
  } catch (error) {
    console.error(error);
    return { kind: 'error', error: describe(error) };
  }
}

async function loadHandler() {
  const file = ['.js', '.mjs', '.cjs']
    .map((end) => path.join(root, moduleName + end))
    .find((name) => fs.existsSync(name));
  if (!file) throw named('Runtime.ImportModuleError', `Error: Cannot find module '${moduleName}'`);
  const loaded = file.endsWith('.mjs') ? await import(pathToFileURL(file).href) : require(file);
  const handler = loaded[handlerName];
  if (typeof handler !== 'function') {
    throw named('Runtime.HandlerNotFound', `${process.env._HANDLER} is undefined or not exported`);
  }
  if (handler.length > 2) {
    throw named(
      'Runtime.CallbackHandlerDeprecated',
      'Node.js 24 has no callback-based handlers: use an async function.',
    );
  }
  return handler;
}

function context(awsRequestId, deadline) {
  return {
    awsRequestId,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: process.env.EMULATED_FUNCTION_ARN,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function describe(error) {
  if (!(error instanceof Error))
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: String(error.stack).split('\n'),
  };
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

function splitHandler(handler) {
  const dot = handler.lastIndexOf('.');
  return [handler.slice(0, dot), handler.slice(dot + 1)];
}
