import { useId, useMemo } from "react";
import type { PictureBlueprint, SheetBlueprint } from "../../records/blueprint";
import { heightClass, pageRules, pictureClass } from "./page-rules";
import { paperLayout, type PaperBlock, type PaperCell, type PaperLayout, type PaperRow } from "./paper-layout";
import { styleClass } from "./paper-styles";
import { usePageRules } from "./use-page-rules";
import "./print.css";

interface BlueprintPageProps {
  readonly sheet: SheetBlueprint;
  /** Name of the paper for assistive technology. */
  readonly label: string;
  /** True size instead of the width of the container; scrolls within its own frame. */
  readonly fullSize?: boolean;
}

/**
 * A worksheet blueprint as the paper it prints on: the same cells, in the same words, black on white whatever the
 * theme. On screen one long sheet scaled to its container; in print pages of A4 with everything else left out.
 */
export function BlueprintPage({ sheet, label, fullSize = false }: BlueprintPageProps) {
  const id = useId().replace(/[^\w-]/g, "");
  const layout = useMemo(() => paperLayout(sheet), [sheet]);
  const rules = useMemo(() => pageRules(`[data-paper="${id}"]`, layout, sheet), [id, layout, sheet]);
  usePageRules(rules);
  const footer = sheet.print?.footer ?? "";
  return (
    <div
      className={fullSize ? "paper-frame paper-frame-full" : "paper-frame"}
      {...(fullSize ? { ...SCROLLING, "aria-label": label } : {})}
    >
      <article className="paper" data-paper={id} aria-label={label} lang="vi">
        <PaperTable layout={layout} blocks={layout.above} />
        <PaperTable layout={layout} heading={layout.heading} blocks={layout.table} footer={footer} />
        <PaperTable layout={layout} blocks={layout.below} footer={footer} />
        {footer === "" ? null : <p className="paper-foot">{footer}</p>}
      </article>
    </div>
  );
}

/** A region that scrolls is reached and moved by keyboard. */
const SCROLLING = { tabIndex: 0, role: "region" } as const;

interface PaperTableProps {
  readonly layout: PaperLayout;
  readonly heading?: readonly PaperRow[];
  readonly blocks: readonly PaperBlock[];
  readonly footer?: string;
}

function PaperTable({ layout, heading = [], blocks, footer = "" }: PaperTableProps) {
  if (blocks.length === 0 && heading.length === 0) return null;
  const listing = heading.length > 0;
  return (
    <table className="paper-table" role={listing ? undefined : "presentation"}>
      <colgroup>
        {layout.columns.map(({ key }) => (
          <col key={key} />
        ))}
      </colgroup>
      {listing ? (
        <thead>
          {heading.map((row) => (
            <PaperLine key={row.key} row={row} as="th" />
          ))}
        </thead>
      ) : null}
      {blocks.map((block) => (
        <tbody key={block[0]?.key} className="paper-block">
          {block.map((row) => (
            <PaperLine key={row.key} row={row} as="td" />
          ))}
        </tbody>
      ))}
      {footer === "" || marginBoxesSupported() ? null : (
        <tfoot className="paper-running-foot" aria-hidden="true">
          <tr>
            <td colSpan={layout.columns.length}>{footer}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function PaperLine({ row, as: Cell }: { readonly row: PaperRow; readonly as: "th" | "td" }) {
  return (
    <tr className={rowClass(row)}>
      {row.cells.map((cell) => (
        <Cell
          key={cell.key}
          className={cellClass(cell)}
          scope={Cell === "th" ? "col" : undefined}
          colSpan={cell.span > 1 ? cell.span : undefined}
          rowSpan={cell.rows > 1 ? cell.rows : undefined}
        >
          {cell.picture === null ? cell.text : <PaperPicture picture={cell.picture} />}
        </Cell>
      ))}
    </tr>
  );
}

/** Drawn as one path of unit squares, sharp at every size; its size and place come from the rules of the page. */
function PaperPicture({ picture }: { readonly picture: PictureBlueprint }) {
  const { modules, description, key } = picture;
  const path = modules
    .flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      className={pictureClass(key)}
      role="img"
      aria-label={description}
      viewBox={`0 0 ${String(modules.length)} ${String(modules.length)}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

function rowClass({ height, chosen }: PaperRow): string | undefined {
  const classes = [height === null ? "" : heightClass(height), chosen ? "paper-chosen" : ""].filter(Boolean);
  return classes.length > 0 ? classes.join(" ") : undefined;
}

function cellClass(cell: PaperCell): string {
  if (cell.picture !== null) return "paper-cell paper-pictured";
  return cell.style === null ? "paper-cell" : `paper-cell ${styleClass(cell.style)}`;
}

/** Whether the browser prints text in page margins; the others get the seal as a repeated last row of each page. */
function marginBoxesSupported(): boolean {
  return typeof window !== "undefined" && "CSSMarginRule" in window;
}
