import axe from "axe-core";
import type { Page } from "playwright-core";

/** What was found on a page in one look. */
export interface Findings {
  /** By axe: the rule, where, and why. */
  readonly axe: readonly string[];
  /** Pixels by which the page is wider than its window. */
  readonly overflow: number;
  /** Things to press that are smaller than 24 by 24 px without the room that WCAG 2.2 allows instead. */
  readonly small: readonly string[];
  /** Elements that move although the person asked for no motion. */
  readonly moving: readonly string[];
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Looks at a page as it stands: WCAG 2.2 AA by axe, sideways scrolling, targets, motion. */
export async function findings(page: Page): Promise<Findings> {
  // Through the debugger, so that the page's own policy stays in force; once a document, since reading it takes longer than a look.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`{${axe.source}} void 0`);
  return page.evaluate(look, RULES);
}

export function isClean({ axe: faults, overflow, small, moving }: Findings): boolean {
  return faults.length === 0 && overflow <= 0 && small.length === 0 && moving.length === 0;
}

/** Runs in the page. */
async function look(tags: readonly string[]): Promise<Findings> {
  interface Checker {
    run(
      place: object,
      options: object,
    ): Promise<{
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }>;
  }
  const { axe: checker } = window as unknown as { axe: Checker };
  // Fluent's own sentinels at the ends of the page hand the focus on at once and are never where it stays.
  const place = { exclude: ["[data-tabster-dummy]"] };
  const { violations } = await checker.run(place, {
    runOnly: { type: "tag", values: tags },
    // Menus stand beside the page's landmarks while they are open.
    rules: { "target-size": { enabled: true }, region: { enabled: false } },
    resultTypes: ["violations"],
  });
  const name = (element: Element): string => {
    const label = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60);
    return `${element.tagName.toLowerCase()} “${label}”`;
  };
  const visible = (element: Element): DOMRect | null => {
    if (element.closest("[inert], [aria-hidden=true]")) return null;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
    const rect = element.getBoundingClientRect();
    return rect.width > 0 && rect.height > 0 ? rect : null;
  };

  const TARGETS = "button, a[href], input, select, textarea, [role=button], [role=tab], [role=radio], [role=menuitem]";
  const targets = [...document.querySelectorAll(TARGETS)].flatMap((element) => {
    const rect = visible(element);
    return rect ? [{ element, rect }] : [];
  });
  // A field is pressed together with its label where that holds it.
  const sizeOf = ({ element, rect }: (typeof targets)[number]): DOMRect => {
    const label = element.closest("label") ?? (element instanceof HTMLInputElement ? element.labels?.[0] : null);
    const held = label ? visible(label) : null;
    return held && held.height >= rect.height ? held : rect;
  };
  const small = targets
    .filter((target) => {
      const { width, height } = sizeOf(target);
      if (width >= 23.5 && height >= 23.5) return false;
      // Links within a sentence are excepted.
      if (target.element.tagName === "A") return false;
      const centre = (rect: DOMRect) => [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
      const [x, y] = centre(target.rect);
      return targets.some((other) => {
        if (other === target) return false;
        const nearX = Math.max(other.rect.left, Math.min(x, other.rect.right));
        const nearY = Math.max(other.rect.top, Math.min(y, other.rect.bottom));
        return Math.hypot(nearX - x, nearY - y) < 12;
      });
    })
    .map(({ element, rect }) => `${name(element)} ${rect.width.toFixed(0)}×${rect.height.toFixed(0)}`);

  const lasting = (durations: string): boolean =>
    durations.split(",").some((each) => {
      const seconds = each.trim().endsWith("ms") ? parseFloat(each) / 1000 : parseFloat(each);
      return seconds > 0.001;
    });
  const moving = [...document.querySelectorAll("*")].flatMap((element) => {
    const parts = [null, "::before", "::after"].map((part) => getComputedStyle(element, part));
    const isMoving = parts.some(
      ({ transitionDuration, transitionProperty, animationName, animationDuration }) =>
        (transitionProperty !== "none" && lasting(transitionDuration)) ||
        (animationName !== "none" && lasting(animationDuration)),
    );
    return isMoving ? [`${name(element)} ${element.getAttribute("class")?.split(" ")[0] ?? ""}`] : [];
  });

  return {
    axe: violations.flatMap(({ id, nodes }) =>
      nodes
        // What lies half under a bar or an open menu comes out when it is scrolled or shut; its size is measured above.
        .filter(({ failureSummary = "" }) => id !== "target-size" || !failureSummary.includes("obscured"))
        .slice(0, 4)
        .map(({ html, failureSummary = "" }) => {
          const why = failureSummary.split("\n").slice(1, 3).join(" ").trim();
          return `${id}: ${html.slice(0, 160)} (${why})`;
        }),
    ),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [...new Set(small)],
    moving: [...new Set(moving)].slice(0, 12),
  };
}
