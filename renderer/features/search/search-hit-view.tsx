import { Folder, UserRound, Zap } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { caseId, incidentId, personId } from '#shared/ids/ids.ts';
import type { SearchHit } from '#shared/search/search-operations.ts';
import { ICON_SIZE_PX, type Icon } from '../../components/icon.ts';
import { Link } from '../../components/link.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './search.module.css';

const icons: { readonly [Noun in SearchHit['noun']]: Icon } = {
  case: Folder,
  person: UserRound,
  incident: Zap,
};

export function SearchHitView({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation('search');
  const IconMark = icons[hit.noun];
  return (
    <article className={styles.hit}>
      <IconMark size={ICON_SIZE_PX} aria-hidden="true" className={styles.icon} />
      <div className={styles.text}>
        <div className={styles.line}>
          <HitLink hit={hit}>
            <UserText>{hit.title}</UserText>
          </HitLink>
          <span className={styles.meta}>
            {[t(`noun.${hit.noun}`), ...(hit.reference === null ? [] : [hit.reference])].join(' · ')}
          </span>
        </div>
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

interface HitLinkProps {
  readonly hit: SearchHit;
  readonly children: ComponentProps<'a'>['children'];
}

function HitLink({ hit, children }: HitLinkProps) {
  switch (hit.noun) {
    case 'case':
      return (
        <Link to="/cases/$caseId" params={{ caseId: caseId.parse(hit.id) }}>
          {children}
        </Link>
      );
    case 'person':
      return (
        <Link to="/people/$personId" params={{ personId: personId.parse(hit.id) }}>
          {children}
        </Link>
      );
    case 'incident':
    default:
      return (
        <Link to="/incidents/$incidentId" params={{ incidentId: incidentId.parse(hit.id) }}>
          {children}
        </Link>
      );
  }
}
