import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect } from '../../../bin/people/connect.ts';
import { stageConfig } from '../../../lib/config/stages.ts';

const outputs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'roundsman-dev-data': { UserPoolId: 'us-east-1_pool', TableName: 'table' },
  'roundsman-dev-api': { ApiUrl: 'https://api.example.com/api/v1' },
  'roundsman-dev-web': { DashboardUrl: 'https://dashboard.example.com' },
};

/** CloudFormation, that describes these stacks. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const name = new URLSearchParams(Buffer.concat(chunks).toString()).get('StackName') ?? '';
    const members = Object.entries(outputs[name] ?? {}).map(
      ([key, value]) =>
        `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    );
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
      `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>${name}</StackName><Outputs>${members.join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
    );
  });
});

beforeEach(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens at a port, and not at a pipe
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.close();
  server.closeAllConnections();
});

it.each([
  ['its own', false, 'https://api.example.com/api/v1'],
  ["the dashboard's, where it refuses direct calls", true, 'https://dashboard.example.com'],
])('the API is asked at %s address', async (_, refuseDirectCalls, apiUrl) => {
  const platform = await connect({ ...stageConfig('dev'), refuseDirectCalls });

  expect(platform.apiUrl).toBe(apiUrl);
});
