import type { CommandLine } from 'electron';

/** Features that reach for a network, or announce the machine on one (security.md §3.1, M18). */
const disabledFeatures = [
  'MediaRouter',
  'DialMediaRouteProvider',
  'WebRtcHideLocalIpsWithMdns',
  'OptimizationHints',
  'Translate',
  'AutofillServerCommunication',
];

/** Given to Chromium before it is ready: name, and value where the switch takes one. */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // The older name `force-webrtc-ip-handling-policy` had no effect in Chromium 156 (M18).
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', disabledFeatures.join(',')],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-http-cache'],
  ['disable-quic'],
  ['disable-speech-api'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
];

export function applyChromiumSwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of chromiumSwitches) {
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}
