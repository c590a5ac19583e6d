import { useNavigate } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={FileQuestion}
      title={t('notFound.title')}
      action={<Button onPress={() => void navigate({ to: '/cases' })}>{t('notFound.action')}</Button>}
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
