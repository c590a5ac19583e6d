import { FolderOpen, Plus, Send, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { ApiProvider } from '#renderer/api/api-provider.tsx';
import type { AppConnection } from '#renderer/api/client.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { SettingsProvider } from '#renderer/app/settings-provider.tsx';
import { Badge } from '#renderer/components/badge.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { Disclosure } from '#renderer/components/disclosure.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorState } from '#renderer/components/error-state.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { LoadingSkeleton } from '#renderer/components/loading-skeleton.tsx';
import { Note } from '#renderer/components/note.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { Progress } from '#renderer/components/progress.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { UserText } from '#renderer/components/user-text.tsx';
import { AnswerField } from '#renderer/forms/fields/answer-field.tsx';
import { CountriesPicker } from '#renderer/forms/fields/country-picker.tsx';
import { MultilineField } from '#renderer/forms/fields/multiline-field.tsx';
import { RepeatField } from '#renderer/forms/fields/repeat-field.tsx';
import { TextField } from '#renderer/forms/fields/text-field.tsx';
import { UncertainDateField } from '#renderer/forms/fields/uncertain-date-field.tsx';
import { TermField, TermsField } from '#renderer/forms/fields/vocabulary-field.tsx';
import { TermsPicker } from '#renderer/forms/fields/vocabulary-picker.tsx';
import { DraftStatus } from '#renderer/forms/draft-status.tsx';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import { uncertainDate } from '#shared/dates/uncertain-date.ts';
import { answer } from '#shared/text/answer.ts';
import { langText } from '#shared/text/lang-text.ts';
import styles from './samples.module.css';

const schema = z.strictObject({
  exactWords: langText.nullable(),
  when: uncertainDate,
  acts: z.array(z.string()).min(1),
  channel: z.string().nullable(),
  hostStates: answer(z.array(z.string())),
  title: z.string().min(1).max(20),
  names: z.array(z.strictObject({ text: z.string().min(1) })),
  pressure: answer(z.array(z.string())),
  threats: answer(z.array(z.string())),
});

export function Samples({ connection }: { readonly connection: AppConnection }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <ApiProvider connection={connection} queryClient={queryClient}>
      <SettingsProvider>
        <SampleTabs />
      </SettingsProvider>
    </ApiProvider>
  );
}

function SampleTabs() {
  const [tab, setTab] = useState('form');
  return (
    <main className={styles.window}>
      <Tabs
        label="Samples"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'form', label: 'Form' },
          { id: 'parts', label: 'Parts', count: 12 },
        ]}
        header={sampleHeader}
      >
        {tab === 'form' ? <SampleForm /> : <SampleParts />}
      </Tabs>
    </main>
  );
}

function sampleHeader(tabList: ReactNode) {
  return (
    <PageHeader
      breadcrumb={['Cases', 'Juniper', 'Incidents']}
      title="New incident"
      badges={
        <>
          <Badge tone="info">Ready to refer</Badge>
          <Badge tone="danger">Extreme risk</Badge>
          <Badge tone="good">Consent 3 of 3</Badge>
          <Badge tone="warn">2 of 3</Badge>
          <Badge tone="mute">Documenting</Badge>
        </>
      }
      actions={
        <>
          <DraftStatus state={{ name: 'kept', savedAt: new Date().toISOString() }} />
          <Button variant="quiet">Discard</Button>
          <Button variant="primary" shortcut="Mod+Enter">
            Save
          </Button>
        </>
      }
    >
      {tabList}
    </PageHeader>
  );
}

function SampleForm() {
  const form = useRecordForm({
    schema,
    defaultValues: {
      exactWords: { text: '你再不回来，你爸妈的事我们就不管了。', lang: 'zh-Hans' },
      when: {
        edtf: '2022-02~',
        basis: 'recollection',
        verbatim: { text: 'two weeks after Spring Festival, in the evening', lang: 'en' },
      },
      acts: ['family_interrogated', 'family_forced_call'],
      channel: null,
      hostStates: { state: 'known', value: ['DE'] },
      title: '',
      names: [{ text: 'ئالما' }, { text: '王静瑜' }],
      threats: { state: 'known', value: [] },
    },
  });
  return (
    <div className={styles.page}>
      <Card>
        <Form form={form} id="sample" onSubmit={() => undefined}>
          <MultilineField
            name="exactWords"
            isQuote
            label="Exact words"
            help="As spoken, in the language spoken. Police will ask for the exact words."
          />
          <UncertainDateField name="when" label="When" />
          <TermsField name="acts" label="What happened" vocabulary="act" />
          <TermField
            name="channel"
            label="How it reached them"
            vocabulary="channel"
            help="The first way it came."
          />
          <AnswerField<readonly string[]> name="hostStates" label="Host states" emptyValue={[]} isOpenAtFirst>
            {({ value, onChange }) => (
              <CountriesPicker label="Host states" value={value} onChange={onChange} />
            )}
          </AnswerField>
          <TextField name="title" label="Title" help="Neutral; never a name." />
          <AnswerField<readonly string[]> name="pressure" label="Pressure on family" emptyValue={[]}>
            {({ value, onChange }) => (
              <TermsPicker
                label="Pressure on family"
                vocabulary="family-pressure"
                value={value}
                onChange={onChange}
              />
            )}
          </AnswerField>
          <AnswerField<readonly string[]> name="threats" label="Threats" emptyValue={[]}>
            {({ value, onChange }) => (
              <TermsPicker label="Threats" vocabulary="threat" value={value} onChange={onChange} />
            )}
          </AnswerField>
          <RepeatField name="names" itemLabel="Name" addLabel="Add a name" newItem={() => ({ text: '' })}>
            {(path) => <TextField name={`${path}.text`} label="Name" />}
          </RepeatField>
        </Form>
      </Card>
      <Card title="How it will print" aside="live">
        <p>
          17. About February 2022 (day not known), W-01 received a voice call in Berlin: “
          <UserText>{{ text: '你再不回来', lang: 'zh' }}</UserText>” <UserText>ئالما</UserText>{' '}
          <UserText>{{ text: 'བོད་སྐད་', lang: 'bo' }}</UserText>
        </p>
      </Card>
    </div>
  );
}

function SampleParts() {
  const [isChecked, setIsChecked] = useState(true);
  return (
    <div className={styles.page}>
      <Card title="Buttons" aside="aside">
        <p className={styles.row}>
          <Button>Default</Button>
          <Button variant="primary" icon={Send} shortcut="D">
            Prepare dossier
          </Button>
          <Button variant="quiet">Quiet</Button>
          <Button variant="danger" icon={Trash2}>
            Remove
          </Button>
          <Button isDisabled>Disabled</Button>
          <Button icon={Plus} isPressed>
            Pressed
          </Button>
          <IconButton icon={Plus} label="Add" />
          <Checkbox isChecked={isChecked} onChange={setIsChecked}>
            Checked
          </Checkbox>
        </p>
      </Card>
      <Card title="Notes">
        <div className={styles.stack}>
          <Note tone="danger">The vault could not be opened.</Note>
          <Note tone="warn">The risk assessment is 41 days old.</Note>
          <Note tone="info">You are going on with a draft.</Note>
          <Progress label="Exporting" done={1234} total={5000} onCancel={() => undefined} />
          <LoadingSkeleton lines={3} />
          <Disclosure title="More" isOpenAtFirst>
            Hidden until wanted.
          </Disclosure>
        </div>
      </Card>
      <Card>
        <EmptyState
          icon={FolderOpen}
          title="No incidents yet"
          action={<Button icon={Plus}>Add an incident</Button>}
        >
          Each incident becomes a line of the chronology. Police look there first.
        </EmptyState>
      </Card>
      <Card>
        <ErrorState error={new AppError('vault/in-use')} onRetry={() => undefined} />
      </Card>
    </div>
  );
}
