const place = 'roundsman.tenant';

/** The tenant whose pages were looked at last in this browser: where `/` leads. */
export const lastTenant = (): string | undefined => localStorage.getItem(place) ?? undefined;

export const keepTenant = (tenantId: string): void => localStorage.setItem(place, tenantId);
