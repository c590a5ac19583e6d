import type { Port } from '#shared/ipc/port.ts';
import { proverNews, type ProverNews, type ProverOrder } from '#shared/ipc/prover-relay.ts';
import type { StartProver } from '#core/prover-process.ts';

/** Under Electron only main can start processes: it starts one on request and passes messages through. */
export function relayedProver(main: Port): StartProver {
  let lastId = 0;
  return () => {
    const id = ++lastId;
    const order = (message: ProverOrder) => main.post(message);
    const stops: (() => void)[] = [];

    function hear(listener: (news: ProverNews) => void): () => void {
      const stop = main.listen((message) => {
        const parsed = proverNews.safeParse(message);
        if (parsed.success && parsed.data.id === id) listener(parsed.data);
      });
      stops.push(stop);
      return stop;
    }

    order({ type: 'prover', action: 'start', id });
    return {
      post: (message) => order({ type: 'prover', action: 'post', id, message }),
      listen: (listener) =>
        hear((news) => {
          if (news.event === 'message') listener(news.message);
        }),
      onExit(listener) {
        hear((news) => {
          if (news.event === 'exit') listener();
        });
      },
      end() {
        for (const stop of stops) stop();
        order({ type: 'prover', action: 'end', id });
      },
    };
  };
}
