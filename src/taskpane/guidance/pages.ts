import type { Home, OpenStore } from "../../app/types";
import type { Language } from "../i18n";

/** The pages of help inside the pane, the same in both faces and before them. */
export const GUIDANCE_PAGES = ["welcome", "glossary", "news"] as const;

export type GuidancePage = (typeof GUIDANCE_PAGES)[number];

export function isGuidancePage(name: string): name is GuidancePage {
  return GUIDANCE_PAGES.some((page) => page === name);
}

/** Address of the guide "in 5 minutes" of a face, beside the pane's own page. */
export function guideAddress(face: OpenStore["face"], language: Language): string {
  return `guide/${face}${language === "vi" ? "" : `.${language}`}.html`;
}

/** Where the pane runs, as far as words differ. */
export type HomeKind = Home["kind"];
