import { useTranslation } from 'react-i18next';
import type { WhyFound } from '#shared/names/why-found.ts';
import { UserText } from './user-text.tsx';

/** In words why something was taken for a name: "sounds like 王静玉". The name keeps its own direction. */
export function WhyFoundText({ why }: { readonly why: WhyFound }) {
  const { t } = useTranslation('names');
  const script = why.script === null ? '' : t(`script.${why.script}`);
  const [before = '', after = ''] = t(`why.${why.kind}`, { form: MARK, script }).split(MARK);
  return (
    <>
      {before}
      <UserText>{why.form}</UserText>
      {after}
    </>
  );
}

/** No text has it. */
const MARK = '\u{F8FF}';
