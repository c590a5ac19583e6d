import { createTranslator } from '../../i18n/create-translator.ts';
import type { DossierLanguage } from '../../i18n/dossier-language.ts';
import { codeOfCharacter } from '../../text/shown-text.ts';
import type { Block, DossierDocument } from '../document-model.ts';
import { anchors, plain } from './dossier-context.ts';

/** A character that is printed as something else. */
interface PrintedCharacter {
  readonly character: string;
  readonly drawn: string;
}

/** Enough to understand the pages by; more is counted. */
const SHOWN_CODES = 40;

/** The document with what its reader must know of characters, at the end of what says what is not in it. */
export function withCharacterNotes(
  document: DossierDocument,
  characters: readonly PrintedCharacter[],
  language: DossierLanguage,
): DossierDocument {
  if (characters.length === 0) return document;
  const at = endOfPart(document.blocks, anchors.withheld);
  return { ...document, blocks: document.blocks.toSpliced(at, 0, ...notes(characters, language)) };
}

/** Before the next heading of its level and the page that begins with it. */
function endOfPart(blocks: readonly Block[], id: string): number {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (start < 0) return blocks.length;
  const length = blocks
    .slice(start + 1)
    .findIndex((block) => block.kind === 'pageBreak' || (block.kind === 'heading' && block.level === 1));
  return length < 0 ? blocks.length : start + 1 + length;
}

function notes(characters: readonly PrintedCharacter[], language: DossierLanguage): Block[] {
  const t = createTranslator(language).getFixedT(language, 'dossier');
  const isCode = ({ character, drawn }: PrintedCharacter) => drawn === codeOfCharacter(character);
  const note = (key: 'withheld.asCode' | 'withheld.asOther', all: readonly string[]): Block[] => {
    const unique = [...new Set(all)];
    if (unique.length === 0) return [];
    const shown = unique.slice(0, SHOWN_CODES);
    const more = unique.length - shown.length;
    const listed = [...shown, ...(more === 0 ? [] : [t('more', { count: more })])];
    return [{ kind: 'paragraph', inlines: [plain(t(key, { characters: listed.join(t('listSeparator')) }))] }];
  };
  return [
    ...note(
      'withheld.asCode',
      characters.filter(isCode).map(({ drawn }) => drawn),
    ),
    ...note(
      'withheld.asOther',
      characters
        .filter((one) => !isCode(one))
        .map(({ character, drawn }) => `${codeOfCharacter(character)} ${drawn}`),
    ),
  ];
}
