import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StateEntry } from "../../../app/meeting/edit-session";
import type { EvidenceFamily } from "../../../catalogue/types";
import { useText } from "../../i18n";
import { blockText, filledBlock, pastedStates, STATE_KEYS } from "./cell-words";
import { blockOf, inside, placeAfter, type Block, type CellPlace, type GridSelection } from "./grid-moves";
import type { Register, RegisterCell, RegisterRow } from "./register";
import { StateMark } from "./StateMark";

/** Columns of one width: the browser need not look at every cell to lay the grid out. */
const NAME_WIDTH = 14;
const CELL_WIDTH = 6.5;

const useStyles = makeStyles({
  scroll: {
    overflow: "auto",
    maxHeight: "calc(100dvh - 15rem)",
    minHeight: "16rem",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // On a plain ground the browser scrolls without painting anew.
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  /** One piece that stays: each heading by itself would be a layer of its own to the browser. */
  heads: { position: "sticky", top: 0, zIndex: 2 },
  head: {
    boxSizing: "border-box",
    width: `${CELL_WIDTH}rem`,
    padding: tokens.spacingHorizontalXS,
    verticalAlign: "bottom",
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  corner: { position: "sticky", insetInlineStart: 0, zIndex: 1, width: `${NAME_WIDTH}rem` },
  name: {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    boxSizing: "border-box",
    width: `${NAME_WIDTH}rem`,
    padding: tokens.spacingHorizontalXS,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  cell: {
    boxSizing: "border-box",
    height: "2.5rem",
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: "cell",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  lacking: { backgroundColor: tokens.colorStatusWarningBackground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  demanded: { color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly register: Register;
  /** Where the keyboard was before the grid was left; null for a grid that is opened anew. */
  readonly returnsTo: CellPlace | null;
  readonly onStates: (entries: readonly StateEntry[]) => void;
  readonly onOpen: (product: string, family: string, place: CellPlace) => void;
  readonly onTrouble: (sentence: string | null) => void;
}

/** Products × papers, typed like a sheet: arrow keys, letters for states, fill down, blocks copied and pasted. */
export function RegisterGrid({ register, returnsTo, onStates, onOpen, onTrouble }: Props) {
  const styles = useStyles();
  const text = useText();
  const table = useRef<HTMLTableElement>(null);
  const size = { rows: register.rows.length, columns: register.columns.length };
  const [chosen, choose] = useState<GridSelection>(() => {
    const place = returnsTo ?? { row: 0, column: 0 };
    return { active: place, anchor: place };
  });
  const selection: GridSelection = { active: inside(chosen.active, size), anchor: inside(chosen.anchor, size) };
  const { active } = selection;
  const block = blockOf(selection);
  const hasFocus = useRef(returnsTo !== null);

  useEffect(() => {
    if (!hasFocus.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${active.row}:${active.column}"]`);
    cell?.focus({ preventScroll: false });
  }, [active.row, active.column]);

  const go = (place: CellPlace, extend: boolean) => {
    hasFocus.current = true;
    choose({ active: place, anchor: extend ? selection.anchor : place });
  };
  const stateAt = (row: number, column: number) => register.rows[row]?.cells[column]?.state ?? null;

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const next = placeAfter(event.key, ctrl, active, size);
    const state = ctrl || event.altKey ? undefined : STATE_KEYS[letter];
    if (next) go(next, event.shiftKey);
    else if (state) onStates(filledBlock(register, block, () => state));
    else if (event.key === "Delete" || event.key === "Backspace") onStates(filledBlock(register, block, () => null));
    else if (ctrl && letter === "d") {
      const from = block.top === block.bottom ? Math.max(0, block.top - 1) : block.top;
      onStates(filledBlock(register, block, (_, column) => stateAt(from, column)));
    } else if (ctrl && letter === "a") {
      choose({
        active,
        anchor:
          active.row === 0 && active.column === 0 ? { row: size.rows, column: size.columns } : { row: 0, column: 0 },
      });
    } else if (event.key === "Enter" || event.key === "F2") openCell(active);
    else return;
    event.preventDefault();
  };
  const openCell = ({ row, column }: CellPlace) => {
    const product = register.rows[row]?.product.code;
    const family = register.columns[column]?.id;
    if (product !== undefined && family !== undefined) onOpen(product, family, { row, column });
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeIn(event.target);
    if (place) go(place, event.shiftKey);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeIn(event.target);
    if (place) openCell(place);
  };
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData("text/plain", blockText(register, block));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const pasted = pastedStates(
      register,
      { row: block.top, column: block.left },
      event.clipboardData.getData("text/plain"),
    );
    if (pasted.kind === "entries") {
      onTrouble(null);
      if (pasted.entries.length > 0) onStates(pasted.entries);
    } else if (pasted.kind === "unknown") {
      onTrouble(text("meetingDossier.matrix.pasteUnknown", { word: pasted.word.slice(0, 40) }));
    } else onTrouble(text("meetingDossier.matrix.pasteOutside"));
  };

  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        role="grid"
        className={styles.table}
        style={{ width: `${NAME_WIDTH + size.columns * CELL_WIDTH}rem` }}
        aria-label={text("meetingDossier.matrix.label")}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        aria-multiselectable
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onDoubleClick={onDoubleClick}
        onCopy={onCopy}
        onPaste={onPaste}
        onFocus={() => (hasFocus.current = true)}
        onBlur={() => (hasFocus.current = false)}
      >
        <thead className={styles.heads}>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              {text("meetingDossier.matrix.product")}
            </th>
            {register.columns.map(({ id, title, requirement }) => (
              <th key={id} scope="col" className={styles.head} title={requirement} lang="vi">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {register.rows.map((row, index) => (
            <Row
              key={row.product.code}
              row={row}
              index={index}
              columns={register.columns}
              activeColumn={active.row === index ? active.column : null}
              selected={index >= block.top && index <= block.bottom ? spanOf(block) : ""}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "3-5": a text, so that a row whose part of the block stays the same is not drawn again. */
function spanOf({ left, right }: Block): string {
  return `${left}-${right}`;
}

function placeIn(target: EventTarget): CellPlace | null {
  const place = target instanceof Element ? target.closest("[data-place]")?.getAttribute("data-place") : null;
  const [row, column] = place?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

interface RowProps {
  readonly row: RegisterRow;
  readonly index: number;
  readonly columns: readonly EvidenceFamily[];
  readonly activeColumn: number | null;
  readonly selected: string;
}

const Row = memo(function Row({ row, index, columns, activeColumn, selected }: RowProps) {
  const styles = useStyles();
  const [left = -1, right = -1] = selected === "" ? [] : selected.split("-").map(Number);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span className={styles.title}>{row.product.name}</span>
        <span className={styles.code}>{row.product.code}</span>
      </th>
      {row.cells.map((cell, column) => (
        <td
          key={columns[column]?.id}
          role="gridcell"
          data-place={`${index}:${column}`}
          tabIndex={column === activeColumn ? 0 : -1}
          aria-selected={column >= left && column <= right}
          className={mergeClasses(
            styles.cell,
            cell.lacking && styles.lacking,
            column >= left && column <= right && styles.selected,
          )}
        >
          <CellText cell={cell} />
        </td>
      ))}
    </tr>
  );
}, sameRow);

/** Cells are made anew with every change; what they say mostly stays. */
function sameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.index === after.index &&
    before.columns.length === after.columns.length &&
    before.columns.every(({ id }, column) => id === after.columns[column]?.id) &&
    before.activeColumn === after.activeColumn &&
    before.selected === after.selected &&
    before.row.product === after.row.product &&
    before.row.cells.every((cell, column) => sameCell(cell, after.row.cells[column]))
  );
}

function sameCell(before: RegisterCell, after: RegisterCell | undefined): boolean {
  return (
    before.state === after?.state &&
    before.demand === after.demand &&
    before.papers === after.papers &&
    before.lacking === after.lacking
  );
}

function CellText({ cell }: { readonly cell: RegisterCell }) {
  const styles = useStyles();
  const text = useText();
  if (cell.state === null) {
    const word = cell.demand === "required" ? "required" : cell.demand === "points" ? "unentered" : "unneeded";
    return (
      <span className={word === "required" ? styles.demanded : styles.quiet}>
        {text(`meetingDossier.matrix.${word}`)}
      </span>
    );
  }
  return (
    <>
      <StateMark state={cell.state} inGrid />
      {cell.papers > 1 ? (
        <span className={styles.quiet}> {text("meetingDossier.matrix.several", { count: cell.papers })}</span>
      ) : null}
    </>
  );
}
