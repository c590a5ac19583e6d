import { useTranslation } from 'react-i18next';
import type { DossierFinding, NearWords } from '#shared/dossier/dossier-operations.ts';
import type { NameAnswer } from '#shared/dossier/name-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { Button } from '../../components/button.tsx';
import { UserText } from '../../components/user-text.tsx';
import { WhyFoundText } from '../../components/why-found.tsx';
import styles from './dossier.module.css';
import { FindingLink } from './finding-link.tsx';
import { fieldsOf, usePlaceInWords } from './use-place-in-words.ts';

/** Enough to see what kind of places they are; one answer holds for all. */
const SHOWN_PLACES = 4;

/** Of these it is no name that stands there. */
const notNames: readonly NearWords['reason'][] = ['codeword', 'contact', 'repeated'];

interface NearFindingProps {
  readonly finding: DossierFinding;
  readonly near: NearWords;
  readonly isAnswering: boolean;
  readonly onAnswer: (near: NearWords, answer: NameAnswer) => void;
}

/** Words that may name somebody: who it may be and why, where they stand, and the answers. */
export function NearFinding({ finding, near, isAnswering, onAnswer }: NearFindingProps) {
  const { t } = useTranslation('dossierBuilder');
  const may = useMay();
  const inWords = usePlaceInWords();
  const { words, reason, candidates, moreCandidates, places, canLeaveOut, isFaint } = near;
  const mayAnswer = may('dossier.answerNames');
  return (
    <>
      <div className={styles.words}>
        <UserText>{words}</UserText>
      </div>
      <div className={styles.help}>{t(isFaint ? 'near.faint' : `near.reason.${groupOf(near)}`)}</div>
      {candidates.length > 0 && (
        <ul className={styles.candidates}>
          {candidates.map((candidate) => (
            <li key={candidate.personId} className={styles.candidate}>
              <span className={styles.detail}>
                {candidate.why === null ? (
                  <UserText>{candidate.name}</UserText>
                ) : (
                  <WhyFoundText why={candidate.why} />
                )}
              </span>
              {mayAnswer && candidate.isReplaceable && !isFaint && reason !== 'repeated' && (
                <Button
                  variant="word"
                  isPending={isAnswering}
                  aria-label={t('near.replaceAs', { words, name: candidate.name })}
                  onPress={() => onAnswer(near, { answer: 'replace', personId: candidate.personId })}
                >
                  {t('near.replace')}
                </Button>
              )}
            </li>
          ))}
          {moreCandidates > 0 && (
            <li className={styles.help}>{t('near.moreCandidates', { count: moreCandidates })}</li>
          )}
        </ul>
      )}
      <ul className={styles.places} aria-label={t('near.places')}>
        {places.slice(0, SHOWN_PLACES).map((place) => (
          <li key={place.place} className={styles.detail}>
            <FindingLink
              finding={{
                ...finding,
                noun: place.noun,
                recordId: place.recordId,
                fields: fieldsOf(place.field),
              }}
            >
              <UserText>{inWords(place)}</UserText>
            </FindingLink>
          </li>
        ))}
        {places.length > SHOWN_PLACES && (
          <li className={styles.help}>{t('near.morePlaces', { count: places.length - SHOWN_PLACES })}</li>
        )}
      </ul>
      {mayAnswer && (
        <div className={styles.answers}>
          <Button
            variant="word"
            isPending={isAnswering}
            aria-label={t(notNames.includes(reason) ? 'near.standAs' : 'near.notPersonAs', { words })}
            onPress={() => onAnswer(near, { answer: 'not-person' })}
          >
            {t(notNames.includes(reason) ? 'near.stand' : 'near.notPerson')}
          </Button>
          {canLeaveOut && (
            <Button
              variant="word"
              isPending={isAnswering}
              aria-label={t('near.leaveOutAs', { words })}
              onPress={() => onAnswer(near, { answer: 'leave-out' })}
            >
              {t('near.leaveOut')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** What is said of a reason of its own; all others are likenesses to a name. */
const ownReasons = ['shared', 'another-case', 'codeword', 'contact', 'repeated'] as const;

function groupOf({ reason }: NearWords) {
  return ownReasons.find((own) => own === reason) ?? 'name';
}
