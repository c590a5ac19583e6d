import { Folder, UserRound, Zap } from 'lucide-react';
import type { ComponentProps, ComponentType } from 'react';
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
  const LinkOfNoun = links[hit.noun];
  return <LinkOfNoun id={hit.id}>{children}</LinkOfNoun>;
}

interface NounLinkProps {
  readonly id: string;
  readonly children: ComponentProps<'a'>['children'];
}

const links: { readonly [Noun in SearchHit['noun']]: ComponentType<NounLinkProps> } = {
  case: ({ id, children }) => (
    <Link to="/cases/$caseId" params={{ caseId: caseId.parse(id) }}>
      {children}
    </Link>
  ),
  person: ({ id, children }) => (
    <Link to="/people/$personId" params={{ personId: personId.parse(id) }}>
      {children}
    </Link>
  ),
  incident: ({ id, children }) => (
    <Link to="/incidents/$incidentId" params={{ incidentId: incidentId.parse(id) }}>
      {children}
    </Link>
  ),
};
