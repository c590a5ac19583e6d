import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Link } from '../../components/link.tsx';

export function AboutCard() {
  const { t } = useTranslation(['settings', 'guide', 'limits']);
  const api = useApi();
  const { data: about } = useQuery(api.desktop.about, undefined);
  return (
    <Card title={t('about')}>
      <DefinitionList
        items={[
          { term: t('version'), description: about?.app ?? '…' },
          { term: t('runtime'), description: about?.runtime ?? '…' },
          { term: t('platform'), description: about?.platform ?? '…' },
          { term: t('network'), description: t('networkText') },
          { term: t('guide'), description: <Link to="/guide">{t('guide:link')}</Link> },
          { term: t('limits'), description: <Link to="/limits">{t('limits:link')}</Link> },
          { term: t('licence'), description: t('licenceText') },
          { term: t('fonts'), description: t('fontsText') },
        ]}
      />
    </Card>
  );
}
