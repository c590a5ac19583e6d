import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { recordNouns } from '#shared/records/record.ts';
import { MAX_SEARCH_CHARACTERS } from '#shared/search/search-operations.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { SearchHits } from './search-hits.tsx';
import styles from './search.module.css';
import type { SearchParams } from './search-params.ts';

interface SearchPageProps {
  readonly search: SearchParams;
  readonly onSearchChange: (search: SearchParams) => void;
}

/** Every word of every record, in any script, as it is typed. */
export function SearchPage({ search, onSearchChange }: SearchPageProps) {
  const { t } = useTranslation(['search', 'nouns']);
  const input = useRef<HTMLInputElement>(null);
  const { text, noun } = search;

  useEffect(() => input.current?.focus(), []);

  return (
    <div className={styles.page}>
      <PageHeader title={t('title')}>
        <div className={styles.controls}>
          <TextInput
            ref={input}
            type="search"
            aria-label={t('input')}
            placeholder={t('placeholder')}
            maxLength={MAX_SEARCH_CHARACTERS}
            value={text}
            onChange={(next) => onSearchChange({ ...search, text: next })}
            start={<Search size={ICON_SIZE_PX} aria-hidden="true" />}
          />
          <RadioGroup
            layout="segmented"
            aria-label={t('facet')}
            value={noun ?? 'all'}
            onChange={(chosen) => {
              const next = recordNouns.find((known) => known === chosen);
              onSearchChange({ text, ...(next === undefined ? {} : { noun: next }) });
            }}
            options={[
              { id: 'all', label: t('all') },
              ...recordNouns.map((id) => ({ id, label: t(`nouns:many.${id}`) })),
            ]}
          />
        </div>
      </PageHeader>
      <div className={styles.body}>
        {text.trim() === '' ? (
          <EmptyState icon={Search} title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <SearchHits text={text.trim()} noun={noun} />
        )}
      </div>
    </div>
  );
}
