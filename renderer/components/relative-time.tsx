import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocale } from './format-locale.ts';
import { relativeTimeText } from './relative-time-text.ts';

interface RelativeTimeProps {
  /** ISO 8601 instant. */
  readonly instant: string;
}

const REFRESH_INTERVAL_MS = 60_000;

/** "2 minutes ago", "yesterday 17:48", "12 Nov"; the exact time on hover and for machines. */
export function RelativeTime({ instant }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), REFRESH_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);
  const exact = new Intl.DateTimeFormat(formatLocale(i18n.language), {
    dateStyle: 'full',
    timeStyle: 'short',
  });
  return (
    <time dateTime={instant} title={exact.format(new Date(instant))}>
      {relativeTimeText(instant, nowMs, i18n.language)}
    </time>
  );
}
