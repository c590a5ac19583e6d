import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/ipc/define.ts';
import type { caseOperations } from '#shared/cases/case-operations.ts';
import { vocabularies } from '#shared/vocabularies/vocabulary-index.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { FacetChip } from '../../components/facet-chip.tsx';
import { FacetFilter } from '../../components/facet-filter.tsx';
import { Select } from '../../components/select.tsx';
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

  const users = useQuery(useApi().user.list, undefined);
  const owner = users.data?.find(({ id }) => id === filter.owner);
  const ownerName =
    filter.owner === undefined
      ? null
      : filter.owner === 'none'
        ? t('keeping.nobody')
        : (owner?.displayName ?? '…');

  function chooseOwner(chosen: CaseFilter['owner']): void {
    const { owner: _, ...rest } = filter;
    onChange(chosen === undefined ? rest : { ...rest, owner: chosen });
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
      <FacetChip label={t('column.owner')} value={ownerName} onClear={() => chooseOwner(undefined)}>
        <Select
          aria-label={t('column.owner')}
          options={[
            { id: 'none', label: t('keeping.nobody') },
            ...(users.data ?? []).map(({ id, displayName }) => ({ id, label: displayName })),
          ]}
          value={filter.owner ?? null}
          onChange={(id) =>
            chooseOwner(id === 'none' ? 'none' : users.data?.find((one) => one.id === id)?.id)
          }
        />
      </FacetChip>
    </FacetRow>
  );
}
