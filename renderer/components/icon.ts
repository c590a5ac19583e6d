import type { LucideIcon } from 'lucide-react';

/** An icon component; size and stroke are set where it is drawn. */
export type Icon = LucideIcon;

export const ICON_SIZE_PX = 16;
export const SMALL_ICON_SIZE_PX = 13;
