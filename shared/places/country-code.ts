import { z } from 'zod';

/** ISO 3166-1 alpha-2. Whether a code is assigned is the picker's business, its form is checked here. */
export const countryCode = z
  .string()
  .length(2)
  .regex(/^[A-Z]+$/u);
export type CountryCode = z.infer<typeof countryCode>;
