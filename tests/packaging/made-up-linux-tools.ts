import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Stands in for the tools that electron-builder would download to make an AppImage and a deb: they keep what the packager
 * gives them, in `AppDir-<architecture>` and `deb-<architecture>`.
 */
export function madeUpLinuxTools(folder: string): { readonly env: Readonly<Record<string, string>> } {
  const tools = join(folder, 'linux-tools');
  const write = (name: string, content: string) => {
    const path = join(tools, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    chmodSync(path, 0o755);
    return path;
  };
  for (const arch of ['x64', 'arm64']) {
    write(`runtimes/runtime-${arch}`, 'made up');
    write(`lib/${arch}/made-up.so`, 'made up');
  }
  write('desktop-file-validate', '#!/bin/sh\n');
  // Folder, file, and options.
  write(
    'mksquashfs',
    `#!/bin/sh
set -e
case "$2" in *arm64*) arch=arm64 ;; *) arch=x64 ;; esac
cp -R "$1" "${folder}/AppDir-$arch"
echo made up > "$2"
`,
  );
  const fpm = write(
    'fpm',
    `#!/bin/sh
set -e
case "$*" in *"--architecture arm64"*) arch=arm64 ;; *) arch=x64 ;; esac
mkdir -p "${folder}/deb-$arch"
printf '%s\\n' "$@" > "${folder}/deb-$arch/arguments"
last=
for argument in "$@"; do
  case "$argument" in *.desktop=*) cp "\${argument%%=*}" "${folder}/deb-$arch/desktop" ;; esac
  if [ "$last" = --after-install ]; then cp "$argument" "${folder}/deb-$arch/after-install"; fi
  if [ "$last" = --package ]; then echo made up > "$argument"; fi
  last="$argument"
done
`,
  );
  return { env: { APPIMAGE_TOOLS_PATH: tools, CUSTOM_FPM_PATH: fpm } };
}
