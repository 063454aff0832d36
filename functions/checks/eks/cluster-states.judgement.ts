/** Whether a cluster is there, and serves: what is set of it can be asked and changed. */
export const isRunning = (status: string): boolean => status === 'ACTIVE' || status === 'UPDATING';
