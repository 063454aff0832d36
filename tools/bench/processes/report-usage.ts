import dns from 'node:dns';
import { writeFileSync } from 'node:fs';

// Loaded into a process that is measured: at its end it says what it used.

const file = process.env.REPORT_USAGE_TO;
if (file) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));

// S3 Control puts the account before the host. What ends in .localhost is this machine (RFC 6761),
// but not every system's resolver knows.
// It has an overload for each kind of options, which are handed on as they are.
const lookup = dns.lookup as (host: string, ...rest: unknown[]) => void;
const local = (host: string, ...rest: unknown[]) =>
  lookup(host.endsWith('.localhost') ? 'localhost' : host, ...rest);
dns.lookup = local as typeof dns.lookup;
