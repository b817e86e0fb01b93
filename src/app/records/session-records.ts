import { missingPapers } from "../../council/dossier/missing-papers";
import { eligibleMembers } from "../../council/result/counting";
import { createSessionResults } from "../../council/result/session-results";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import { councilMinutes } from "../../records/paper/minutes";
import { opinionForm } from "../../records/paper/opinion-form";
import { resultNotice } from "../../records/paper/result-notice";
import { scoreSummary } from "../../records/paper/score-summary";
import { starList } from "../../records/paper/star-list";
import { submissionAnnex } from "../../records/paper/submission-annex";
import { supplementRequest } from "../../records/paper/supplement-request";
import type { NamedRecord } from "./named-record";

/** The records of the council itself; none in a member's workbook. */
export function sessionRecords(document: WorkbookDocument, sets: SetsByKey): readonly NamedRecord[] {
  if (document.kind !== "session") return [];
  const results = createSessionResults()(document, sets);
  const whole = (
    kind: NamedRecord["kind"],
    title: string,
    build: (document: WorkbookDocument, all: typeof results) => SheetBlueprint,
  ): NamedRecord => ({
    id: kind,
    kind,
    title,
    nameParts: [title],
    product: null,
    member: null,
    producer: null,
    round: null,
    current: true,
    blueprints: () => [build(document, results)],
  });
  return [
    ...opinionForms(document, sets),
    whole("score-summary", "Bảng tổng hợp điểm", scoreSummary),
    whole("minutes", "Biên bản họp Hội đồng", councilMinutes),
    whole("star-list", "Danh sách sản phẩm theo hạng sao", starList),
    whole("submission-annex", "Phụ lục Tờ trình", submissionAnnex),
    ...supplementRequests(document, sets),
    ...results.map((each): NamedRecord => ({
      id: `result-notice:${each.product.code}`,
      kind: "result-notice",
      title: `Thông báo kết quả ${each.product.name}`,
      nameParts: ["Thông báo kết quả", each.product.code, each.product.name],
      product: each.product.code,
      member: null,
      producer: each.product.producer,
      round: null,
      current: true,
      blueprints: () => [resultNotice(document, each)],
    })),
  ];
}

/** One for each member and each product that is evaluated again. */
function opinionForms(document: WorkbookDocument, sets: SetsByKey): readonly NamedRecord[] {
  const { session } = document;
  const again = session.products.filter(({ kind }) => kind === "re-evaluation");
  return again.flatMap((product) =>
    eligibleMembers(session, product).map((member): NamedRecord => {
      const name = member.name === "" ? member.id : member.name;
      const loaded = sets.get(setKey(product));
      const sheet = document.sheets.find((each) => each.product === product.code && each.member === member.id) ?? null;
      return {
        id: `opinion-form:${product.code}:${member.id}`,
        kind: "opinion-form",
        title: `Phiếu lấy ý kiến ${product.name}, ${name}`,
        nameParts: ["Phiếu lấy ý kiến", product.code, name],
        product: product.code,
        member: member.id,
        producer: product.producer,
        round: null,
        current: true,
        blueprints: () => [opinionForm({ session, product, member, set: loaded?.ok ? loaded.value : null, sheet })],
      };
    }),
  );
}

/** One for each producer whose dossiers lack something. */
function supplementRequests(document: WorkbookDocument, sets: SetsByKey): readonly NamedRecord[] {
  const { deadline, producers } = missingPapers(document, sets);
  return producers.map((each, index): NamedRecord => ({
    id: `supplement-request:${index + 1}`,
    kind: "supplement-request",
    title: `Yêu cầu bổ sung hồ sơ ${each.producer}`,
    nameParts: ["Yêu cầu bổ sung hồ sơ", each.producer],
    product: null,
    member: null,
    producer: each.producer,
    round: null,
    current: true,
    blueprints: () => [supplementRequest(document, each, deadline)],
  }));
}
