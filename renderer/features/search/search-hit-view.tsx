import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/search/search-operations.ts';
import { FactLine } from '../../components/fact-line.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import { WhyFoundText } from '../../components/why-found.tsx';
import { nounScreens } from '../../records/noun-screens.tsx';
import { RecordLink } from '../../records/record-link.tsx';
import styles from './search.module.css';

export function SearchHitView({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation(['nouns', 'search']);
  const IconMark = nounScreens[hit.noun].icon;
  return (
    <article className={styles.hit}>
      <IconMark size={ICON_SIZE_PX} aria-hidden="true" className={styles.icon} />
      <div className={styles.text}>
        <div className={styles.line}>
          <RecordLink noun={hit.noun} id={hit.id}>
            <UserText marks={hit.titleMarks}>{hit.title}</UserText>
          </RecordLink>
          <span className={styles.meta}>
            <FactLine>
              {t(`nouns:one.${hit.noun}`)}
              {hit.reference}
            </FactLine>
          </span>
        </div>
        {hit.why !== null && (
          <p className={styles.why}>
            {hit.isPart && hit.why.kind !== 'part' && <>{t('search:part')} · </>}
            <WhyFoundText why={hit.why} />
          </p>
        )}
        {hit.snippet !== '' && (
          <p className={styles.snippet}>
            <UserText marks={hit.marks}>{hit.snippet}</UserText>
          </p>
        )}
      </div>
      <span className={styles.meta}>
        <RelativeTime instant={hit.updatedAt} />
      </span>
    </article>
  );
}
