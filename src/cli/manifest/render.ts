import { pageOf, RIBBON_ASKS, type RibbonAsk, TASKPANE_ID } from "./buttons";
import { iconFile, type IconName, RIBBON_SIZES } from "./icons";
import type { Target, Variant } from "./target";
import { BUTTON_TEXTS, type BothLanguages, DESCRIPTION, DISPLAY_NAME, GET_STARTED, GROUP_LABEL } from "./texts";

/** Never changes: Office knows the add-in by it. */
const ADD_IN_ID = "3904fb22-01cf-448f-83f8-1e935293a508";

/** Raised with every change of the manifest itself; the pane is updated on its server without it. */
const MANIFEST_VERSION = "1.0.0.0";

/** ExcelApi 1.9: page layout, shapes, print area (Excel 2021 and newer). */
const API_FLOOR = "1.9";

const WHERE: Readonly<Record<Variant, string>> = {
  localhost: "Bản thử trên máy này (npm run start:excel)",
  self: "Bản đặt trên máy chủ của cơ quan, office.js ở cùng máy chủ",
  cdn: "Bản đặt trên máy chủ tệp tĩnh, office.js từ Microsoft",
};

interface Resource {
  readonly id: string;
  readonly text: BothLanguages;
}

/** The whole manifest as XML, two spaces a level, ending with a line break. */
export function renderManifest(target: Target): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${WHERE[target.variant]}. Tạo bằng "npm run manifest"; sửa ở src/cli/manifest. -->
<OfficeApp
  xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
${indent(1, basePart(target))}
${indent(1, overrides(target))}
</OfficeApp>
`;
}

/** What every host reads, those that show no ribbon buttons of add-ins included. */
function basePart({ base }: Target): string {
  return `<Id>${ADD_IN_ID}</Id>
<Version>${MANIFEST_VERSION}</Version>
<ProviderName>OCOP Council Scoring</ProviderName>
<DefaultLocale>vi-VN</DefaultLocale>
${bilingual("DisplayName", DISPLAY_NAME)}
${bilingual("Description", DESCRIPTION)}
<IconUrl DefaultValue=${quote(iconAddress(base, "score", 32))} />
<HighResolutionIconUrl DefaultValue=${quote(iconAddress(base, "score", 64))} />
<SupportUrl DefaultValue=${quote(helpPage(base))} />
<AppDomains>
  <AppDomain>${escape(new URL(base).origin)}</AppDomain>
</AppDomains>
<Hosts>
  <Host Name="Workbook" />
</Hosts>
<Requirements>
  <Sets DefaultMinVersion="${API_FLOOR}">
    <Set Name="ExcelApi" MinVersion="${API_FLOOR}" />
  </Sets>
</Requirements>
<DefaultSettings>
  <SourceLocation DefaultValue=${quote(base + pageOf("score"))} />
</DefaultSettings>
<Permissions>ReadWriteDocument</Permissions>`;
}

function overrides({ base }: Target): string {
  return `<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
  <Requirements>
    <bt:Sets DefaultMinVersion="${API_FLOOR}">
      <bt:Set Name="ExcelApi" MinVersion="${API_FLOOR}" />
    </bt:Sets>
  </Requirements>
  <Hosts>
    <Host xsi:type="Workbook">
      <DesktopFormFactor>
        <GetStarted>
          <Title resid="Start.Title" />
          <Description resid="Start.Text" />
          <LearnMoreUrl resid="Help.Url" />
        </GetStarted>
        <ExtensionPoint xsi:type="PrimaryCommandSurface">
          <OfficeTab id="TabHome">
            <Group id="Ocop.Group">
              <Label resid="Group.Label" />
${indent(7, iconList("score"))}
${indent(7, RIBBON_ASKS.map(button).join("\n"))}
            </Group>
          </OfficeTab>
        </ExtensionPoint>
      </DesktopFormFactor>
    </Host>
  </Hosts>
${indent(1, resources(base))}
</VersionOverrides>`;
}

function button(ask: RibbonAsk): string {
  return `<Control xsi:type="Button" id="Ocop.${ask}">
  <Label resid="${ask}.Label" />
  <Supertip>
    <Title resid="${ask}.Label" />
    <Description resid="${ask}.Tip" />
  </Supertip>
${indent(1, iconList(ask))}
  <Action xsi:type="ShowTaskpane">
    <TaskpaneId>${TASKPANE_ID}</TaskpaneId>
    <SourceLocation resid="${ask}.Url" />
  </Action>
</Control>`;
}

function iconList(name: IconName): string {
  const images = RIBBON_SIZES.map((size) => `  <bt:Image size="${String(size)}" resid="${iconId(name, size)}" />`);
  return ["<Icon>", ...images, "</Icon>"].join("\n");
}

function resources(base: string): string {
  const images = RIBBON_ASKS.flatMap((name) =>
    RIBBON_SIZES.map((size) => address("Image", iconId(name, size), iconAddress(base, name, size))),
  );
  const urls = [
    ...RIBBON_ASKS.map((ask) => address("Url", `${ask}.Url`, base + pageOf(ask))),
    address("Url", "Help.Url", helpPage(base)),
  ];
  const short: readonly Resource[] = [
    { id: "Group.Label", text: GROUP_LABEL },
    { id: "Start.Title", text: GET_STARTED.title },
    ...RIBBON_ASKS.map((ask) => ({ id: `${ask}.Label`, text: BUTTON_TEXTS[ask].label })),
  ];
  const long: readonly Resource[] = [
    { id: "Start.Text", text: GET_STARTED.description },
    ...RIBBON_ASKS.map((ask) => ({ id: `${ask}.Tip`, text: BUTTON_TEXTS[ask].tip })),
  ];
  return `<Resources>
  <bt:Images>
${indent(2, images.join("\n"))}
  </bt:Images>
  <bt:Urls>
${indent(2, urls.join("\n"))}
  </bt:Urls>
  <bt:ShortStrings>
${indent(2, short.map(text).join("\n"))}
  </bt:ShortStrings>
  <bt:LongStrings>
${indent(2, long.map(text).join("\n"))}
  </bt:LongStrings>
</Resources>`;
}

function text({ id, text: { vi, en } }: Resource): string {
  return `<bt:String id="${id}" DefaultValue=${quote(vi)}>
  <bt:Override Locale="en-US" Value=${quote(en)} />
</bt:String>`;
}

function address(kind: "Image" | "Url", id: string, url: string): string {
  return `<bt:${kind} id="${id}" DefaultValue=${quote(url)} />`;
}

function bilingual(element: string, { vi, en }: BothLanguages): string {
  return `<${element} DefaultValue=${quote(vi)}>
  <Override Locale="en-US" Value=${quote(en)} />
</${element}>`;
}

function iconId(name: IconName, size: number): string {
  return `${name}.Icon${String(size)}`;
}

function iconAddress(base: string, name: IconName, size: number): string {
  return `${base}assets/icons/${iconFile(name, size)}`;
}

function helpPage(base: string): string {
  return `${base}help.html`;
}

function indent(levels: number, lines: string): string {
  return lines.replace(/^(?=.)/gm, "  ".repeat(levels));
}

function quote(value: string): string {
  return `"${escape(value)}"`;
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
