import { Feature } from 'harfbuzzjs';

/** Signs whose blank half is behind, and those whose blank half is before them. */
const CLOSING = '，。、；：）》」』】〉〕”’';
const OPENING = '（《「『【〈〔“‘';

const MEETING = new RegExp(`(?<=[${OPENING}])[${OPENING}]|[${CLOSING}](?=[${CLOSING}${OPENING}])`, 'gu');

/** Chinese signs that meet share their blank half (W3C clreq, 3.1.6): each of these takes half its room. */
export function closedUpSigns(text: string): Feature[] {
  return [...text.matchAll(MEETING)].map(({ index }) => new Feature('halt', 1, index, index + 1));
}
