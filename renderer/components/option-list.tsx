import { shownText } from '#shared/text/shown-text.ts';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { Option } from './option.ts';
import styles from './option-list.module.css';

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
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.item ?? ''}>
      <Text slot="label" className={styles.label ?? ''}>
        <bdi dir="auto" lang={option.lang}>
          {shownText(option.label)}
        </bdi>
      </Text>
      {option.description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {option.description}
        </Text>
      )}
    </ListBoxItem>
  );
}
