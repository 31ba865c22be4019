// Checks a certificate without asking anybody: from its file, pasted text or link. Says what it proves and what nobody can know offline.
import { Button, Container, Group, Paper, Stack, Text, Textarea, Title, Anchor } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  checkCertificate,
  fingerprint,
  readRevocations,
  type Certified,
  type CheckedCertificate,
  type RevocationList,
} from '../../core/school';
import { localDay, writtenDay } from '../instructor/local-day';
import { ChooseFile } from '../shared/ChooseFile';
import { Form } from '../shared/Form';
import { toBase64 } from '../shared/lock';
import { Notice } from '../shared/Notice';
import { readChosenFile } from '../shared/read-file';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { createWebCrypto } from '../shared/web-crypto';
import { CertificateSheet } from './CertificateSheet';

/** No certificate and no list of revocations is longer. */
const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

export function VerifyPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const [text, setText] = useState(code);
  const [checked, setChecked] = useState<CheckedCertificate | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  usePageTitle(t('verify.title'));

  const check = async (wanted: string): Promise<void> => {
    setFailure(null);
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
    const read = await readChosenFile(file, LARGEST_FILE_BYTES);
    if (!read.ok) return setFailure(`verify.refused.${read.problem === 'too-large' ? 'too-long' : 'unreadable'}`);
    setText(read.text.trim());
    await check(read.text);
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
        {failure && (
          <Notice tone="alarm" urgent>
            {t(failure)}
          </Notice>
        )}
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
  const [ownSchool, setOwnSchool] = useState<string | null>(null);
  const [list, setList] = useState<RevocationList | 'refused' | null>(null);
  const expired = payload.validThrough !== null && payload.validThrough < localDay(today());
  const day = (text: string): string => writtenDay(text, i18n.language);
  useEffect(() => {
    let here = true;
    const key = toBase64(publicKey);
    void schoolDesk().then((desk) => {
      const school = desk.now()?.school;
      if (here && school?.publicKeys.includes(key)) setOwnSchool(school.name);
    });
    return () => {
      here = false;
    };
  }, [publicKey, schoolDesk]);
  const openList = async (file: File): Promise<void> => {
    const port = await createWebCrypto(crypto).ed25519();
    const read = await readChosenFile(file, LARGEST_FILE_BYTES);
    if (!port || !read.ok) return setList('refused');
    setList((await readRevocations(read.text, publicKey, port)) ?? 'refused');
  };
  const taken = list !== null && list !== 'refused' ? list.revoked.find(({ id }) => id === payload.id) : undefined;

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
      {taken && (
        <Notice tone="alarm" urgent>
          {t('verify.revoked', { day: day(taken.on) })}
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
              ? t('verify.own-school', { school: ownSchool })
              : t('verify.whose-key', { school: payload.school.name, fingerprint: fingerprint(publicKey) })}
          </Text>
          <Text role="status">
            {list === null && t('verify.revoked-unknown')}
            {list === 'refused' && t('verify.list-refused')}
            {list !== null &&
              list !== 'refused' &&
              !taken &&
              t('verify.not-revoked', { day: day(localDay(list.asOf)) })}
          </Text>
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
