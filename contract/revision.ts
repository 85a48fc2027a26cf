import * as z from 'zod';
import { instant } from './schema';

/**
 * Which version of a course an operator's change was made on; it grows with every change of settings, plan or form. A
 * change made on an earlier one is refused.
 */
export const revision = z.int().min(1).max(1_000_000);

/** Who made the newest version (a nickname), and when; null = nobody has changed it since it was made. */
export const lastChange = z.object({ by: z.string(), at: instant }).nullable();
export type LastChange = NonNullable<z.infer<typeof lastChange>>;
