// The frame around the school's pages: whose school it is, where one can go, who is using it, and the way to leave. It locks itself when nobody does anything.
import { Anchor, Button, Container, Group, Text } from '@mantine/core';
import { useIdle } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate } from 'react-router';
import { isShared, type OpenSchool } from '../shared/school-desk';
import { useMaybeSchool, useSchoolDesk } from '../shared/use-school';
import { INSTRUCTOR_NAV } from './instructor-nav';

/** A computer left alone for so long is taken to have lost its user. */
const LOCK_AFTER_MINUTES = 10;

export function SchoolFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const open = useMaybeSchool();
  return (
    <>
      <header className="school-header">
        <Container size={1400}>
          <Group gap="lg" justify="space-between">
            <Group gap="md">
              <Anchor component={Link} to="/" className="brand">
                {t('app.name')}
              </Anchor>
              {open && <SchoolName open={open} />}
            </Group>
            {open && open.user.kind !== 'nobody' && <WhoIsHere open={open} />}
          </Group>
          {open?.user.kind === 'instructor' && <InstructorNav />}
        </Container>
      </header>
      {open && open.user.kind !== 'nobody' && <LockWhenIdle open={open} />}
      <Container component="main" id="content" size={1400} className="school-main">
        {children}
      </Container>
    </>
  );
}

function SchoolName({ open }: { open: OpenSchool }) {
  const { t } = useTranslation();
  const { school, place } = open;
  return (
    <Group gap="xs" wrap="nowrap">
      {school.logo && <img src={school.logo} alt="" className="school-logo" />}
      <Text fw={600}>{school.name}</Text>
      {place === 'demo' && <span className="school-demo">{t('school.demo')}</span>}
    </Group>
  );
}

function WhoIsHere({ open }: { open: OpenSchool }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const navigate = useNavigate();
  const { school, user } = open;
  if (user.kind === 'nobody') return null;
  const name = school.people.get(school.personIdOf(user.personId))?.name ?? '';
  const leave = async (): Promise<void> => {
    desk.leave();
    await navigate(user.kind === 'trainee' && isShared(open) ? '/who' : '/');
  };
  return (
    <Group gap="sm" wrap="nowrap">
      <Text>{name}</Text>
      <Button variant="default" size="sm" onClick={() => void leave()}>
        {t(user.kind === 'instructor' && user.key ? 'school.lock' : 'school.leave')}
      </Button>
    </Group>
  );
}

function InstructorNav() {
  const { t } = useTranslation();
  return (
    <nav className="school-nav" aria-label={t('school.nav')}>
      {INSTRUCTOR_NAV.map(({ to, label }) => (
        <NavLink key={to} to={to} end>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}

/** On a device of one's own nobody else is kept out, so nothing is locked there. */
function LockWhenIdle({ open }: { open: OpenSchool }) {
  const desk = useSchoolDesk();
  const idle = useIdle(LOCK_AFTER_MINUTES * 60_000, { initialState: false });
  const shared = isShared(open);
  useEffect(() => {
    if (idle && shared) desk.leave();
  }, [idle, shared, desk]);
  return null;
}
