// The intake form as the client filled it in, blanks and all.
import { useTranslation } from 'react-i18next';
import { TOPICS } from '../../core/session';
import { Dialog } from '../shared/Dialog';
import { useSession } from './session-store';
import './consultation.css';

export function IntakeForm({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const { words } = useSession();
  const { name, form } = words.client;
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('consultation.form', { name })}>
      <dl className="intake-form">
        {TOPICS.map((topic) => (
          <div key={topic}>
            <dt>{t(`clinical:topic.${topic}`)}</dt>
            <dd data-blank={form[topic] === '' || undefined}>{form[topic] || t('consultation.form-blank')}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
