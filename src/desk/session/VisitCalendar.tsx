// A month's page to choose the day of the next visit from; the same in days from today, typed.
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { Button, Group, NumberInput, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../shared/services';
import { dayFromNow } from '../shared/written';
import { useSession, useSteps } from './session-store';

const FIRST_PROPOSAL_DAYS = 14;
const LATEST_DAYS = 365;
const DAYS_IN_WEEK = 7;
const MILLISECONDS_IN_DAY = 86_400_000;

/** How many days each arrow goes. */
const ARROW_DAYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -DAYS_IN_WEEK,
  ArrowDown: DAYS_IN_WEEK,
};

/** The calendar's own way to write a day: 2026-03-09. */
function written(today: Date, days: number): string {
  const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Local noon of a day the calendar wrote, so that no change of the clocks moves it. */
function noonOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

function monthOf(day: string): string {
  return day.slice(0, day.lastIndexOf('-'));
}

function daysUntil(today: Date, day: string): number {
  return Math.round((noonOf(day).getTime() - noonOf(written(today, 0)).getTime()) / MILLISECONDS_IN_DAY);
}

export function VisitCalendar() {
  const { t, i18n } = useTranslation();
  const { act, attempt } = useSession();
  const services = useServices();
  const [today] = useState(() => services.today());
  useSteps();
  const { done, sessionCase } = attempt.session;
  const { mode } = attempt.setup;
  const planned = done.nextVisitDays;
  const { from, to } = sessionCase.nextVisitDays;
  const [days, setDays] = useState(planned ?? FIRST_PROPOSAL_DAYS);
  const [month, setMonth] = useState(written(today, days));
  const choose = (next: number): void => {
    setDays(next);
    setMonth(written(today, next));
  };
  const calendar = useRef<HTMLElement>(null);
  const turnedTo = useRef<string | null>(null);
  useEffect(() => {
    if (turnedTo.current) calendar.current?.querySelector<HTMLElement>(`[data-day="${turnedTo.current}"]`)?.focus();
    turnedTo.current = null;
  }, [month]);
  /** The calendar's own arrows end with the month that is shown; ours turn the page. */
  const turnPage = (from: string, { key }: KeyboardEvent): void => {
    const ahead = daysUntil(today, from) + (ARROW_DAYS[key] ?? 0);
    const to = written(today, Math.min(LATEST_DAYS, Math.max(1, ahead)));
    if (monthOf(to) === monthOf(from)) return;
    turnedTo.current = to;
    setMonth(to);
  };
  const date = (ahead: number): string => dayFromNow(today, ahead, i18n.language);
  const named = (day: string, form: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(i18n.language, form).format(noonOf(day));
  const weeks = t('aftercare.window', { from: Math.round(from / DAYS_IN_WEEK), to: Math.round(to / DAYS_IN_WEEK) });

  return (
    <section ref={calendar}>
      <Title order={3}>{t('aftercare.next')}</Title>
      {mode === 'guided' && <Text c="dimmed">{weeks}</Text>}
      <DatePicker
        className="visit-calendar"
        fullWidth
        maxLevel="month"
        hideOutsideDates
        weekendDays={[]}
        highlightToday
        minDate={written(today, 1)}
        maxDate={written(today, LATEST_DAYS)}
        date={month}
        onDateChange={setMonth}
        value={written(today, days)}
        onChange={(day) => day && setDays(daysUntil(today, day))}
        monthLabelFormat={(day) => named(day, { month: 'long', year: 'numeric' })}
        weekdayFormat={(day) => named(day, { weekday: 'short' })}
        getDayAriaLabel={(day) => named(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
        getDayProps={(day) => {
          const ahead = daysUntil(today, day);
          return {
            'data-day': day,
            onKeyDown: (event: KeyboardEvent) => turnPage(day, event),
            'data-booked': ahead === planned || undefined,
            // Only a guided trainee sees beforehand which days are right.
            'data-right': (mode === 'guided' && ahead >= from && ahead <= to) || undefined,
          };
        }}
        ariaLabels={{ previousMonth: t('aftercare.month-before'), nextMonth: t('aftercare.month-after') }}
      />
      <Group align="flex-end" gap="sm" mt="xs">
        <NumberInput
          flex={1}
          label={t('aftercare.plan')}
          min={1}
          max={LATEST_DAYS}
          allowDecimal={false}
          clampBehavior="strict"
          value={days}
          onChange={(value) => choose(Number(value) || 1)}
        />
        <Button onClick={() => act({ kind: 'plan', nextVisitDays: days })}>{t('aftercare.plan-set')}</Button>
      </Group>
      <Text mt="xs" role="status">
        {planned === days
          ? t('aftercare.planned', { date: date(planned), days: planned })
          : t('decision.date', { date: date(days) })}
        {/* An exam leaves the judging to the debrief: said here, the date could be set again. */}
        {planned === days && mode === 'practice' && ` ${weeks}`}
      </Text>
    </section>
  );
}
