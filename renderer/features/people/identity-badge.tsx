import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../components/badge.tsx';

/** Nothing is shown for a person without the mark: a badge on everybody would hide the few. */
export function IdentityBadge({ isProtected }: { readonly isProtected: boolean }) {
  const { t } = useTranslation('people');
  if (!isProtected) return null;
  return (
    <Badge tone="info" icon={ShieldCheck}>
      {t('neverNamed')}
    </Badge>
  );
}
