import type { ReactNode } from 'react';
import type { CaseFields } from '#shared/cases/case.ts';
import { UserText } from '../../components/user-text.tsx';
import { AccountView } from './account-view.tsx';
import { AnswerView, NoneView, NotSetView } from './answer-view.tsx';
import { CaseUserView, ClosingView, DayView, LegalHoldView } from './keeping-views.tsx';
import { RelationsView } from './relation-view.tsx';
import { RiskBadge } from './risk-badge.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useWording } from './use-wording.ts';

type View<Field extends keyof CaseFields> = (props: { readonly value: CaseFields[Field] }) => ReactNode;

/** One view for every field of a case, in the order of reading. A field without a view does not compile. */
export const caseFieldViews: { readonly [Field in keyof CaseFields]: View<Field> } = {
  codeword: ({ value }) => <UserText>{value}</UserText>,
  status: ({ value }) => <StatusBadge status={value} />,
  risk: ({ value }) => <RiskBadge risk={value} />,
  priority: PriorityView,
  stateOfOrigin: ({ value }) => (
    <AnswerView answer={value}>{(code) => <Countries codes={[code]} />}</AnswerView>
  ),
  hostStates: ({ value }) => <AnswerView answer={value}>{(codes) => <Countries codes={codes} />}</AnswerView>,
  openedOn: ({ value }) => useWording().day(value),
  languages: LanguagesView,
  objective: ({ value }) => <AnswerView answer={value}>{(text) => <AccountView value={text} />}</AnswerView>,
  relations: ({ value }) => (value.length === 0 ? <NoneView /> : <RelationsView relations={value} />),
  owner: ({ value }) => (value === null ? <NotSetView /> : <CaseUserView user={value} />),
  closing: ({ value }) => (value === null ? <NotSetView /> : <ClosingView closing={value} />),
  retainUntil: ({ value }) => (value === null ? <NotSetView /> : <DayView value={value} />),
  legalHold: ({ value }) => (value === null ? <NoneView /> : <LegalHoldView hold={value} />),
  summary: ({ value }) => (value === null ? <NoneView /> : <AccountView value={value} />),
};

function PriorityView({ value }: { readonly value: CaseFields['priority'] }) {
  const { term } = useWording();
  return value === null ? <NotSetView /> : term('priority', value);
}

export function Countries({ codes }: { readonly codes: readonly string[] }) {
  const { country, list } = useWording();
  return list(codes.map(country));
}

export function LanguagesView({ value }: { readonly value: readonly string[] }) {
  const { language, list } = useWording();
  return value.length === 0 ? <NotSetView /> : list(value.map(language));
}
