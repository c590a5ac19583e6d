import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/use-may.ts';
import { Link } from '../../components/link.tsx';

/** To the page of all that was done, for who may read it. */
export function ActivityLink() {
  const { t } = useTranslation('history');
  const may = useMay();
  if (!may('history.activity')) return null;
  return (
    <p>
      <Link to="/activity" search={{}}>
        {t('activity.show')}
      </Link>
    </p>
  );
}
