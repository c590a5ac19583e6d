import type { RowData } from '@tanstack/react-table';
import { Columns3, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Button } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { IconButton } from '../icon-button.tsx';
import { Popover } from '../popover.tsx';
import type { DataTableModel } from './use-data-table.ts';
import styles from './column-chooser.module.css';

interface ColumnChooserProps<Row extends RowData> {
  readonly model: DataTableModel<Row>;
}

const WIDTH_STEP_PX = 20;

/** Which columns are shown and how wide, for pointer and keyboard. */
export function ColumnChooser<Row extends RowData>({ model }: ColumnChooserProps<Row>) {
  const { t } = useTranslation('components');
  const { table } = model;
  return (
    <DialogTrigger>
      <Button icon={Columns3}>{t('table.columns')}</Button>
      <Popover placement="bottom end">
        <Dialog aria-label={t('table.columns')} className={styles.dialog ?? ''}>
          <ul>
            {table.getAllLeafColumns().map((column) => {
              const name = model.headerText(column.id);
              const resize = (byPx: number) =>
                table.setColumnSizing((sizes) => ({
                  ...sizes,
                  [column.id]: Math.max(column.columnDef.minSize ?? 0, column.getSize() + byPx),
                }));
              return (
                <li key={column.id} className={styles.item}>
                  <Checkbox
                    isChecked={column.getIsVisible()}
                    isDisabled={!column.getCanHide()}
                    onChange={(isShown) => column.toggleVisibility(isShown)}
                  >
                    {name}
                  </Checkbox>
                  <span className={styles.widths}>
                    <IconButton
                      icon={Minus}
                      label={t('table.narrower', { column: name })}
                      onPress={() => resize(-WIDTH_STEP_PX)}
                    />
                    <IconButton
                      icon={Plus}
                      label={t('table.wider', { column: name })}
                      onPress={() => resize(WIDTH_STEP_PX)}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
