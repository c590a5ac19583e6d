import { relationsOf } from '#shared/cases/case-relation.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { RelationReadingView } from '../../records/fields/relation-view.tsx';
import styles from './people.module.css';

/** What somebody is to others of a case, and they to them. */
export function RelationsInCase({
  caseId,
  personId,
}: {
  readonly caseId: CaseId;
  readonly personId: PersonId;
}) {
  const found = useQuery(useApi().case.get, { id: caseId });
  const relations = relationsOf(found.data?.relations ?? [], personId);
  return relations.map((reading) => (
    <div key={reading.id} className={styles.second}>
      <RelationReadingView reading={reading} />
    </div>
  ));
}
