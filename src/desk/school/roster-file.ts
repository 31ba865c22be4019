// A class list as a spreadsheet saves it: in the letters of the computer it was saved on, with the separators of its language.
import Papa from 'papaparse';

/** A roster is a few kilobytes; what is larger is another file. */
export const LARGEST_ROSTER_BYTES = 2_000_000;

/** Why a file cannot be taken for a list; each has words ("roster.file-…"). */
export type RosterFileProblem = 'too-large' | 'unreadable' | 'no-list' | 'open-quote';

export type RosterFile = { ok: true; text: string } | { ok: false; problem: RosterFileProblem };

/** Never rejects. */
export async function readRosterFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<RosterFile> {
  if (file.size > LARGEST_ROSTER_BYTES) return { ok: false, problem: 'too-large' };
  try {
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    if (!isList(text)) return { ok: false, problem: 'no-list' };
    if (parsed(text).errors.some(({ code }) => code === 'MissingQuotes')) return { ok: false, problem: 'open-quote' };
    return { ok: true, text };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/** The rows of a list, typed, pasted or from a file. */
export function rosterRows(text: string): string[][] {
  return parsed(text).data;
}

function parsed(text: string): Papa.ParseResult<string[]> {
  // The first line of some spreadsheets names the separator and nobody.
  const [line, delimiter = ''] = /^\uFEFF?sep=(.)\r?\n/i.exec(text) ?? [''];
  return Papa.parse<string[]>(text.slice(line.length).trim(), { delimiter, skipEmptyLines: false });
}

/** Spreadsheets write UTF-8 or UTF-16 with a mark in front, or the letters of Western Windows with none. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** False for what no list of names holds: nothing at all, signs that nobody types, the beginnings of JSON, web pages and PDF files. */
function isList(text: string): boolean {
  return text.trim() !== '' && !/[^\P{Cc}\t\n\v\f\r]/u.test(text) && !/^\s*([{[<]|%PDF)/.test(text);
}
