import { useMemo, useRef, useState } from "react";
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { takePapers, type EvidenceChoices, type EvidenceImport } from "../../../app/meeting/evidence-draft";
import { importEvidenceListing, pathsOf } from "../../../app/meeting/import-evidence-listing";
import { importEvidenceTable } from "../../../app/meeting/import-evidence-table";
import { pastedTable, tablesOfFile, type Table } from "../../../app/meeting/tables/table";
import { EVIDENCE_FAMILIES, evidenceFamily } from "../../../catalogue/evidence-families";
import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import type { CouncilSession } from "../../../council/types";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { firstBytes } from "./first-bytes";
import { ImportSource } from "./ImportSource";
import { PassedOver, Standing, Tally } from "./ImportParts";
import { StateMark } from "./StateMark";
import { useImportStyles } from "./import-styles";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  select: { minWidth: 0, flexGrow: 1, maxWidth: "24rem" },
});

/** What was read: tables, or the names of files. */
type Source =
  | { readonly kind: "tables"; readonly tables: readonly Table[] }
  | { readonly kind: "listing"; readonly paths: readonly string[] };

const SHOWN = 100;

interface Props extends MeetingScreenProps {
  readonly onDone: () => void;
}

/** Papers read from a folder, a listing or a table as a preview; unmatched ones are matched by hand, nothing is written over. */
export function ImportPapers({ snapshot, change, onDone }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const looks = useImportStyles();
  const text = useText();
  const [source, setSource] = useState<Source | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [choices, setChoices] = useState<EvidenceChoices>(new Map());
  const [shown, setShown] = useState(SHOWN);
  const picker = useRef<HTMLInputElement>(null);
  const { session } = snapshot.document;
  const read = useMemo(() => source && readSource(source, session, choices), [source, session, choices]);
  const begin = (next: Source | null, sentence: string | null = null) => {
    setChoices(new Map());
    setShown(SHOWN);
    setSource(next);
    setTrouble(sentence);
  };
  const beginTables = (tables: Outcome<readonly Table[]>) => {
    if (tables.ok) begin({ kind: "tables", tables: tables.value });
    else begin(null, tables.message);
  };
  const onText = (pasted: string) => {
    if (isListing(pasted)) {
      begin({ kind: "listing", paths: pathsOf(pasted) });
      return;
    }
    const table = pastedTable(pasted);
    beginTables(table.ok ? succeed([table.value]) : table);
  };
  const onFile = async (file: File) => beginTables(tablesOfFile(await firstBytes(file), file.name));
  const choose = (key: string, choice: { readonly product?: string; readonly family?: string }) =>
    setChoices(new Map([...choices, [key, { ...choices.get(key), ...choice }]]));

  const preview = read?.ok ? read.value : null;
  const taken = preview?.papers.filter(({ standing }) => standing === "new" || standing === "filled") ?? [];
  // What waits for a person comes first.
  const sorted = preview?.papers.toSorted(
    (a, b) => Number(b.standing === "unmatched") - Number(a.standing === "unmatched"),
  );
  const nameOf = (code: string): string => session.products.find((product) => product.code === code)?.name ?? code;
  const take = async () => {
    const label = text("meetingDossier.step.importPapers", { count: taken.length });
    if (await change(label, (document) => takePapers(document, taken))) onDone();
  };
  return (
    <section className={section.part} aria-labelledby="import-papers">
      <h3 className={section.heading} id="import-papers">
        {text("meetingDossier.import.papersTitle")}
      </h3>
      <p className={section.quiet}>{text("meetingDossier.import.papersHow")}</p>
      <ImportSource
        label={text("meetingDossier.import.pastePapers")}
        accept=".xlsx,.csv,.txt,.docx"
        onText={onText}
        onFile={(file) => void onFile(file)}
      >
        <Button onClick={() => picker.current?.click()}>{text("meetingDossier.import.folder")}</Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={text("meetingDossier.import.folder")}
          {...{ webkitdirectory: "" }}
          onChange={({ target }) => {
            const paths = Array.from(target.files ?? [], (file) => file.webkitRelativePath || file.name);
            target.value = "";
            if (paths.length > 0) begin({ kind: "listing", paths: paths.map((path) => path.normalize("NFC")) });
          }}
        />
      </ImportSource>
      {trouble !== null || (read && !read.ok) ? (
        <Notice kind="trouble" announce>
          <p className={section.sentence} lang="vi">
            {trouble ?? (read && !read.ok ? read.message : "")}
          </p>
        </Notice>
      ) : null}
      {preview && sorted ? (
        <section className={section.part} aria-labelledby="papers-preview">
          <h4 className={section.heading} id="papers-preview" lang="vi">
            {text("meetingDossier.import.preview", { source: preview.source })}
          </h4>
          <Tally standings={preview.papers.map(({ standing }) => standing)} />
          <ul className={looks.list}>
            {sorted.slice(0, shown).map(({ key, sources, product, family, record, standing, findings }) => {
              const isUnsure = [product, family].some(({ confidence }) => confidence === "likely");
              const name = sources[0] ?? key;
              return (
                <li key={key} className={looks.row}>
                  <div className={styles.head}>
                    <Standing standing={standing} />
                    {record ? <strong>{nameOf(record.product)}</strong> : null}
                    {record ? <span lang="vi">{evidenceFamily(record.family)?.title}</span> : null}
                    {record ? <StateMark state={record.state} /> : null}
                    {isUnsure ? <span className={looks.warning}>{text("meetingDossier.import.likely")}</span> : null}
                  </div>
                  <span className={section.quiet}>{sources.join("; ").slice(0, 400)}</span>
                  {findings.map(({ code, message }) => (
                    <p key={code} className={looks.warning} lang="vi">
                      {message}
                    </p>
                  ))}
                  {standing === "unmatched" || isUnsure || choices.has(key) ? (
                    <div className={styles.head}>
                      <Select
                        className={styles.select}
                        size="small"
                        aria-label={text("meetingDossier.import.product", { source: name })}
                        value={product.value ?? ""}
                        onChange={(_, { value }) => value !== "" && choose(key, { product: value })}
                      >
                        <option value="">{text("meetingDossier.import.choose")}</option>
                        {session.products.map((each) => (
                          <option key={each.code} value={each.code}>
                            {each.name}
                          </option>
                        ))}
                      </Select>
                      <Select
                        className={styles.select}
                        size="small"
                        aria-label={text("meetingDossier.import.family", { source: name })}
                        value={family.value ?? ""}
                        onChange={(_, { value }) => value !== "" && choose(key, { family: value })}
                      >
                        <option value="">{text("meetingDossier.import.choose")}</option>
                        {familiesFor(family.candidates).map(({ id, title }) => (
                          <option key={id} value={id}>
                            {title}
                          </option>
                        ))}
                      </Select>
                    </div>
                  ) : null}
                </li>
              );
            })}
          </ul>
          {sorted.length > shown ? (
            <Button className={section.start} appearance="subtle" onClick={() => setShown(shown + SHOWN)}>
              {text("meetingDossier.import.more", { count: Math.min(SHOWN, sorted.length - shown) })}
            </Button>
          ) : null}
          <PassedOver lines={preview.passedOver.map(({ text: line, why }) => `${line}: ${why}`)} />
          <div className={section.actions}>
            <ButtonWithReason
              appearance="primary"
              offBecause={taken.length === 0 ? text("why.noneToTake") : null}
              onClick={() => void take()}
            >
              {taken.length === 0
                ? text("meetingDossier.import.nothing")
                : text("meetingDossier.import.take", { count: taken.length })}
            </ButtonWithReason>
          </div>
        </section>
      ) : null}
      <Button className={section.start} appearance="subtle" onClick={onDone}>
        {text("meetingDossier.import.cancel")}
      </Button>
    </section>
  );
}

/** Lines of paths, with no table among them. */
function isListing(pasted: string): boolean {
  return (
    !pasted.includes("\t") && pathsOf(pasted).some((line) => /[\\/]/u.test(line) && /\.[a-z0-9]{1,5}$/iu.test(line))
  );
}

function readSource(source: Source, session: CouncilSession, choices: EvidenceChoices): Outcome<EvidenceImport> {
  if (source.kind === "listing") return importEvidenceListing(source.paths, session, choices);
  let first: Outcome<EvidenceImport> = fail("empty", "Không có bảng nào để đọc.");
  for (const [index, table] of source.tables.entries()) {
    const read = importEvidenceTable(table, session, choices);
    if (read.ok) return read;
    if (index === 0) first = read;
  }
  return first;
}

/** All families, those a name speaks of first. */
function familiesFor(candidates: readonly string[]) {
  const first = candidates.flatMap((id) => evidenceFamily(id) ?? []);
  return [...first, ...EVIDENCE_FAMILIES.filter(({ id }) => !candidates.includes(id))];
}
