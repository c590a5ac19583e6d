import { useTranslation } from 'react-i18next';
import {
  MAX_ASK_CHARACTERS,
  MAX_ASKS,
  MAX_DOSSIER_LIMITS_CHARACTERS,
  MAX_PARTY_CHARACTERS,
  type DossierRequest,
} from '#shared/dossier/dossier-operations.ts';
import { recipientKinds } from '#shared/dossier/recipient-kind.ts';
import { papers } from '#shared/dossier/paper.ts';
import { dossierLanguages } from '#shared/i18n/dossier-language.ts';
import { Card } from '../../components/card.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { ItemList } from '../../forms/fields/item-list.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import { useHolderWords, type HolderState } from './use-holder-words.ts';
import styles from './dossier.module.css';
import { LabelledControl } from './labelled-control.tsx';

interface RecipientCardProps {
  readonly request: DossierRequest;
  /** Undefined until it is known. */
  readonly series: HolderState | undefined;
  readonly onChange: (change: Partial<DossierRequest>) => void;
}

/** For whom, in which language, with which request, by whom. */
export function RecipientCard({ request, series, onChange }: RecipientCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const { language } = useWording();
  const { asks } = request;
  const holderWords = useHolderWords(request.recipient, series);
  const holderHelp = holderWords === null ? {} : { help: holderWords };

  return (
    <Card title={t('recipient.title')}>
      <div className={styles.form}>
        <LabelledControl field="recipient" label={t('recipient.recipient')} {...holderHelp}>
          {(id) => (
            <TextArea
              isLine
              id={id}
              value={request.recipient}
              maxLength={MAX_PARTY_CHARACTERS}
              placeholder={t('recipient.recipientPlaceholder')}
              onChange={(recipient) => onChange({ recipient })}
            />
          )}
        </LabelledControl>
        <LabelledControl label={t('recipient.kind')} help={t('recipient.kindHelp')}>
          {(id) => (
            <Select
              id={id}
              aria-label={t('recipient.kind')}
              placeholder={t('recipient.noKind')}
              options={recipientKinds.map((kind) => ({ id: kind, label: t(`recipient.kinds.${kind}`) }))}
              value={request.recipientKind}
              onChange={(chosen) => {
                const next = recipientKinds.find((kind) => kind === chosen);
                if (next !== undefined) onChange({ recipientKind: next });
              }}
            />
          )}
        </LabelledControl>
        <LabelledControl label={t('recipient.language')}>
          {(id) => (
            <Select
              id={id}
              aria-label={t('recipient.language')}
              options={dossierLanguages.map((tag) => ({ id: tag, label: language(tag) }))}
              value={request.language}
              onChange={(chosen) => {
                const next = dossierLanguages.find((tag) => tag === chosen);
                if (next !== undefined) onChange({ language: next });
              }}
            />
          )}
        </LabelledControl>
        <LabelledControl label={t('recipient.paper')}>
          {(id) => (
            <Select
              id={id}
              aria-label={t('recipient.paper')}
              options={papers.map((paper) => ({ id: paper, label: t(`recipient.papers.${paper}`) }))}
              value={request.paper}
              onChange={(chosen) => {
                const next = papers.find((paper) => paper === chosen);
                if (next !== undefined) onChange({ paper: next });
              }}
            />
          )}
        </LabelledControl>
        <div data-record-field="asks" className={styles.asks} role="group" aria-label={t('recipient.asks')}>
          <span className={styles.label}>{t('recipient.asks')}</span>
          <ItemList
            isCompact
            keys={asks.map((_, index) => String(index))}
            itemLabel={t('recipient.ask')}
            minItems={1}
            maxItems={MAX_ASKS}
            addLabel={t('recipient.addAsk')}
            onAdd={() => onChange({ asks: [...asks, ''] })}
            onRemove={(index) => onChange({ asks: asks.toSpliced(index, 1) })}
            onMove={(from, to) =>
              onChange({ asks: asks.toSpliced(from, 1).toSpliced(to, 0, asks[from] ?? '') })
            }
          >
            {(index, name) => (
              <TextArea
                isLine
                aria-label={name}
                value={asks[index] ?? ''}
                maxLength={MAX_ASK_CHARACTERS}
                placeholder={t('recipient.askPlaceholder')}
                onChange={(text) => onChange({ asks: asks.with(index, text) })}
              />
            )}
          </ItemList>
        </div>
        <LabelledControl field="preparedBy" label={t('recipient.preparedBy')}>
          {(id) => (
            <TextArea
              isLine
              id={id}
              value={request.preparedBy}
              maxLength={MAX_PARTY_CHARACTERS}
              onChange={(preparedBy) => onChange({ preparedBy })}
            />
          )}
        </LabelledControl>
        <LabelledControl label={t('recipient.limits')} help={t('recipient.limitsHelp')}>
          {(id) => (
            <TextArea
              id={id}
              value={request.limits}
              maxLength={MAX_DOSSIER_LIMITS_CHARACTERS}
              onChange={(limits) => onChange({ limits })}
            />
          )}
        </LabelledControl>
      </div>
    </Card>
  );
}
