import { mergeClasses } from "@fluentui/react-components";
import type { SheetState, SheetStates } from "../../../council/rounds/sheet-states";
import { useText } from "../../i18n";
import { useMedia } from "../../media";
import { useSectionStyles } from "../../section-styles";
import { SheetStateMark } from "./SheetStateMark";
import { useSheetsStyles } from "./sheets-styles";

/** From here on a column for each member fits beside the products. */
const TABLE = "(min-width: 640px)";

const ORDER: readonly SheetState[] = ["sealed", "collected", "issued", "waiting", "recused"];

/** Products × members, where each sheet is; on a narrow pane a row a member with counts. */
export function SheetMatrix({ states }: { readonly states: SheetStates }) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const wide = useMedia(TABLE);
  const { members, rows, counts } = states;
  const all = ORDER.reduce((sum, state) => sum + (state === "recused" ? 0 : counts[state]), 0);
  const count = (state: SheetState, of: (each: SheetState) => number) =>
    of(state) === 0 ? [] : [text(`meetingSheets.count.${state}`, { count: of(state) })];
  return (
    <section className={section.part} aria-labelledby="matrix-heading">
      <h3 className={section.heading} id="matrix-heading">
        {text("meetingSheets.matrix.heading")}
      </h3>
      <p className={section.sentence}>
        {[
          text("meetingSheets.matrix.all", { count: all }),
          ...ORDER.flatMap((state) => count(state, (each) => counts[each])),
        ].join(" · ")}
      </p>
      {rows.length === 0 || members.length === 0 ? null : wide ? (
        <div className={styles.frame} tabIndex={0} role="group" aria-labelledby="matrix-heading">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                  {text("meetingSheets.matrix.product")}
                </th>
                {members.map(({ id, name }) => (
                  <th key={id} scope="col" className={mergeClasses(styles.head, styles.column)}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ product, states: own }) => (
                <tr key={product.code}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                    <span className={styles.name}>{product.name}</span>
                    <br />
                    <span className={styles.small}>{product.code}</span>
                  </th>
                  {members.map(({ id }) => (
                    <td key={id} className={styles.cell}>
                      <SheetStateMark state={own[id] ?? "waiting"} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <ul className={styles.list}>
          {members.map(({ id, name }) => {
            const own = rows.map(({ states: each }) => each[id] ?? "waiting");
            const counted = ORDER.flatMap((state) =>
              count(state, (wanted) => own.filter((each) => each === wanted).length),
            );
            return (
              <li key={id} className={styles.row}>
                <span className={mergeClasses(styles.grow, styles.name)}>{name}</span>
                <span className={styles.small}>{counted.join(" · ")}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
