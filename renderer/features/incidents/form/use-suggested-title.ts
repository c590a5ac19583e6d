import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../records/fields/use-wording.ts';
import { suggestTitle } from './suggest-title.ts';

/** The title that the incident gets if none is typed. Asks for acts and channels only: typing words costs it nothing. */
export function useSuggestedTitle(): string {
  const { t } = useTranslation('incidents');
  const { term } = useWording();
  const [acts, channels] = useWatch({ name: ['acts', 'channels'] });
  return suggestTitle({ acts, channels }, term, t('untitled'));
}
