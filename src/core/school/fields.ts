// The small fields that school records are made of, with their limits: a stranger's file must not bring more than a school could mean.
import { z } from '../scenario/jitless-zod';

/** Letters, digits and a few signs: safe in addresses, file names and database keys. */
export const anyId = z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/);
/** SHA-256 in hexadecimal digits. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** As `toISOString` writes it: UTC with milliseconds, so that order as text is order in time. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
/** Year-month-day. */
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
/** A name or a short line. */
export const line = z.string().max(200);
/** A comment or a reason. */
export const paragraph = z.string().max(4000);
/** Points out of 100. */
export const points = z.number().min(0).max(100);
export const seconds = z.number().min(0).max(10_000_000);
/** A picture inside the file itself; about 190 kB at most. */
export const picture = z
  .string()
  .max(260_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/);
/** Bytes as base64. */
export const bytes = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9+/=_-]*$/);
