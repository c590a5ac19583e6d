import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { filterOptions } from '#renderer/components/option.ts';
import { useCountryOptions } from '#renderer/forms/fields/use-country-options.ts';
import { useLanguageOptions } from '#renderer/forms/fields/use-language-options.ts';
import { useTimeZoneOptions } from '#renderer/forms/fields/use-time-zone-options.ts';

test.each([
  ['UK', 'GB'],
  ['ＵＫ', 'GB'],
  ['England', 'GB'],
  ['Scotland', 'GB'],
  ['英国', 'GB'],
  ['Holland', 'NL'],
  ['荷兰', 'NL'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['turkiye', 'TR'],
  ['土耳其', 'TR'],
  ['Turquie', 'TR'],
  ['USA', 'US'],
  ['America', 'US'],
  ['Deutschland', 'DE'],
  ['Казахстан', 'KZ'],
  ['Қазақстан', 'KZ'],
  ['Burma', 'MM'],
  ['Nepal', 'NP'],
  ['尼泊尔', 'NP'],
  ['Czech Republic', 'CZ'],
])('the country that is typed as %s is the first choice', (typed, code) => {
  const { result } = renderHook(() => useCountryOptions());
  expect(filterOptions(result.current, typed)[0]?.id).toBe(code);
});

test.each([
  ['Kyiv', /^Europe\/(?:Kiev|Kyiv)$/u, 'Europe/Kyiv'],
  ['Kiev', /^Europe\/(?:Kiev|Kyiv)$/u, 'Europe/Kyiv'],
  ['Kolkata', /^Asia\/(?:Calcutta|Kolkata)$/u, 'Asia/Kolkata'],
  ['Calcutta', /^Asia\/(?:Calcutta|Kolkata)$/u, 'Asia/Kolkata'],
  ['Beijing', /^Asia\/Shanghai$/u, 'Asia/Shanghai'],
  ['北京', /^Asia\/Shanghai$/u, 'Asia/Shanghai'],
  ['Kashgar', /^Asia\/Urumqi$/u, 'Asia/Urumqi'],
  ['喀什', /^Asia\/Urumqi$/u, 'Asia/Urumqi'],
  ['Nepal', /^Asia\/(?:Katmandu|Kathmandu)$/u, 'Asia/Kathmandu'],
  ['尼泊尔', /^Asia\/(?:Katmandu|Kathmandu)$/u, 'Asia/Kathmandu'],
  ['New York', /^America\/New_York$/u, 'America/New York'],
])('the time zone that is typed as %s is the first choice, by the name of today', (typed, id, label) => {
  const { result } = renderHook(() => useTimeZoneOptions());
  const [first] = filterOptions(result.current, typed);
  expect(first?.id).toMatch(id);
  expect(first?.label).toBe(label);
});

test('no language is called root, and each is found by its own name', () => {
  const { result } = renderHook(() => useLanguageOptions());
  expect(filterOptions(result.current, 'root')).toEqual([]);
  expect(result.current.map(({ label }) => label)).not.toContain('root');
  for (const [typed, id] of [
    ['Deutsch', 'de'],
    ['türkçe', 'tr'],
    ['uyghur', 'ug'],
    ['维吾尔语', 'ug'],
  ] as const)
    expect(filterOptions(result.current, typed)[0]?.id, typed).toBe(id);
});
