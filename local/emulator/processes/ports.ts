import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** @throws when a port is taken, with the port and the process that holds it. */
export async function assertFree(ports: Readonly<Record<string, number>>): Promise<void> {
  for (const [purpose, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    const holder = (await holderOf(port)) ?? 'a process that this user may not see';
    throw new Error(
      `Port ${port} (${purpose}) is taken by ${holder}. End it, or give other ports.`,
    );
  }
}

const patienceMillis = 20_000;

/** Waits a while for ports that are about to be given up. @throws as `assertFree` */
export async function untilFree(ports: Readonly<Record<string, number>>): Promise<void> {
  const deadline = Date.now() + patienceMillis;
  for (const port of Object.values(ports)) {
    while (!(await isFree(port)) && Date.now() < deadline) await sleep(100);
  }
  await assertFree(ports);
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * The first of some ports in a row that nobody listens on now. Below those that the system gives to
 * whoever connects: there, a neighbour may be taken any moment.
 */
export async function freePortsInARow(count: number): Promise<number> {
  for (;;) {
    const first = 10_000 + Math.floor(Math.random() * 20_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const areFree = await Promise.all(ports.map(isFree));
    if (areFree.every((free) => free)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function holderOf(port: number): Promise<string | undefined> {
  return process.platform === 'linux' ? holderInProc(port) : holderByLsof(port);
}

async function holderInProc(port: number): Promise<string | undefined> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const sockets = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(table, 'utf8')).split('\n')) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      if (state === '0A' && local?.endsWith(`:${hex}`) && inode) sockets.add(`socket:[${inode}]`);
    }
  }
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    // Processes of other users, and those that end meanwhile, cannot be looked into.
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const links = await Promise.all(
      descriptors.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')),
    );
    if (!links.some((link) => sockets.has(link))) continue;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return `process ${pid} (${command.slice(0, 120)})`;
  }
  return undefined;
}

async function holderByLsof(port: number): Promise<string | undefined> {
  const found = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']).catch(
    () => undefined,
  );
  const pid = /^p(\d+)$/m.exec(found?.stdout ?? '')?.[1];
  const command = /^c(.+)$/m.exec(found?.stdout ?? '')?.[1];
  return pid && `process ${pid} (${command})`;
}
