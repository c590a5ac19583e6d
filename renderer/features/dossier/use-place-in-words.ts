import { useTranslation } from 'react-i18next';
import type { DossierFinding } from '#shared/dossier/dossier-operations.ts';
import { useFieldLabel } from '../../records/noun-texts.ts';

interface PlaceOfField {
  readonly noun: DossierFinding['noun'];
  /** As in `ProjectedText`. */
  readonly field: string;
}

/** A place with its field as the form calls it. */
export function usePlaceInWords(): (place: PlaceOfField) => string {
  const { t } = useTranslation('dossierBuilder');
  const fieldLabel = useFieldLabel();
  return ({ noun, field: label }) => {
    const [field] = fieldsOf(label);
    if (field === undefined) return label;
    const start = label.slice(0, label.length - field.length);
    if (noun !== 'request') return start + fieldLabel(noun, field);
    const asked = requestFields.find((each) => each === field);
    return asked === undefined ? label : start + t(`recipient.${asked}`);
  };
}

const requestFields = ['recipient', 'asks', 'preparedBy', 'limits'] as const;

/** The field of the form, by the last word of the label of a place: "CASE-2026-0001/IN-01, narrative". */
export function fieldsOf(label: string): string[] {
  const field = /([A-Za-z]+)$/u.exec(label)?.[1];
  return field === undefined || field === 'person' ? [] : [field];
}
