import { Badge, type BadgeTone } from '../../components/badge.tsx';
import { useWording } from './use-wording.ts';

const tones: Readonly<Record<string, BadgeTone>> = {
  extreme: 'danger',
  high: 'danger',
  medium: 'warn',
  low: 'good',
  unassessed: 'mute',
};

export function RiskBadge({ risk }: { readonly risk: string }) {
  const { term } = useWording();
  return <Badge tone={tones[risk] ?? 'mute'}>{term('risk-level', risk)}</Badge>;
}
