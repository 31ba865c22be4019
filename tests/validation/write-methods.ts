// Writes the generated parts of METHODS.md after a coefficient or a row has changed: npx tsx tests/validation/write-methods.ts
import { writeFileSync } from 'node:fs';
import { asMarkdown } from './row';
import { anatomyTable, coefficientTable, methodsPath, readMethods, runAll, withSection } from './methods';

const withAnatomy = withSection(readMethods(), 'anatomy', anatomyTable());
const withCoefficients = withSection(withAnatomy, 'coefficients', coefficientTable());
writeFileSync(methodsPath, withSection(withCoefficients, 'validation', asMarkdown(runAll())));
