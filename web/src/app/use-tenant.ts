import { useParams } from '@tanstack/react-router';

/** The tenant whose pages these are: it stands in every address. */
export const useTenant = (): string => useParams({ from: '/t/$tenant' }).tenant;
