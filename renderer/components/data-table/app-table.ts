import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createTableHook,
  rowSelectionFeature,
  tableFeatures,
} from '@tanstack/react-table';

/** What our tables can do. Order, filter and pages are SQL's work and no feature of the table. */
export const { useAppTable, createAppColumnHelper } = createTableHook({
  features: tableFeatures({
    columnVisibilityFeature,
    columnSizingFeature,
    columnResizingFeature,
    rowSelectionFeature,
  }),
  columnResizeMode: 'onChange',
});
