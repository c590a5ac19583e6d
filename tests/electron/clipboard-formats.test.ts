import { expect, it } from 'vitest';
import { askApp } from '../support/call-app.ts';
import { launchApp } from '../support/launch-app.ts';
import { openTraining } from '../support/training-session.ts';

const hex = (text: string) => Buffer.from(text).toString('hex');

/** What clipboard histories and clouds look at, each system's own, as bytes. */
const hints: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  linux: { 'x-kde-passwordManagerHint': hex('secret') },
  darwin: { 'org.nspasteboard.ConcealedType': hex('1') },
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: hex('1'),
    CanIncludeInClipboardHistory: '00000000',
    CanUploadToCloudClipboard: '00000000',
  },
};

it('what is copied is on the clipboard as text, with the hints of this system and no other form', async () => {
  await using app = await launchApp();
  await openTraining(app);
  await askApp(app.page, 'desktop.copyText', { text: 'a telephone number' });
  expect(await app.clipboard.read()).toBe('a telephone number');
  const formats = await app.clipboard.formats();
  expect(formats).toMatchObject(hints[process.platform] ?? {});
  expect(Object.keys(formats).filter((name) => /html|rtf|url/iu.test(name))).toEqual([]);
});
