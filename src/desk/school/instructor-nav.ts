// Where an instructor can go from every page, in the order of a school's day.

/** Addresses and the ids of their names. */
export const INSTRUCTOR_NAV: readonly { to: string; label: string }[] = [
  { to: '/school', label: 'school.nav-people' },
  { to: '/school/assignments', label: 'school.nav-assignments' },
  { to: '/instructor', label: 'instructor.nav-gradebook' },
  { to: '/instructor/import', label: 'instructor.nav-import' },
  { to: '/instructor/class', label: 'instructor.nav-class' },
  { to: '/instructor/certificates', label: 'instructor.nav-certificates' },
  { to: '/instructor/backup', label: 'instructor.nav-backup' },
  { to: '/school/settings', label: 'school.nav-settings' },
];
