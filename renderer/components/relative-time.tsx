import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteClock } from './minute-clock.ts';
import { exactTimeText, relativeTimeText } from './relative-time-text.ts';

interface RelativeTimeProps {
  /** ISO 8601 instant. */
  readonly instant: string;
}

/** "2 minutes ago", "yesterday 17:48", "12 Nov"; the exact time on hover and for machines. */
export function RelativeTime({ instant }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const nowMs = useSyncExternalStore(minuteClock.subscribe, minuteClock.nowMs);
  return (
    <time dir="auto" dateTime={instant} title={exactTimeText(instant, i18n.language)}>
      {relativeTimeText(instant, Math.max(nowMs, Date.parse(instant)), i18n.language)}
    </time>
  );
}
