import type { Area } from "./area";
import type { Rect } from "../addresses";
import type { JsonObject } from "../json";
import type { BorderLine, Edge } from "./style";

/** Data validation over some cells. */
export interface Validation {
  rects: Rect[];
  /** `Excel.DataValidationRule`; lists keep their source as text ("a,b" or "=A1:A3"). */
  rule: JsonObject;
  ignoreBlanks: boolean;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
}

/** A conditional format with its own formula; rules of other kinds are not modelled. */
export interface ConditionalRule {
  readonly id: string;
  rects: Rect[];
  /** With "=", relative to the first cell. */
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  font: { color: string | null; bold: boolean | null; italic: boolean | null; strikethrough: boolean | null };
  borders: Partial<Record<Edge, BorderLine>>;
  numberFormat: string | null;
}

export interface HostTable {
  readonly id: string;
  name: string;
  rect: Rect;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface HostName {
  name: string;
  /** With "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface HostShape {
  readonly id: string;
  name: string;
  readonly kind: "Image";
  readonly format: "PNG" | "JPEG" | "SVG";
  /** Base64 of the picture. */
  readonly image: string;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  lockAspectRatio: boolean;
  altTextTitle: string;
  altTextDescription: string;
  /** `Excel.Placement`. */
  placement: string;
  visible: boolean;
}

export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];
export const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

/** A password as it was given through the API, or as a file keeps it. */
export type Password = { readonly text: string } | { readonly hash: PasswordHash };

export interface PasswordHash {
  readonly algorithmName: string;
  readonly hashValue: string;
  readonly saltValue: string;
  readonly spinCount: number;
}

/** Protection of a worksheet that is on. */
export interface Protection {
  /** Null when it was protected without one. */
  readonly password: Password | null;
  readonly allowed: ReadonlySet<ProtectionOption>;
  readonly selectionMode: (typeof SELECTION_MODES)[number];
}

/** A chart: what it reads and says; most of its looks are taken and forgotten. */
export interface HostChart {
  readonly id: string;
  readonly kind: string;
  name: string;
  title: string;
  /** Address of its upper left cell. */
  corner: string;
  width: number;
  height: number;
  readonly series: { name: string; values: Area; categories: Area | null }[];
}
