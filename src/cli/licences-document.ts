// What ships with Needlepoint and under which licences: the dependencies, what they bring, and the parts of build tools that end up in the page.

/** The entries of package-lock.json, as far as licences need them; keys are places such as "node_modules/react". */
export interface Lockfile {
  packages: Record<
    string,
    {
      version?: string;
      license?: string;
      dev?: boolean;
      devOptional?: boolean;
      optional?: boolean;
      dependencies?: Record<string, string>;
    }
  >;
}

export interface ShippedPackage {
  /** Where it lies below the project. */
  place: string;
  name: string;
  version: string;
  /** SPDX expression as the package states it; "none stated" when it states none. */
  licence: string;
  /** True when it is only installed on some systems. */
  optional: boolean;
}

/** Licences that may ship without asking: all let the work be used and passed on with their notice kept. */
export const ALLOWED_LICENCES: readonly string[] = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];

/** Build tools are not shipped, but the service worker holds these parts of one. */
const BUILT_IN = ['workbox-precaching', 'workbox-routing'];

const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Everything that reaches a user, by name; two versions of one package are two. */
export function shippedPackages({ packages }: Lockfile): ShippedPackage[] {
  const builtIn = new Set<string>();
  const bring = (name: string): void => {
    if (builtIn.has(name)) return;
    builtIn.add(name);
    Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}).forEach(bring);
  };
  BUILT_IN.forEach(bring);
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => {
      const own = place !== '' && !dev && !devOptional;
      return own || builtIn.has(place.replace(/^node_modules\//, ''));
    })
    .map(([place, { version, license, optional }]) => ({
      place,
      name: nameAt(place),
      version: version ?? '',
      licence: license ?? 'none stated',
      optional: optional ?? false,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** True when every licence that has to be kept is allowed: all of "A AND B", one of "A OR B"; anything else said is not understood and refused. */
export function isAllowed(licence: string): boolean {
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  const alternatives = plain.split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => ALLOWED_LICENCES.includes(part)));
}

/** The page docs/licences.md. */
export function licencesDocument(lockfile: Lockfile): string {
  const shipped = shippedPackages(lockfile);
  const byLicence = new Map<string, number>();
  for (const { licence } of shipped) byLicence.set(licence, (byLicence.get(licence) ?? 0) + 1);
  const counts = [...byLicence].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return [
    '# Licences of what ships',
    '',
    'Needlepoint itself is under the MIT licence (LICENSE). With it come the packages below: the dependencies of package.json, what they bring,',
    'and the parts of Workbox that the service worker holds. Not all of them reach the browser: some serve the app or run the command line.',
    'Tools that only build and test are not listed. The face has its own note: assets/face.',
    '',
    '`npm run licences` writes this page from package-lock.json. A test fails when the page is out of step, when a package states another',
    `licence than the lockfile says, or when a licence is none of these: ${ALLOWED_LICENCES.join(', ')}.`,
    '',
    '| Licence | Packages |',
    '| --- | --- |',
    ...counts.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...shipped.map(
      ({ name, version, licence, optional }) =>
        `| ${name} | ${version} | ${licence}${optional ? ' (on some systems only)' : ''} |`,
    ),
    '',
  ].join('\n');
}
