// `npm run test:e2e -- [FILE…]`: builds the app and plays all browser tests, or only those named.
import { browser, build, tidy } from './steps';

try {
  if (!build().ok || !browser(process.argv.slice(2)).ok) process.exitCode = 1;
} finally {
  tidy();
}
