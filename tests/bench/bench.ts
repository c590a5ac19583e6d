import { benchDatabase } from './database-bench.ts';
import { benchPdf } from './pdf-bench.ts';

/** All benchmarks; compare the ratios, the absolute figures belong to the machine. */
for (const row of await benchPdf()) {
  const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}x (${row.target ?? ''})`;
  console.log([row.name, `${row.value.toFixed(1)} ${row.unit}`, ratio].join('\t'));
}
await benchDatabase(undefined, ({ name, size, encrypted, plain, ratio, target }) => {
  console.log(
    [
      `${name}, ${String(size)} incidents`,
      `${encrypted.toFixed(2)} against ${plain.toFixed(2)} plain`,
      `${ratio.toFixed(2)}x (${target === null ? '' : `<= ${String(target)}`})`,
    ].join('\t'),
  );
});
