/** Whether a process of this account is there. */
export function isRunning(processId: number | undefined): boolean {
  if (processId === undefined || processId <= 0) return false;
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
