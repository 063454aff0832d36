import { pathToFileURL } from 'node:url';

// What a function's init does: its code is read and run once. Node's own start is not part of it.

const [, , file = ''] = process.argv;
const cpuBefore = process.cpuUsage();
const before = performance.now();
await import(pathToFileURL(file).href);
const wall = performance.now() - before;
const { user, system } = process.cpuUsage(cpuBefore);
const { bootstrapComplete } = performance.nodeTiming;
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000, bootstrap: bootstrapComplete }));
process.exit();
