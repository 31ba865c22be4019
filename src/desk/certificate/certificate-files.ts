// The two files that whoever checks a certificate may choose: the certificate, and the school's list of those it took back.
import {
  checkCertificate,
  readRevocations,
  type CheckedCertificate,
  type Ed25519Port,
  type RevocationList,
  type RevocationProblem,
} from '../../core/school';
import { readChosenFile, type ChosenFile } from '../shared/read-file';

/** No certificate and no list of revocations is longer. */
const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/** `problem` has words ("verify.refused.…"); `text` is what was in the file, where it could be read. Never rejects. */
export async function checkCertificateFile(
  file: ChosenFile,
  port: Ed25519Port | null,
): Promise<{ text: string; checked: CheckedCertificate | { ok: false; problem: 'unreadable' } }> {
  const chosen = await readChosenFile(file, LARGEST_FILE_BYTES);
  if (chosen.ok) return { text: chosen.text.trim(), checked: await checkCertificate(chosen.text, port) };
  const problem = chosen.problem === 'too-large' ? 'too-long' : 'unreadable';
  return { text: '', checked: { ok: false, problem } };
}

/** `problem` has words ("verify.list.…"). Never rejects. */
export async function readRevocationFile(
  file: ChosenFile,
  publicKey: Uint8Array,
  port: Ed25519Port | null,
): Promise<{ ok: true; list: RevocationList } | { ok: false; problem: RevocationProblem | 'unreadable' }> {
  const chosen = await readChosenFile(file, LARGEST_FILE_BYTES);
  if (chosen.ok) return readRevocations(chosen.text, publicKey, port);
  return { ok: false, problem: chosen.problem === 'too-large' ? 'too-long' : 'unreadable' };
}
