import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityEntry, DepartureDetail } from '#shared/history/history-operations.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { exactTimeText } from '../../components/relative-time-text.ts';
import { UserText } from '../../components/user-text.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './activity.module.css';

type Item = { readonly term: string; readonly description: ReactNode };

/** What left the vault, for whom, when and by whom, with the checksum; nothing for any other entry. */
export function DepartureDetails({ entry }: { readonly entry: ActivityEntry }) {
  const { t } = useTranslation('history');
  const detail = departureOf(entry.detail);
  if (detail === null) return null;
  return (
    <Disclosure
      title={
        <span aria-label={t('activity.departure.openOf', { number: entry.sequence })}>
          {t('activity.departure.open')}
        </span>
      }
    >
      <div className={styles.departure}>
        <DepartureFacts entry={entry} detail={detail} />
        {detail.kind !== 'travel' && (
          <CopyButton
            text={detail.sha256}
            label={t('activity.departure.copy')}
            done={t('activity.departure.copied')}
          />
        )}
      </div>
    </Disclosure>
  );
}

function DepartureFacts({
  entry,
  detail,
}: {
  readonly entry: ActivityEntry;
  readonly detail: DepartureDetail;
}) {
  const { t, i18n } = useTranslation('history');
  const { uiLanguage } = useWording();
  const itemsOf = useItems();
  const number = new Intl.NumberFormat(formatLocale(uiLanguage));
  const when = entry.at === null ? t('activity.unknownTime') : exactTimeText(entry.at, i18n.language);
  const items: readonly Item[] = [
    { term: t('activity.departure.what'), description: t(`activity.departure.kind.${detail.kind}`) },
    ...itemsOf(detail),
    ...(detail.kind === 'travel'
      ? []
      : [
          {
            term: t('activity.departure.size'),
            description: t('activity.departure.bytes', { bytes: number.format(detail.bytes) }),
          },
          {
            term: t(
              detail.kind === 'backup' ? 'activity.departure.sha256OfList' : 'activity.departure.sha256',
            ),
            description: <code className={styles.checksum}>{detail.sha256}</code>,
          },
        ]),
    { term: t('activity.departure.when'), description: when },
    {
      term: t('activity.departure.byWhom'),
      description:
        entry.userName === null ? t('activity.unknownUser') : <UserText>{entry.userName}</UserText>,
    },
  ];
  return <DefinitionList items={items} />;
}

/** What each kind says beside the rest. */
function useItems(): (detail: DepartureDetail) => readonly Item[] {
  const { t } = useTranslation('history');
  const { language, list } = useWording();
  return (detail) => {
    switch (detail.kind) {
      case 'dossier':
        return [
          { term: t('activity.departure.holder'), description: <UserText>{detail.holder}</UserText> },
          { term: t('activity.departure.version'), description: String(detail.version) },
          { term: t('activity.departure.language'), description: language(detail.language) },
          { term: t('activity.departure.pages'), description: String(detail.pages) },
          {
            term: t('activity.departure.codes'),
            description: detail.codes.length === 0 ? t('activity.departure.noCodes') : list(detail.codes),
          },
        ];
      case 'archive':
        return [{ term: t('activity.departure.format'), description: String(detail.format) }];
      case 'travel':
        return [
          { term: t('activity.departure.vault'), description: <UserText>{detail.vault}</UserText> },
          { term: t('activity.departure.vaultId'), description: <code>{detail.vaultId}</code> },
          { term: t('activity.departure.revision'), description: String(detail.revision) },
        ];
      case 'backup':
      default:
        return [{ term: t('activity.departure.place'), description: <UserText>{detail.place}</UserText> }];
    }
  };
}

function departureOf(detail: ActivityEntry['detail']): DepartureDetail | null {
  return detail !== null && isDeparture(detail) ? detail : null;
}

function isDeparture(detail: NonNullable<ActivityEntry['detail']>): detail is DepartureDetail {
  return ['dossier', 'archive', 'travel', 'backup'].includes(detail.kind);
}
