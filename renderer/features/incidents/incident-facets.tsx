import { useTranslation } from 'react-i18next';
import { vocabularies } from '#shared/vocabularies/vocabulary-index.ts';
import { Button } from '../../components/button.tsx';
import { FacetFilter } from '../../components/facet-filter.tsx';
import { useWording } from '../../records/use-wording.ts';
import styles from './incidents.module.css';
import type { IncidentsSearch } from './incidents-search.ts';

type Filter = IncidentsSearch['filter'];

interface IncidentFacetsProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

export function IncidentFacets({ filter, onChange }: IncidentFacetsProps) {
  const { t } = useTranslation('incidents');
  const { term } = useWording();

  function choose(field: 'act' | 'channel', chosen: readonly string[]): void {
    const { [field]: _, ...rest } = filter;
    // The list asks for one at a time: the one chosen last.
    const last = chosen.at(-1);
    onChange(last === undefined ? rest : { ...rest, [field]: last });
  }

  return (
    <div className={styles.facets}>
      {(['act', 'channel'] as const).map((field) => (
        <FacetFilter
          key={field}
          label={t(`facet.${field}`)}
          options={vocabularies[field].terms.map(({ code }) => ({ id: code, label: term(field, code) }))}
          chosen={filter[field] === undefined ? [] : [filter[field]]}
          onChange={(chosen) => choose(field, chosen)}
        />
      ))}
      {Object.keys(filter).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({})}>
          {t('list.clearFilter')}
        </Button>
      )}
    </div>
  );
}
