import type { CDPSession, Page } from 'playwright-core';

export interface ScrollCost {
  readonly p95Ms: number;
  /** Processor time of the page's main thread for each frame; other work on the machine does not change it. */
  readonly threadMs: number;
}

interface Scroll {
  readonly stepPx: number;
  /** An empty scroller of the same place and length instead of the list: what the browser costs by itself. */
  readonly isEmpty: boolean;
}

const FRAMES = 300;
/** A page of a list that has scrolled away is forgotten after five seconds. */
const FORGET_MS = 7_000;
const JUMPS = 40;

/** Scrolls the list that is shown from its top, some pixels every frame. */
export async function measureScroll(page: Page, { stepPx, isEmpty }: Scroll): Promise<ScrollCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metric(session, 'ThreadTime');
  const gaps = await page.evaluate(scrollEveryFrame, { stepPx, isEmpty, frames: FRAMES });
  const threadSeconds = (await metric(session, 'ThreadTime')) - before;
  await session.detach();
  return {
    p95Ms: gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length * 0.95)] ?? Number.NaN,
    threadMs: (threadSeconds * 1000) / FRAMES,
  };
}

/** Megabytes that JavaScript holds after a scroll and jumps all over the list, when garbage has been collected. */
export async function heapAfterScrolling(page: Page): Promise<number> {
  await page.evaluate(scrollEveryFrame, { stepPx: 40, isEmpty: false, frames: FRAMES });
  for (let jump = 0; jump < JUMPS; jump++) {
    await page.getByRole('grid').evaluate(
      (grid, share) => {
        grid.scrollTop = share * grid.scrollHeight;
      },
      (jump * 0.618) % 1,
    );
    await page.locator('[role=grid] [role=row][id]').first().waitFor();
  }
  await page.waitForTimeout(FORGET_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

/** Runs in the page. Milliseconds between one frame and the next. */
async function scrollEveryFrame({
  stepPx,
  isEmpty,
  frames,
}: Scroll & { readonly frames: number }): Promise<number[]> {
  const grid = document.querySelector('[role=grid]');
  const root = document.querySelector<HTMLElement>('#root');
  if (grid === null || root === null) throw new Error('No list is shown.');
  const scroller = isEmpty ? emptyScroller(grid) : grid;
  if (isEmpty) root.style.display = 'none';
  document.body.append(...(isEmpty ? [scroller] : []));
  scroller.scrollTop = 0;
  await nextFrame();
  const times = [await nextFrame()];
  for (let frame = 1; frame <= frames; frame++) {
    scroller.scrollTop = frame * stepPx;
    times.push(await nextFrame());
  }
  if (isEmpty) scroller.remove();
  root.style.display = '';
  // The list is measured and drawn again.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));

  function nextFrame(): Promise<number> {
    return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  }

  function emptyScroller(like: Element): HTMLElement {
    const { left, top, width, height } = like.getBoundingClientRect();
    const box = document.createElement('div');
    const content = document.createElement('div');
    Object.assign(box.style, {
      position: 'fixed',
      overflow: 'auto',
      contain: 'strict',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    content.style.height = `${like.scrollHeight}px`;
    box.append(content);
    return box;
  }
}
