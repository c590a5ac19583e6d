import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  MAX_ASK_CHARACTERS,
  MAX_ASKS,
  MAX_DOSSIER_LIMITS_CHARACTERS,
  MAX_PARTY_CHARACTERS,
  type DossierRequest,
} from '#shared/dossier/dossier-operations.ts';
import { uiLanguages } from '#shared/i18n/ui-language.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';
import { LabelledControl } from './labelled-control.tsx';

interface RecipientCardProps {
  readonly request: DossierRequest;
  readonly onChange: (change: Partial<DossierRequest>) => void;
}

/** For whom, in which language, with which request, by whom. */
export function RecipientCard({ request, onChange }: RecipientCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const { language } = useWording();
  const { asks } = request;
  const setAsk = (index: number, text: string) =>
    onChange({ asks: asks.map((ask, position) => (position === index ? text : ask)) });

  return (
    <Card title={t('recipient.title')}>
      <div className={styles.form}>
        <LabelledControl field="recipient" label={t('recipient.recipient')}>
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
        <LabelledControl label={t('recipient.language')}>
          {(id) => (
            <Select
              id={id}
              aria-label={t('recipient.language')}
              options={uiLanguages.map((tag) => ({ id: tag, label: language(tag) }))}
              value={request.language}
              onChange={(chosen) => {
                const next = uiLanguages.find((tag) => tag === chosen);
                if (next !== undefined) onChange({ language: next });
              }}
            />
          )}
        </LabelledControl>
        <div data-record-field="asks" className={styles.asks} role="group" aria-label={t('recipient.asks')}>
          <span className={styles.label}>{t('recipient.asks')}</span>
          {asks.map((ask, index) => (
            <div key={index} className={styles.ask}>
              <TextArea
                isLine
                aria-label={t('recipient.ask', { number: index + 1 })}
                value={ask}
                maxLength={MAX_ASK_CHARACTERS}
                placeholder={t('recipient.askPlaceholder')}
                onChange={(text) => setAsk(index, text)}
              />
              {asks.length > 1 && (
                <IconButton
                  icon={X}
                  label={t('recipient.removeAsk', { number: index + 1 })}
                  onPress={() => onChange({ asks: asks.filter((_, position) => position !== index) })}
                />
              )}
            </div>
          ))}
          {asks.length < MAX_ASKS && (
            <div>
              <Button variant="quiet" icon={Plus} onPress={() => onChange({ asks: [...asks, ''] })}>
                {t('recipient.addAsk')}
              </Button>
            </div>
          )}
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
