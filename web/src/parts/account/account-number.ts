/** The number as AWS writes it in ARNs: people copy it as the console shows it, `1234-5678-9012`. */
export const numberOf = (written: string): string => written.replaceAll(/[\s-]/g, '');

export const isAccountNumber = (written: string): boolean => /^\d{12}$/.test(numberOf(written));
