/**
 * What a lock may find under way and stops: every job of the contract. The name of each is shown, so none says what
 * it works on.
 */
export const interruptibleWork = [
  'archive.export',
  'archive.import',
  'archive.inspect',
  'backup.create',
  'backup.drill',
  'case.erase',
  'dossier.export',
  'person.erase',
  'travel.make',
  'user.rotateDataKey',
  'vault.copyIn',
  'vault.openTraining',
  'vault.restore',
  'vault.verify',
] as const;
export type InterruptibleWork = (typeof interruptibleWork)[number];

export function isInterruptibleWork(name: string): name is InterruptibleWork {
  return (interruptibleWork as readonly string[]).includes(name);
}
