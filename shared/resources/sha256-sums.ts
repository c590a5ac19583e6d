/** SHA-256 in hexadecimal by file name, from a list as `sha256sum` writes it. What is no line of such a list is left out. */
export function parseSha256Sums(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^(?<sum>[0-9a-f]{64}) [ *](?<file>.+)$/gmu);
  return new Map([...lines].map(({ groups }) => [groups?.['file'] ?? '', groups?.['sum'] ?? '']));
}
