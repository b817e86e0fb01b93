import type { RowBlueprint } from "../blueprint";
import type { PaperGrid, PaperText } from "./grid";

/** Cells of the layout `foot`: two signatures side by side. */
export const FOOT_WIDTHS = { portrait: [309, 310], landscape: [474, 474] } as const;

/** Who signs; null where nobody does. */
export interface Signer {
  /** In capitals, as the decree asks. */
  readonly caption: string;
  /** Printed under the signature, without academic titles; "" leaves it to the hand. */
  readonly name: string;
}

/** Points of room for a signature and a stamp. */
const SIGNATURE = { portrait: 72, landscape: 62 } as const;

export interface FootInput {
  readonly left: Signer | null;
  readonly right: Signer | null;
  /** "Nơi nhận", under the left signature or in its place. */
  readonly recipients: readonly string[];
}

/** The signature block, which never parts: captions, room to sign, names, and to whom the record goes. */
export function footRows(grid: PaperGrid<"foot">, { left, right, recipients }: FootInput): readonly RowBlueprint[] {
  const pair = (key: string, of: (signer: Signer) => PaperText, height?: number): RowBlueprint => ({
    key: `foot:${key}`,
    ...(height === undefined ? {} : { height }),
    cells: grid.cells("foot", [left && of(left), right && of(right)]),
    keepWithNext: true,
  });
  const beside = left === null && recipients.length > 0;
  const block = [
    pair("space", () => ({ style: "signature", value: null }), 10),
    pair("caption", ({ caption }) => ({ style: "signer-caption", value: caption })),
    pair("hint", () => ({ style: "signer-hint", value: "(Ký, ghi rõ họ tên)" })),
    pair("signature", () => ({ style: "signature", value: null }), SIGNATURE[grid.orientation]),
    pair("name", ({ name }) => ({ style: "signer-name", value: name })),
  ];
  const list: readonly PaperText[] =
    recipients.length === 0
      ? []
      : [
          { style: "recipients-heading", value: "Nơi nhận:" },
          { style: "recipients", value: recipients.map((line) => `- ${line}`).join("\n") },
        ];
  if (beside) return lastFree(withLeft(grid, block, list));
  return lastFree([
    ...block,
    ...list.map((text, index) => ({
      key: `foot:recipients-${index + 1}`,
      cells: grid.cells("foot", [text]),
      keepWithNext: true,
    })),
  ]);
}

/** The recipients at the left of the signature, from the caption down. */
function withLeft(
  grid: PaperGrid<"foot">,
  block: readonly RowBlueprint[],
  [heading, list]: readonly PaperText[],
): readonly RowBlueprint[] {
  return block.map((row) => {
    if (row.key === "foot:caption" && heading) {
      return { ...row, cells: [...grid.cells("foot", [heading]), ...row.cells] };
    }
    if (row.key === "foot:hint" && list) {
      return { ...row, cells: [...grid.cells("foot", [{ ...list, rows: 3 }]), ...row.cells] };
    }
    return row;
  });
}

function lastFree(rows: readonly RowBlueprint[]): readonly RowBlueprint[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: false } : row));
}
