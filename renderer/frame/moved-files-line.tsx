import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MovedFiles } from '#shared/vault/vault-operations.ts';
import { Button } from '../components/button.tsx';
import { ICON_SIZE_PX } from '../components/icon.ts';
import styles from './frame.module.css';

interface MovedFilesLineProps {
  readonly moved: MovedFiles;
  readonly onLock: () => void;
}

/** That something happened to the files of the open vault, and what to do. It stays as long as it is so. */
export function MovedFilesLine({ moved: { fate, beside }, onLock }: MovedFilesLineProps) {
  const { t } = useTranslation('frame');
  return (
    <div role="alert" className={styles.notice}>
      <TriangleAlert size={ICON_SIZE_PX} aria-hidden="true" />
      <p>{t(`movedFiles.${fate}`, { folder: beside ?? '' })}</p>
      {fate !== 'looked-into' && <Button onPress={onLock}>{t('action.lock')}</Button>}
    </div>
  );
}
