import { useNavigate, type ErrorComponentProps } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

/** Shown in place of a page that failed to draw; the frame around it stays usable. */
export function BrokenScreen({ reset }: ErrorComponentProps) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('broken.title')}
      action={
        <Button
          onPress={() => {
            reset();
            void navigate({ to: '/cases' });
          }}
        >
          {t('broken.action')}
        </Button>
      }
    >
      {t('broken.text')}
    </EmptyState>
  );
}
