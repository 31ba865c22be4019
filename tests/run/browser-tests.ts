// `npm run test:e2e -- [FILE…]`: builds the app and plays all browser tests, the long ones too, or only those named.
import { browser, build, tidy } from './steps';

process.env.NEEDLEPOINT_ALL_BROWSER_TESTS = '1';
try {
  if (!build().ok || !browser(process.argv.slice(2)).ok) process.exitCode = 1;
} finally {
  tidy();
}
