/** Milliseconds of processor time of this process so far: what a limit is held against where other programs want it too. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
