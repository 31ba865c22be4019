// The debrief: score and reason, what matters most, the replay with its evidence, and how the skin heals.
import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { inputKindsOf } from '../../core/attempt';
import { wordsOf } from '../../core/scenario';
import type { Reflection } from '../../core/school';
import { TICKS_PER_SECOND } from '../../core/skin';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { LedBy } from './LedBy';
import { clockTime, dayAndTime } from '../shared/written';
import { CoverageMap } from './CoverageMap';
import { Criteria } from './Criteria';
import type { DebriefData } from './load-debrief';
import { GlobalRating } from './GlobalRating';
import { DepthPlot } from './DepthPlot';
import { Look } from './Look';
import type { Moment } from './moment';
import { keepReflection } from './keep-reflection';
import { NextSteps } from './NextSteps';
import { ReflectionCard } from './ReflectionCard';
import { ReflectionForm } from './ReflectionForm';
import { ScoreCard } from './ScoreCard';
import { WhatMatters } from './WhatMatters';
import { ZoneTable } from './ZoneTable';
import './debrief.css';

export function DebriefPage() {
  const data = useLoaderData<DebriefData>();
  return <Debrief key={data.file.id} data={data} />;
}

function Debrief({ data }: { data: DebriefData }) {
  const { t, i18n } = useTranslation();
  const { file, scenario } = data;
  const title = scenario ? wordsOf(scenario, i18n.language).title : file.scenario.title;
  const heading = useRef<HTMLHeadingElement>(null);
  const services = useServices();
  const [asking, setAsking] = useState(data.asks);
  const [said, setSaid] = useState(data.reflection);
  const [lost, setLost] = useState(false);
  const [moment, setMoment] = useState<Moment>({ tick: 0, asked: 0 });
  usePageTitle(`${t('debrief.title')}: ${title}`);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const facts = t('debrief.facts', {
    mode: t(`clinical:mode.${file.mode}`),
    outcome: t(`clinical:outcome.${file.scorecard.outcome}`),
    time: clockTime(file.ticks / TICKS_PER_SECOND),
  });
  // A scripted hand is named with its file.
  const inputs = inputKindsOf(file.record).filter((kind) => kind !== 'scripted');
  const take = (reflection: Reflection): void => {
    setSaid(reflection);
    setAsking(false);
    heading.current?.focus();
    keepReflection(services, file.id, reflection).catch(() => setLost(true));
  };
  const openMoment = (tick: number): void => setMoment(({ asked }) => ({ tick, asked: asked + 1 }));

  return (
    <>
      <header className="debrief-header">
        <Container size={1400}>
          <Anchor component={Link} to="/" className="brand">
            {t('app.name')}
          </Anchor>
          <Title order={1} ref={heading} tabIndex={-1} className="panel-title">
            {t('debrief.title')}
          </Title>
          <Text>
            {t('debrief.of', { title, when: dayAndTime(file.startedAt, i18n.language) })}
            {file.who && `. ${t('debrief.by', { who: file.who })}`}
          </Text>
          <Text c="dimmed">
            {facts}
            {inputs.length > 0 && (
              <>
                {' · '}
                <LedBy inputs={inputs} />
              </>
            )}
            {file.origin.kind === 'scripted-hand' && ` · ${t('debrief.scripted', { hand: file.origin.handId })}`}
          </Text>
        </Container>
      </header>
      <Container component="main" id="content" size={1400} pb={72}>
        {data.apart && (
          <Notice tone={data.apart.startsWith('errors:') ? 'alarm' : 'calm'} className="notice-above">
            {t(data.apart)}
          </Notice>
        )}
        {data.unproved && (
          <Notice tone="warning" className="notice-above">
            {t(data.unproved.messageId, data.unproved.values)}
          </Notice>
        )}
        {lost && (
          <Notice tone="warning" urgent className="notice-above">
            {t('reflection.lost')}
          </Notice>
        )}
        {asking ? (
          <ReflectionForm
            assigned={data.assigned}
            needled={data.spans.some(({ stage }) => stage === 'treatment')}
            onSaid={take}
          />
        ) : (
          <Findings data={data} said={said} moment={moment} onMoment={openMoment} />
        )}
      </Container>
    </>
  );
}

interface FindingsProps {
  data: DebriefData;
  said: Reflection | null;
  moment: Moment;
  onMoment(tick: number): void;
}

/** Everything that is known once the score may be seen. */
function Findings({ data, said, moment, onMoment }: FindingsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="debrief-columns">
        <Stack gap="xl">
          <ScoreCard data={data} />
          {said && <ReflectionCard said={said} title={t('reflection.said')} />}
          <GlobalRating data={data} />
          <WhatMatters data={data} />
          <NextSteps data={data} />
        </Stack>
        {data.ended && <Look data={data} ended={data.ended} moment={moment} />}
      </div>
      <Stack gap="xl" mt="xl">
        <DepthPlot data={data} />
        <CoverageMap data={data} />
        <Criteria data={data} onMoment={onMoment} />
        <ZoneTable data={data} />
      </Stack>
    </>
  );
}
