import { DEFAULT_PROFILE } from "../../src/council/default-profile";
import type { CouncilSession, EvidenceRecord, ScoreSheet, WorkbookDocument } from "../../src/council/types";

export const PRODUCT = "20-06073-01-2026";

export function record(more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    product: PRODUCT,
    family: "test-report",
    state: "present",
    number: "12/KN",
    issuer: "Trung tâm kiểm nghiệm",
    issued: "2026-01-05",
    expires: "",
    pages: "14–16",
    note: "",
    ...more,
  };
}

export function session(evidence: readonly EvidenceRecord[] = []): CouncilSession {
  return {
    id: "s-1",
    meeting: {
      title: "Phiên họp thử",
      level: "province",
      province: "Lạng Sơn",
      council: "HỘI ĐỒNG ĐÁNH GIÁ",
      date: "2026-11-26",
      place: "Lạng Sơn",
    },
    profile: DEFAULT_PROFILE,
    members: [
      { id: "m1", name: "Chủ tịch", title: "", department: "Uỷ ban", role: "chair", votes: true },
      { id: "m2", name: "Uỷ viên 2", title: "", department: "Sở", role: "member", votes: true },
    ],
    products: [
      {
        code: PRODUCT,
        name: "Chè",
        edition: "26-2026",
        set: 11,
        producer: "Hợp tác xã",
        phone: "",
        address: "",
        kind: "first",
        filedOn: "2026-06-01",
        recused: [],
      },
    ],
    evidence,
  };
}

export function sheet(more: Partial<ScoreSheet> = {}): ScoreSheet {
  return {
    product: PRODUCT,
    member: "m2",
    round: 1,
    edition: "26-2026",
    set: 11,
    choices: { "1.1": 2, "1.2": 1 },
    comments: { "1.1": "Vùng chè ổn định" },
    opinion: "Đề nghị bổ sung hợp đồng",
    disqualifications: [{ knockOut: "dossier-1", reason: "Giả mạo hồ sơ" }],
    seal: null,
    ...more,
  };
}

export function memberDocument(more: Partial<WorkbookDocument> = {}): WorkbookDocument {
  return {
    schema: 1,
    kind: "member",
    session: session([record()]),
    memberId: "m2",
    sheets: [sheet()],
    history: [],
    ...more,
  };
}
