import { Select } from '../../components/select.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useLanguageOptions } from './use-language-options.ts';

interface LanguageSelectProps {
  readonly value: string;
  readonly onChange: (language: string) => void;
  readonly 'aria-label': string;
}

/** The language of one text, small and beside it. */
export function LanguageSelect({ value, ...rest }: LanguageSelectProps) {
  const options = useLanguageOptions(value);
  return <Select {...rest} isQuiet isDisabled={useIsReadOnly()} options={options} value={value} />;
}
