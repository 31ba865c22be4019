// Reads every import under src and names those the table refuses. Speaks up when it read fewer files than there are.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { rooms, rules } from './table';

/** One refused import, or one other reason why the walls do not stand. */
export interface Breach {
  rule: string;
  from: string;
  to: string;
  comment: string;
}

/** The outcome of one reading. */
export interface Walls {
  filesRead: number;
  breaches: Breach[];
}

function sourceFiles(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Checks the source below `root` (the absolute path of a folder that holds `src`) against the table.
 * @throws when the checker read fewer files than there are: a checker that reads nothing finds nothing.
 */
export async function checkWalls(root: string): Promise<Walls> {
  const files = sourceFiles(root);
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      doNotFollow: { path: ['node_modules', '^assets/'] },
      tsPreCompilationDeps: true,
      moduleSystems: ['es6', 'cjs', 'tsd'],
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      conditionNames: ['import', 'browser', 'default'],
      exportsFields: ['exports'],
    },
  );
  if (typeof output === 'string') throw new Error('The import checker answered with text instead of a result.');
  const read = new Set(output.modules.map((module) => module.source));
  const unread = files.filter((file) => !read.has(file));
  if (files.length === 0 || unread.length > 0) {
    throw new Error(
      `The import checker read ${files.length - unread.length} of ${files.length} files (not ${unread.slice(0, 3).join(', ')}). ` +
        'It finds nothing where it reads nothing: check that its version and TypeScript fit together.',
    );
  }
  const comments = new Map(rules.map((rule) => [rule.name, rule.comment ?? '']));
  const breaches: Breach[] = output.summary.violations.map((violation) => ({
    rule: violation.rule.name,
    from: violation.from,
    to: violation.to,
    comment: comments.get(violation.rule.name) ?? '',
  }));
  const patterns = Object.values(rooms).map((room) => new RegExp(room.files));
  for (const file of files.filter((path) => !patterns.some((pattern) => pattern.test(path)))) {
    breaches.push({
      rule: 'known-room',
      from: file,
      to: '',
      comment: 'A new room gets its row in tests/walls/table.ts first.',
    });
  }
  return { filesRead: files.length, breaches };
}
