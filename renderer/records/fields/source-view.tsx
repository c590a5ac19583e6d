import { BookOpen, Eye, FileText, MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { Badge } from '../../components/badge.tsx';
import type { Icon } from '../../components/icon.ts';
import { UserText } from '../../components/user-text.tsx';
import { AnswerView } from './answer-view.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

type Source = IncidentFields['sources'][number];

const sourceIcons: { readonly [Kind in NonNullable<Source['kind']>]: Icon } = {
  observed: Eye,
  reported: MessageSquareQuote,
  published: BookOpen,
  document: FileText,
};

/** Observed, reported, published and documented are never told as one. */
export function SourceView({ source }: { readonly source: Source }) {
  const { t } = useTranslation('records');
  const { date } = useWording();
  return (
    <>
      {source.kind !== null && (
        <Badge tone={source.kind === 'observed' ? 'info' : 'mute'} icon={sourceIcons[source.kind]}>
          {t(`source.${source.kind}`)}
        </Badge>
      )}{' '}
      <UserText>{source.description}</UserText>
      {source.date.state !== 'not_answered' && (
        <span className={styles.small}>
          {' · '}
          {source.date.state !== 'known' && `${t('source.date')}: `}
          <AnswerView answer={source.date}>{(value) => date(value)}</AnswerView>
        </span>
      )}
    </>
  );
}
