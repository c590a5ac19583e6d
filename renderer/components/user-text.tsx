import { shownText } from '#shared/text/shown-text.ts';
import { Fragment } from 'react';
import styles from './user-text.module.css';

/** Anything that carries a text and, where it is known, its language (BCP 47). */
interface TextWithLanguage {
  readonly text: string;
  readonly lang?: string | null;
}

interface UserTextProps {
  readonly children: string | TextWithLanguage | null | undefined;
  /** Keeps the line breaks that were typed. */
  readonly isMultiline?: boolean;
  /** The exact words of somebody: larger, for scripts that need it. */
  readonly isQuote?: boolean;
  /** Character positions `[start, end)` to mark, as search returns them. */
  readonly marks?: readonly (readonly [number, number])[];
}

/**
 * The only way to show what a person typed: every script, its own direction, kept apart from the words
 * around it, so that an Uyghur name cannot turn a reference round.
 */
export function UserText({ children, isMultiline = false, isQuote = false, marks }: UserTextProps) {
  if (children === null || children === undefined) return null;
  const { text, lang = null } = typeof children === 'string' ? { text: children } : children;
  const className = isQuote ? styles.quote : isMultiline ? styles.multiline : undefined;
  return (
    <bdi dir="auto" lang={lang ?? unknownLanguageOf(text)} className={className}>
      {marks === undefined || marks.length === 0 ? shownText(text) : marked(text, marks)}
    </bdi>
  );
}

/** A text without a Chinese character is none, whatever the window speaks: its quotes are not those of Chinese. */
function unknownLanguageOf(text: string): 'und' | undefined {
  return /\p{Script=Han}/u.test(text) ? undefined : 'und';
}

function marked(text: string, marks: readonly (readonly [number, number])[]) {
  const parts = marks.map(([start, end], index) => (
    <Fragment key={start}>
      {shownText(text.slice(index === 0 ? 0 : marks[index - 1]?.[1], start))}
      <mark>{shownText(text.slice(start, end))}</mark>
    </Fragment>
  ));
  return [...parts, shownText(text.slice(marks.at(-1)?.[1] ?? 0))];
}
