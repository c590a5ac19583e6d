import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { Option } from './option.ts';
import styles from './option-list.module.css';
import { UserText } from './user-text.tsx';
import { WhyFoundText } from './why-found.tsx';

interface OptionListProps {
  readonly options: readonly Option[];
  /** Shown when nothing matches. */
  readonly emptyText?: string;
}

/** The list inside the popover of a select or combo box. */
export function OptionList({ options, emptyText }: OptionListProps) {
  const groups = Map.groupBy(options, (option) => option.group ?? '');
  return (
    <ListBox
      className={styles.list ?? ''}
      renderEmptyState={() => <div className={styles.empty}>{emptyText}</div>}
    >
      {[...groups].map(([group, members]) =>
        group === '' ? (
          members.map((option) => <OptionItem key={option.id} option={option} />)
        ) : (
          <ListBoxSection key={group} id={`group:${group}`}>
            <Header className={styles.group ?? ''}>{group}</Header>
            {members.map((option) => (
              <OptionItem key={option.id} option={option} />
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  );
}

function OptionItem({ option }: { readonly option: Option }): ReactNode {
  const { found } = option;
  const isLabel = found?.form === option.label;
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.item ?? ''}>
      <Text slot="label" className={styles.label ?? ''}>
        <UserText {...(isLabel && found !== undefined ? { marks: found.marks } : {})}>
          {{ text: option.label, lang: option.lang ?? null }}
        </UserText>
      </Text>
      {found !== undefined && (!isLabel || found.why !== null) && (
        <span className={styles.found ?? ''}>
          {!isLabel && <UserText marks={found.marks}>{found.form}</UserText>}
          {!isLabel && found.why !== null && ' · '}
          {found.why !== null && <WhyFoundText why={found.why} />}
        </span>
      )}
      {option.description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {option.description}
        </Text>
      )}
    </ListBoxItem>
  );
}
