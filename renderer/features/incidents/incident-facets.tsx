import { useTranslation } from 'react-i18next';
import { vocabularies } from '#shared/vocabularies/vocabulary-index.ts';
import { FacetFilter } from '../../components/facet-filter.tsx';
import { FacetRow } from '../../records/facet-row.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
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
    <FacetRow noun="incident" isFiltered={Object.keys(filter).length > 0} onShowAll={() => onChange({})}>
      {(['act', 'channel'] as const).map((field) => (
        <FacetFilter
          key={field}
          label={t(`facet.${field}`)}
          options={vocabularies[field].terms.map(({ code }) => ({ id: code, label: term(field, code) }))}
          chosen={filter[field] === undefined ? [] : [filter[field]]}
          onChange={(chosen) => choose(field, chosen)}
        />
      ))}
    </FacetRow>
  );
}
