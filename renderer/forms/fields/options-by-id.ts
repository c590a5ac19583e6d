import type { Option } from '../../components/option.ts';

/** The chosen options in the order of choice; a code that the list does not know is shown as it is. */
export function optionsById(options: readonly Option[], ids: readonly string[]): readonly Option[] {
  const known = new Map(options.map((option) => [option.id, option]));
  return ids.map((id) => known.get(id) ?? { id, label: id });
}
