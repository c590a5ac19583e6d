import { useTranslation } from 'react-i18next';
import { useWatch } from 'react-hook-form';
import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonName } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { SimilarPerson } from './similar-person.tsx';
import styles from './people.module.css';

/** Shorter names are too many people's. */
const MIN_CHARACTERS = 2;
const MAX_NAMES = 40;

/** Who is recorded already under a name like those of this form; nothing where nobody is. */
export function SimilarPeople({ except }: { readonly except: PersonId | undefined }) {
  const { t } = useTranslation('people');
  const api = useApi();
  const names = useWatch<{ names: readonly PersonName[] }, 'names'>({ name: 'names' });
  const texts = names
    .map(({ text }) => text.trim().slice(0, 100))
    .filter((text) => [...text].length >= MIN_CHARACTERS);
  const found = useQuery(
    api.person.similar,
    { names: texts.slice(0, MAX_NAMES), ...(except === undefined ? {} : { except }) },
    { isEnabled: texts.length > 0, keepsPrevious: true },
  );
  const similar = texts.length === 0 ? [] : (found.data ?? []);
  return (
    <div aria-live="polite">
      {similar.length > 0 && (
        <section className={styles.similar} aria-label={t('similar.title')}>
          <p className={styles.similarTitle}>{t('similar.title')}</p>
          <ul className={styles.similarList}>
            {similar.map((person) => (
              <li key={person.id} className={styles.similarPerson}>
                <SimilarPerson person={person} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
