// Exponents of laws that the model follows by committed tables, since engines differ in powers. Changing a number here changes no skin:
// a test holds the tables of curve.ts and cartridge.ts against them.
import { of, type Coefficient } from './coefficient';

export const LAWS = {
  painLengthExponent: of(
    1.77,
    'exponent of the reached depth',
    'S80',
    'pain against needle length; `power177` holds it',
  ),
  painCountExponent: of(
    0.3,
    'exponent of the needle count',
    'S80',
    'pain against count; each cartridge carries its factor',
  ),
} satisfies Readonly<Record<string, Coefficient>>;
