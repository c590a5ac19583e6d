import { Badge, type BadgeTone } from '../../components/badge.tsx';
import { useWording } from './use-wording.ts';

const tones: Readonly<Record<string, BadgeTone>> = {
  confirmed: 'good',
  likely: 'info',
  possible: 'warn',
  unlikely: 'mute',
};

export function ConfidenceBadge({ confidence }: { readonly confidence: string }) {
  const { term } = useWording();
  return <Badge tone={tones[confidence] ?? 'mute'}>{term('confidence', confidence)}</Badge>;
}
