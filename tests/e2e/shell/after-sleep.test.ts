import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { MAX_GAP_MS } from '#renderer/app/cover-after-sleep.ts';
import { askApp } from '../../support/call-app.ts';
import { launchStandIn } from '../../support/launch-stand-in.ts';
import type { LaunchedApp } from '../../support/launch-app.ts';
import { processTree } from '../../support/machine/process-tree.ts';
import { openNewVault } from '../../support/open-new-vault.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { screens } from '../../support/screens.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'casekeep-sleep-'));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

/** More than main takes for a sleep, and more than the page does by far. */
const SLEEP_MS = 16_500;
const MAIN_IS_LATE_MS = 500;
/** On no screen of ours: where a picture has it, the case is seen. */
const MARK = [255, 0, 255] as const;

interface Frame {
  readonly png: string;
  /** Seconds since 1970. */
  readonly at: number;
}

interface Drawn {
  readonly at: number;
  readonly isSeen: boolean;
}

async function openCase(name: string): Promise<LaunchedApp> {
  const app = await launchStandIn({
    mainFolder: repository,
    mainScript: join(repository, 'out', 'main', 'main.js'),
    userData: join(folder, name),
    headless: true,
  });
  await openNewVault(app, join(folder, `${name}.casekeep`));
  await screens(app.page).createCase('Heron');
  // Something moves all the time, so that pictures are made whatever the page does.
  await app.page.getByRole('heading', { level: 1, name: 'Heron' }).evaluate((heading, mark) => {
    heading.style.backgroundColor = `rgb(${mark.join(',')})`;
    heading.animate([{ paddingInlineEnd: '0px' }, { paddingInlineEnd: '90px' }], {
      duration: 900,
      iterations: Infinity,
    });
  }, MARK);
  return app;
}

/** A page that never learns of the sleep. */
async function blind(app: LaunchedApp): Promise<void> {
  await app.page.evaluate(() => {
    const [nowMs, monotonicMs] = [Date.now(), performance.now()];
    Date.now = () => nowMs;
    performance.now = () => monotonicMs;
    for (const animation of document.body.getAnimations()) animation.cancel();
  });
}

/** What each frame is drawn with, told by the page itself: main, through which pictures come, is late. */
async function watchCover({ page }: LaunchedApp): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('drawn ')) drawn.push(JSON.parse(message.text().slice(6)) as Drawn);
  });
  await page.evaluate(() => {
    const wallMs = Date.now.bind(Date);
    const frame = () => {
      const isSeen = getComputedStyle(document.body).opacity !== '0';
      console.log(`drawn ${JSON.stringify({ at: wallMs() / 1000, isSeen })}`);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return drawn;
}

async function watchFrames({ page }: LaunchedApp): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ png: data, at: metadata.timestamp ?? 0 });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return frames;
}

/** How many points of each picture have the colour of the mark. */
async function marksIn({ page }: LaunchedApp, frames: readonly Frame[]): Promise<readonly number[]> {
  return page.evaluate(
    async ([pictures, [red, green, blue]]) =>
      Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          canvas?.drawImage(picture, 0, 0);
          const points = canvas?.getImageData(0, 0, picture.width, picture.height).data ?? [];
          let marks = 0;
          for (let at = 0; at < points.length; at += 4) {
            if (points[at] === red && points[at + 1] === green && points[at + 2] === blue) marks += 1;
          }
          return marks;
        }),
      ),
    [frames.map(({ png }) => png), MARK] as const,
  );
}

/** The whole app is stopped, as by a machine that sleeps, and goes on; main, which locks, as the last. */
async function sleepAll(app: LaunchedApp): Promise<{ readonly wokenAt: number }> {
  const { main } = await app.processIds();
  const others = processTree(main).filter((id) => id !== main);
  for (const id of [main, ...others]) process.kill(id, 'SIGSTOP');
  await sleep(SLEEP_MS);
  const wokenAt = Date.now() / 1000;
  for (const id of others) process.kill(id, 'SIGCONT');
  await sleep(MAIN_IS_LATE_MS);
  process.kill(main, 'SIGCONT');
  return { wokenAt };
}

it.runIf(existsSync('/proc/self/stat'))(
  'after a sleep nothing of the case is drawn; a page that does not see its clock draws it',
  async () => {
    await using app = await openCase('sees');
    await using control = await openCase('blind');
    const drawn = [await watchCover(app), await watchCover(control)];
    await blind(control);
    const found = await Promise.all(
      [app, control].map(async (each, index) => {
        const frames = await watchFrames(each);
        await expect.poll(() => frames.length).toBeGreaterThan(3);
        let wokenAt = 0;
        await untilEmptied(each.page, async () => {
          ({ wokenAt } = await sleepAll(each));
        });
        const marks = await marksIn(each, frames);
        return {
          before: marks[0] ?? 0,
          pictures: marks.filter((marked, at) => (frames[at]?.at ?? 0) > wokenAt && marked > 0).length,
          drawn: drawn[index]?.filter(({ at }) => at > wokenAt).map(({ isSeen }) => isSeen) ?? [],
        };
      }),
    );
    const [sees, blinded] = found;
    expect(found.every(({ before }) => before > 1000)).toBe(true);
    expect(sees?.drawn.length).toBeGreaterThan(0);
    expect(sees?.drawn).not.toContain(true);
    // One that was drawn before the sleep may be on its way to the screen, where its like is already.
    expect(sees?.pictures).toBeLessThanOrEqual(1);
    expect(blinded?.drawn).toContain(true);
    const { notice } = await askApp<{ notice: { reason: string } | null }>(app.page, 'vault.lockStatus');
    expect(notice?.reason).toBe('time-jump');
  },
);

it.runIf(existsSync('/proc/self/stat'))(
  'a page that was stopped for a moment shows itself again once main has said that the vault is open',
  async () => {
    await using app = await openCase('stopped');
    const opacity = () => app.page.evaluate(() => getComputedStyle(document.body).opacity);
    const renderers = (await app.processIds()).renderers;
    const button = app.page.getByRole('button', { name: 'Edit' });
    await button.focus();
    for (const id of renderers) process.kill(id, 'SIGSTOP');
    await sleep(MAX_GAP_MS + 500);
    for (const id of renderers) process.kill(id, 'SIGCONT');
    await expect.poll(opacity).toBe('1');
    const atOnce = await app.page.evaluate((gapMs) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + gapMs + 1000;
      window.dispatchEvent(new Event('focus'));
      return getComputedStyle(document.body).opacity;
    }, MAX_GAP_MS);
    expect(atOnce).toBe('0');
    await expect.poll(opacity).toBe('1');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);
