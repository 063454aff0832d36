import { decimalOf } from '../../../../functions/core/amount.ts';
import { visible } from '../../command-line/terminal.ts';
import type { FindingLine } from './finding-line.ts';
import { lineByLine } from './format.ts';

const columns: Readonly<Record<string, (line: FindingLine) => string | null | undefined>> = {
  check: ({ check }) => check,
  status: ({ status }) => status,
  severity: ({ severity }) => severity,
  account: ({ account }) => account,
  region: ({ region }) => region,
  resource: ({ resource }) => resource,
  message: ({ message }) => message,
  error_category: ({ error }) => error?.category,
  error_operation: ({ error }) => error?.operation,
  error_code: ({ error }) => error?.code,
  error_request_id: ({ error }) => error?.requestId,
  amount_per_month: ({ amount }) => amount && decimalOf(amount),
  amount_currency: ({ amount }) => amount?.currency,
  amount_basis: ({ amount }) => amount?.basis,
};

/**
 * RFC 4180 with a header.
 *
 * @param isTerminal Whether a person looks at it: programs get the names as they are.
 */
export const csv = (isTerminal: boolean) =>
  lineByLine(
    ({ line }) => {
      const texts = Object.values(columns).map((read) => read(line) ?? '');
      return record(isTerminal ? texts.map(visible) : texts);
    },
    () => record(Object.keys(columns)),
  );

const record = (fields: readonly string[]) => `${fields.map(field).join(',')}\r\n`;

/**
 * A spreadsheet runs a field that begins like a formula, and resource names are chosen by whoever
 * makes the resource. https://owasp.org/www-community/attacks/CSV_Injection
 */
function field(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
