import type { ThirdParty } from './third-parties.ts';

const RULE = '='.repeat(80);

/** THIRD-PARTY-NOTICES.txt: what is in a package, then every text once, with all that it is for. */
export function thirdPartyNotices(parts: readonly ThirdParty[]): string {
  const usersOfText = new Map<string, string[]>();
  for (const part of parts) {
    for (const text of part.texts.map(tidy)) {
      usersOfText.set(text, [...(usersOfText.get(text) ?? []), titleOf(part)]);
    }
  }
  const list = parts.map((part) => `  ${titleOf(part)}: ${part.licence}${insideOf(part)}`);
  const texts = [...usersOfText].map(
    ([text, users]) => `${RULE}\n${[...new Set(users)].join('\n')}\n${RULE}\n\n${text}\n`,
  );
  return `${introduction}\n${list.join('\n')}\n\n${texts.join('\n')}`;
}

const introduction = `THIRD-PARTY NOTICES

Casekeep is free software under the GNU Affero General Public License, version 3 only (LICENSE.txt). A package of
it holds the work of others that is listed here, each under its own licence. This list is made, with each build, from
what the bundles of the program really contain.

Casekeep runs on Electron, whose licence is in LICENSE.electron.txt and whose parts, Chromium among them, have theirs in
LICENSES.chromium.html. Both are beside the program, on macOS in its Contents/Resources.
Parts under AGPL-3.0-only without a text of their own below have the one in LICENSE.txt.
`;

function titleOf({ name, version }: ThirdParty): string {
  return version === undefined ? name : `${name} ${version}`;
}

function insideOf({ inside }: ThirdParty): string {
  return inside === undefined ? '' : ` (inside ${inside})`;
}

function tidy(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\S\n]+$/gmu, '')
    .trim();
}
