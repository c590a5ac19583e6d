import { Ban, CheckCircle2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFinding, NearWords } from '#shared/dossier/dossier-operations.ts';
import { optionalParts } from '#shared/dossier/dossier-parts.ts';
import type { NameAnswer } from '#shared/dossier/name-answer.ts';
import { Card } from '../../components/card.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { UserText } from '../../components/user-text.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import { useFieldLabel } from '../../records/noun-texts.ts';
import styles from './dossier.module.css';
import { findingsOn } from './finding-cards.ts';
import { FindingLink } from './finding-link.tsx';
import { NearFinding } from './near-finding.tsx';
import { usePlaceInWords } from './use-place-in-words.ts';

/** Enough to work through; the others come up as these are done. */
const SHOWN_FINDINGS = 30;

/** Findings about people and characters; the rest stands in the list of what is complete. */
const decisions: readonly DossierFinding['code'][] = findingsOn('decide');

interface FindingsCardProps {
  readonly findings: readonly DossierFinding[];
  /** False until the dossier has been prepared, and when it cannot be: then nothing is known to be open or not. */
  readonly isKnown: boolean;
  readonly isAnswering: boolean;
  /** Says of words what they are, at all their places. */
  readonly onAnswer: (near: NearWords, answer: NameAnswer) => void;
}

/** What somebody must decide; those that stop the export come first. */
export function FindingsCard({ findings, isKnown, isAnswering, onAnswer }: FindingsCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const list = useRef<HTMLUListElement>(null);
  /** Where somebody answered: the focus goes on from there when the finding has gone. */
  const answeredAt = useRef<number | null>(null);
  const open = [
    ...findings.filter(({ blocks }) => blocks),
    ...findings.filter(({ blocks, code }) => !blocks && decisions.includes(code)),
  ];
  useEffect(() => {
    const at = answeredAt.current;
    if (at === null || isAnswering || findings.length === 0) return;
    answeredAt.current = null;
    const items = list.current?.children;
    const next = items?.item(Math.min(at, items.length - 1));
    next?.querySelector<HTMLElement>('button, a')?.focus();
  }, [findings, isAnswering]);
  return (
    <Card title={t('decide.title')} aside={open.length === 0 ? undefined : String(open.length)}>
      <ul ref={list} className={styles.list} aria-live="polite">
        {isKnown && open.length === 0 && (
          <li className={styles.item}>
            <CheckCircle2 size={ICON_SIZE_PX} aria-hidden="true" className={styles.good} />
            <span>{t('decide.nothing')}</span>
          </li>
        )}
        {open.slice(0, SHOWN_FINDINGS).map((finding, index) => {
          const IconMark = finding.blocks ? Ban : TriangleAlert;
          const { near } = finding;
          return (
            <li key={near?.places[0]?.place ?? index} className={styles.item}>
              <IconMark
                size={ICON_SIZE_PX}
                aria-hidden="true"
                className={finding.blocks ? styles.danger : styles.warn}
              />
              <div className={styles.finding}>
                {near === undefined ? (
                  <>
                    <FindingText finding={finding} />
                    {finding.blocks && <div className={styles.help}>{t(`decide.how.${finding.code}`)}</div>}
                  </>
                ) : (
                  <NearFinding
                    finding={finding}
                    near={near}
                    isAnswering={isAnswering}
                    onAnswer={(words, answer) => {
                      answeredAt.current = index;
                      onAnswer(words, answer);
                    }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {open.length > SHOWN_FINDINGS && (
        <p className={styles.help}>{t('decide.more', { count: open.length - SHOWN_FINDINGS })}</p>
      )}
    </Card>
  );
}

/** A person is found by name, what is left out by what it is; everything else by what is wrong. */
function FindingText({ finding }: { readonly finding: DossierFinding }) {
  const { t } = useTranslation('dossierBuilder');
  const fieldLabel = useFieldLabel();
  const { list } = useWording();
  const inWords = usePlaceInWords();
  const { code, detail, noun } = finding;
  const fields =
    noun === 'request'
      ? list(
          optionalParts
            .filter((part) => finding.fields?.includes(part) === true)
            .map((part) => t(`sections.part.${part}`)),
        )
      : list((finding.fields ?? []).map((field) => fieldLabel(noun, field)));
  const what = t(`decide.${code}`, { fields });
  if ((code === 'person-undecided' || code === 'no-reason') && (detail !== '' || noun === 'request')) {
    return (
      <>
        <FindingLink finding={finding}>
          {noun === 'request' ? fields : <UserText>{detail}</UserText>}
        </FindingLink>
        <div className={styles.help}>{what}</div>
      </>
    );
  }
  if (finding.printed !== undefined) {
    const { field, characters } = finding.printed;
    return (
      <>
        <FindingLink finding={finding}>
          <UserText>{inWords({ noun: finding.noun, field })}</UserText>
        </FindingLink>
        <div className={styles.help}>{what}</div>
        <div className={styles.detail}>
          <UserText>
            {characters.map(({ character, drawn }) => `${character} → ${drawn}`).join(' · ')}
          </UserText>
        </div>
      </>
    );
  }
  return (
    <>
      <FindingLink finding={finding}>{what}</FindingLink>
      {detail !== '' && (
        <div className={styles.detail}>
          <UserText>{detail}</UserText>
        </div>
      )}
    </>
  );
}
