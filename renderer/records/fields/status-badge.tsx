import { CheckCircle2, CircleMinus, Eye, RotateCcw, Send } from 'lucide-react';
import { Badge, type BadgeTone } from '../../components/badge.tsx';
import type { Icon } from '../../components/icon.ts';
import { useWording } from './use-wording.ts';

interface Look {
  readonly tone: BadgeTone;
  readonly icon: Icon;
}

const quiet: Look = { tone: 'mute', icon: CircleMinus };

/** Statuses of case-status; one that a later version adds looks quiet. */
const looks: Readonly<Record<string, Look>> = {
  intake: quiet,
  assessment: quiet,
  documenting: quiet,
  review: { tone: 'info', icon: Eye },
  ready_to_refer: { tone: 'info', icon: CheckCircle2 },
  referred: { tone: 'good', icon: Send },
  monitoring: { tone: 'mute', icon: Eye },
  closed: { tone: 'mute', icon: CheckCircle2 },
  reopened: { tone: 'info', icon: RotateCcw },
};

export function StatusBadge({ status }: { readonly status: string }) {
  const { term } = useWording();
  const { tone, icon } = looks[status] ?? quiet;
  return (
    <Badge tone={tone} icon={icon}>
      {term('case-status', status)}
    </Badge>
  );
}
