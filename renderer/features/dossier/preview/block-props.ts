import type { PrintedBlock } from './paginate-preview.ts';

export interface BlockProps<Kind extends PrintedBlock['kind']> {
  readonly block: Extract<PrintedBlock, { kind: Kind }>;
}
