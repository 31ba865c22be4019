// Opens somebody's attempt file: it is replayed in a worker first, and shown only when its score comes out of the replay, or as history when another version played it.
import { Button, FileButton, Group, Loader, Paper, Text, Title } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Notice } from '../shared/Notice';
import { readChosenFile } from '../shared/read-file';
import { useServices } from '../shared/services';
import { verdictWords, type VerdictWords } from '../shared/verdict-words';
import { holdFile } from '../debrief/opened-file';

export function FileDoor() {
  const { t } = useTranslation();
  const { verifier } = useServices();
  const navigate = useNavigate();
  const [checking, setChecking] = useState(false);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<VerdictWords | null>(null);

  const open = async (file: File | null | undefined): Promise<void> => {
    if (!file || checking) return;
    setRefusal(null);
    setChecking(true);
    try {
      const read = await readChosenFile(file);
      if (!read.ok) {
        const messageId = read.problem === 'too-large' ? 'errors:file.too-long' : 'errors:file.unreadable';
        return setRefusal({ messageId, values: {} });
      }
      const { text } = read;
      const verdict = await verifier.verify(text);
      // What another version scored is shown as just that: the debrief says that it cannot be verified here.
      const otherEngine = verdict.kind === 'unverified' && verdict.reason === 'other-engine';
      const refused = otherEngine ? null : verdictWords(verdict);
      setRefusal(refused);
      if (!refused) await navigate(`/debrief/${holdFile(text)}`);
    } catch {
      setRefusal({ messageId: 'errors:file.unreadable', values: {} });
    } finally {
      setChecking(false);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };

  return (
    <Paper
      component="section"
      p="lg"
      className={over ? 'file-door file-door-over' : 'file-door'}
      aria-labelledby="file-door"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group justify="space-between" gap="md">
        <div className="file-door-words">
          <Title order={2} size="h3" id="file-door">
            {t('home.file-title')}
          </Title>
          <Text mt={4}>{t('home.file-what')}</Text>
        </div>
        <FileButton onChange={(file) => void open(file)} accept=".json,application/json">
          {(props) => (
            <Button {...props} variant="default" disabled={checking}>
              {t('home.file-choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      <div role="status">
        {checking && (
          <Group mt="md" gap="sm">
            <Loader size="sm" aria-hidden />
            <Text>{t('home.file-checking')}</Text>
          </Group>
        )}
      </div>
      {refusal && (
        <Notice tone="alarm" urgent className="notice-below">
          {t(refusal.messageId, refusal.values)}
        </Notice>
      )}
    </Paper>
  );
}
