import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/ipc/define.ts';
import type { caseOperations } from '#shared/cases/case-operations.ts';
import { vocabularies } from '#shared/vocabularies/vocabulary-index.ts';
import { FacetChip } from '../../components/facet-chip.tsx';
import { FacetFilter } from '../../components/facet-filter.tsx';
import { CountryPicker } from '../../forms/fields/country-picker.tsx';
import { FacetRow } from '../../records/facet-row.tsx';
import { useWording } from '../../records/fields/use-wording.ts';

type CaseFilter = InputOf<typeof caseOperations.list>['filter'];

interface CaseFacetsProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

/** Chips over the list of cases. An empty choice leaves its part of the filter out. */
export function CaseFacets({ filter, onChange }: CaseFacetsProps) {
  const { t } = useTranslation('cases');
  const { term, country } = useWording();
  const terms = (id: 'case-status' | 'risk-level') =>
    vocabularies[id].terms.map(({ code }) => ({ id: code, label: term(id, code) }));

  function choose(field: 'status' | 'risk', chosen: readonly string[]): void {
    const { [field]: _, ...rest } = filter;
    onChange(chosen.length === 0 ? rest : { ...rest, [field]: [...chosen] });
  }

  function chooseHostState(code: string | null): void {
    const { hostState: _, ...rest } = filter;
    onChange(code === null ? rest : { ...rest, hostState: code });
  }

  return (
    <FacetRow noun="case" isFiltered={Object.keys(filter).length > 0} onShowAll={() => onChange({})}>
      <FacetFilter
        label={t('column.status')}
        options={terms('case-status')}
        chosen={filter.status ?? []}
        onChange={(chosen) => choose('status', chosen)}
      />
      <FacetFilter
        label={t('column.risk')}
        options={terms('risk-level')}
        chosen={filter.risk ?? []}
        onChange={(chosen) => choose('risk', chosen)}
      />
      <FacetChip
        label={t('list.hostState')}
        value={filter.hostState === undefined ? null : country(filter.hostState)}
        onClear={() => chooseHostState(null)}
      >
        <CountryPicker
          label={t('list.hostState')}
          value={filter.hostState ?? null}
          onChange={chooseHostState}
        />
      </FacetChip>
    </FacetRow>
  );
}
