import { Enums, Models, Serialize, Spec, SPDX } from '@cyclonedx/cyclonedx-library';
import type { NpmPackage } from './bundled-packages.ts';
import type { ThirdParty } from './third-parties.ts';

/**
 * What a package holds, as CycloneDX 1.6 (JSON). Without serial number and time, so that equal inputs give equal bytes.
 */
export function billOfMaterials(app: NpmPackage, electron: NpmPackage, parts: readonly ThirdParty[]): string {
  const bom = new Models.Bom();
  const root = new Models.Component(Enums.ComponentType.Application, app.name, {
    bomRef: app.name,
    version: app.version,
    licenses: new Models.LicenseRepository([licence('AGPL-3.0-only')]),
  });
  bom.metadata.component = root;
  const framework = new Models.Component(Enums.ComponentType.Framework, 'electron', {
    bomRef: 'electron',
    version: electron.version,
    purl: `pkg:npm/electron@${electron.version}`,
    licenses: new Models.LicenseRepository([licence('MIT')]),
  });
  bom.components.add(framework);
  const packages = parts.filter(({ inside }) => inside === undefined);
  for (const part of packages) {
    const component = componentOf(part);
    for (const inner of parts.filter(({ inside }) => inside === part.name)) {
      component.components.add(componentOf(inner));
    }
    bom.components.add(component);
  }
  for (const { bomRef } of bom.components) root.dependencies.add(bomRef);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(part: ThirdParty): Models.Component {
  const isData = part.purl === undefined && part.inside === undefined;
  const type = isData ? Enums.ComponentType.Data : Enums.ComponentType.Library;
  const [group, name] = part.name.startsWith('@') ? part.name.split('/') : [undefined, part.name];
  return new Models.Component(type, name ?? part.name, {
    bomRef: part.purl ?? `${part.inside ?? 'casekeep'}/${part.name}`,
    licenses: new Models.LicenseRepository([licence(part.licence)]),
    ...(group === undefined ? {} : { group }),
    ...(part.version === undefined ? {} : { version: part.version }),
    ...(part.purl === undefined ? {} : { purl: part.purl }),
  });
}

function licence(expression: string): Models.License {
  return SPDX.isSupportedSpdxId(expression)
    ? new Models.SpdxLicense(expression)
    : new Models.LicenseExpression(expression);
}
