import type { Account } from '../../accounts/account.ts';
import type { IncidentRecord } from '../../incidents/incident.ts';
import { knownValue } from '../../text/answer.ts';
import type { DossierFinding, DossierRequest } from '../dossier-operations.ts';
import type { DossierSource } from '../dossier-source.ts';
import { releasePerson } from './person-release.ts';
import { lacksTranslation } from './project-account.ts';

interface Untranslated {
  readonly noun: DossierFinding['noun'];
  readonly id: string;
  /** By which the record is known to whoever prepares the dossier. */
  readonly detail: string;
  readonly fields: readonly string[];
  readonly blocks: boolean;
}

/**
 * Records with texts that print and that readers of the dossier cannot read. Cover and summary are what a desk decides
 * by: they block.
 */
export function untranslated(
  source: DossierSource,
  shown: readonly IncidentRecord[],
  request: DossierRequest,
): Untranslated[] {
  const { case: record } = source;
  const isPrinted = (part: 'summary' | 'people') => !request.leftOutSections.some((one) => one.part === part);
  const lacking = (accounts: Readonly<Record<string, Account | null | undefined>>): string[] =>
    Object.entries(accounts).flatMap(([field, account]) =>
      account !== null && account !== undefined && lacksTranslation(account, request.language) ? [field] : [],
    );
  const found: Untranslated[] = [
    {
      noun: 'case',
      id: record.id,
      detail: record.reference,
      fields: lacking({
        summary: isPrinted('summary') ? record.summary : null,
        objective: knownValue(record.objective),
      }),
      blocks: true,
    },
    ...source.people
      .filter((person) => isPrinted('people') && releasePerson(person, request).mode === 'named')
      .map(({ person }): Untranslated => ({
        noun: 'person',
        id: person.id,
        detail: person.names[0]?.text ?? '',
        fields: lacking({ occupation: knownValue(person.occupation) }),
        blocks: false,
      })),
    ...shown.map(({ id, reference, title, narrative, exactWords }): Untranslated => ({
      noun: 'incident',
      id,
      detail: reference,
      fields: [
        ...lacking({ title, narrative }),
        ...(exactWords.some((words) => lacksTranslation(words, request.language)) ? ['exactWords'] : []),
      ],
      blocks: false,
    })),
  ];
  return found.filter(({ fields }) => fields.length > 0);
}
