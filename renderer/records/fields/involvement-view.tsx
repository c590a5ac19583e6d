import { useTranslation } from 'react-i18next';
import type { Involvement } from '#shared/incidents/incident.ts';
import { UserText } from '../../components/user-text.tsx';
import { AnswerView, NotAnsweredView } from './answer-view.tsx';
import { ConfidenceBadge } from './confidence-badge.tsx';
import { OwnersView } from './owners-view.tsx';
import { ParticipantView } from './participant-view.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

/** Who is said to have done it, as what, and what that rests on. */
export function InvolvementView({ involvement }: { readonly involvement: Involvement }) {
  const { t } = useTranslation('records');
  const { term, coded, list } = useWording();
  const { actor, role, perpetratorType, titleAsStated, basis, confidence, acts } = involvement;
  return (
    <>
      <ParticipantView participant={actor} />{' '}
      {confidence !== null && <ConfidenceBadge confidence={confidence} />}
      <div className={styles.second}>
        {role === null ? <NotAnsweredView /> : coded('involvement', role)}
        {perpetratorType !== null && ` · ${coded('perpetrator-type', perpetratorType)}`}
        {titleAsStated.state !== 'not_answered' && (
          <>
            {' · '}
            {t('involvement.says')}{' '}
            <AnswerView answer={titleAsStated}>{(title) => <UserText>{title}</UserText>}</AnswerView>
          </>
        )}
        <OwnersView field="acts" named={acts} />
      </div>
      <div className={styles.small}>
        {basis.length === 0
          ? t('involvement.noBasis')
          : t('involvement.basis', { basis: list(basis.map((code) => term('state-link', code))) })}
      </div>
    </>
  );
}
