// Checks a certificate without asking anybody: from its file, pasted text or link. Says what it proves and what nobody can know offline.
import { Button, Container, Group, Paper, Stack, Text, Textarea, Title, Anchor } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  checkCertificate,
  fingerprint,
  revocationsOf,
  type Certified,
  type CheckedCertificate,
  type School,
  type RevocationList,
  type RevocationProblem,
} from '../../core/school';
import { localDay, writtenDay } from '../instructor/local-day';
import { ChooseFile } from '../shared/ChooseFile';
import { Form } from '../shared/Form';
import { toBase64 } from '../shared/lock';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { createWebCrypto } from '../shared/web-crypto';
import { checkCertificateFile, readRevocationFile } from './certificate-files';
import { CertificateSheet } from './CertificateSheet';

export function VerifyPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const [text, setText] = useState(code);
  const [checked, setChecked] = useState<CheckedCertificate | { ok: false; problem: 'unreadable' } | null>(null);
  usePageTitle(t('verify.title'));

  const check = async (wanted: string): Promise<void> => {
    setChecked(await checkCertificate(wanted, await createWebCrypto(crypto).ed25519()));
  };
  useEffect(() => {
    if (code === '') return;
    let here = true;
    void createWebCrypto(crypto)
      .ed25519()
      .then((port) => checkCertificate(code, port))
      .then((result) => here && setChecked(result));
    return () => {
      here = false;
    };
  }, [code]);
  const open = async (file: File): Promise<void> => {
    setChecked(null);
    const read = await checkCertificateFile(file, await createWebCrypto(crypto).ed25519());
    setText(read.text);
    setChecked(read.checked);
  };

  return (
    <Container component="main" id="content" size={940} py={40}>
      <Stack gap="lg">
        <div className="no-print">
          <Anchor component={Link} to="/" className="brand">
            {t('app.name')}
          </Anchor>
          <Title order={1} mt="md">
            {t('verify.title')}
          </Title>
          <Text>{t('verify.what')}</Text>
        </div>
        <Paper p="lg" shadow="xs" className="no-print">
          <Form onSubmit={() => void check(text)}>
            <Stack>
              <Textarea
                className="verify-code"
                label={t('verify.paste')}
                value={text}
                minRows={3}
                maxRows={6}
                autosize
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <Group>
                <Button type="submit" disabled={text.trim() === ''}>
                  {t('verify.check')}
                </Button>
                <ChooseFile
                  variant="default"
                  accept=".json,.txt,application/json,text/plain"
                  onChoose={([file]) => void open(file)}
                >
                  {t('verify.choose')}
                </ChooseFile>
              </Group>
            </Stack>
          </Form>
        </Paper>
        {checked && !checked.ok && (
          <Notice tone="alarm" urgent>
            {t(`verify.refused.${checked.problem}`)}
          </Notice>
        )}
        {checked?.ok && <Good key={checked.certified.payload.id} certified={checked.certified} />}
      </Stack>
    </Container>
  );
}

function Good({ certified }: { certified: Certified }) {
  const { t, i18n } = useTranslation();
  const { schoolDesk, today } = useServices();
  const { payload, publicKey } = certified;
  const [ownSchool, setOwnSchool] = useState<School | null>(null);
  const [list, setList] = useState<RevocationList | null>(null);
  const [refused, setRefused] = useState<RevocationProblem | 'unreadable' | null>(null);
  const expired = payload.validThrough !== null && payload.validThrough < localDay(today());
  const day = (text: string): string => writtenDay(text, i18n.language);
  useEffect(() => {
    let here = true;
    const key = toBase64(publicKey);
    void schoolDesk().then((desk) => {
      const school = desk.now()?.school;
      if (here && school?.publicKeys.includes(key)) setOwnSchool(school);
    });
    return () => {
      here = false;
    };
  }, [publicKey, schoolDesk]);
  const openList = async (file: File): Promise<void> => {
    // A list that was read before goes on to speak where another one is refused.
    setRefused(null);
    const read = await readRevocationFile(file, publicKey, await createWebCrypto(crypto).ed25519());
    if (read.ok) setList(read.list);
    else setRefused(read.problem);
  };
  const takenOn =
    list?.revoked.find(({ id }) => id === payload.id)?.on ?? (ownSchool && revokedHere(ownSchool, payload.id));

  return (
    <>
      <Notice tone="calm" urgent className="no-print">
        {t('verify.good')}
      </Notice>
      {expired && (
        <Notice tone="alarm" className="no-print">
          {t('verify.expired', { day: day(payload.validThrough ?? '') })}
        </Notice>
      )}
      {takenOn && (
        <Notice tone="alarm" urgent>
          {t('verify.revoked', { day: day(takenOn) })}
        </Notice>
      )}
      <CertificateSheet certified={certified} logo={null} />
      <Paper p="lg" shadow="xs" className="no-print">
        <Stack gap="sm" align="flex-start">
          <Title order={2} size="h3">
            {t('verify.proves')}
          </Title>
          <Text>{t('verify.proves-what', { who: payload.person })}</Text>
          <Text>
            {ownSchool
              ? t('verify.own-school', { school: ownSchool.name })
              : t('verify.whose-key', { school: payload.school.name, fingerprint: fingerprint(publicKey) })}
          </Text>
          <Text role="status">
            {!takenOn &&
              (list ? t('verify.not-revoked', { day: day(localDay(list.asOf)) }) : t('verify.revoked-unknown'))}
          </Text>
          {refused && (
            <Notice tone="alarm" urgent>
              {t(`verify.list.${refused}`)}
            </Notice>
          )}
          <Group>
            <ChooseFile variant="default" accept=".json,application/json" onChoose={([file]) => void openList(file)}>
              {t('verify.revoked-list')}
            </ChooseFile>
            <Button variant="default" onClick={() => window.print()}>
              {t('certificate.print')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}

/** The day on which the school that is open here took this very certificate back; null when it did not. */
function revokedHere(school: School, payloadId: string): string | null {
  const found = revocationsOf(school).find(({ id }) => id === payloadId);
  return found ? localDay(found.at) : null;
}
