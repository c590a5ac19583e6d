/** All lengths in points. */
export interface PageFrame {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Baselines of header and footer line. */
  readonly headerBaseline: number;
  readonly footerBaseline: number;
}

/** A4 (ISO 216) with room for a punched margin. */
export const a4Frame: PageFrame = {
  pageWidth: 595.28,
  pageHeight: 841.89,
  left: 62,
  right: 595.28 - 62,
  top: 78,
  bottom: 841.89 - 72,
  headerBaseline: 50,
  footerBaseline: 841.89 - 42,
};
