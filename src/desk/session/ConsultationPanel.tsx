// Consultation: ask, listen, read the form; what was said stays readable.
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AskTopics } from './AskTopics';
import { ConversationLog, useConversation } from './ConversationLog';
import { FollowUps } from './FollowUps';
import { Learned } from './Learned';
import { Notes } from './Notes';
import { OverPicture } from './OverPicture';
import { Panel } from './Panel';
import { Phrases } from './Phrases';

export function ConsultationPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('consultation.title')} help={t('consultation.help')} proceed={t('consultation.proceed')}>
      <OverPicture>
        <LastAnswer />
      </OverPicture>
      <ConversationLog />
      <FollowUps />
      <section>
        <Title order={3}>{t('consultation.ask')}</Title>
        <Text component="div" mt="xs">
          <AskTopics />
        </Text>
      </section>
      <Notes />
      <Learned />
      <Phrases />
    </Panel>
  );
}

/** What the client said last, under their face. The conversation beside it says the same to a screen reader. */
function LastAnswer() {
  const lines = useConversation();
  const said = lines.filter(({ mine }) => !mine);
  return (
    <p key={said.length} className="last-answer" aria-hidden="true">
      “{said[said.length - 1].text}”
    </p>
  );
}
