import type { ProductSet } from "../../src/catalogue/types";
import type { CouncilSession, ScoreSheet } from "../../src/council/types";

/** A session of a provincial council with one product of the set. */
export function sessionFor(set: Pick<ProductSet, "edition" | "no">): CouncilSession {
  return {
    id: "session-1",
    meeting: {
      title: "Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026",
      level: "province",
      province: "Lạng Sơn",
      council: "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Lạng Sơn",
      date: "2026-02-05",
      place: "Hội trường tầng 2",
    },
    profile: {
      source: "Quy chế hoạt động của Hội đồng",
      quorum: { numerator: 2, denominator: 3 },
      chairRequired: true,
      largestSpread: 10,
      leadDays: 3,
      secretaryScores: false,
      decimals: 2,
      councilFloors: "majority",
      scoresShownBeforeSealing: false,
    },
    members: [
      {
        id: "m1",
        name: "Chủ tịch Hội đồng",
        title: "Phó Chủ tịch",
        department: "UBND tỉnh",
        role: "chair",
        votes: true,
      },
      {
        id: "m4",
        name: "Uỷ viên, Sở Công Thương",
        title: "Phó Giám đốc",
        department: "Sở Công Thương",
        role: "member",
        votes: true,
      },
    ],
    products: [
      {
        code: "20-06151-01-2026",
        name: "Chè Ô long Đình Lập hộp giấy 200 gam, hái tay từ nương chè lâu năm của bản vùng cao",
        edition: set.edition,
        set: set.no,
        producer: "Hợp tác xã chè Đình Lập",
        phone: "0205 000 0001",
        address: "Thôn Bình Chương, xã Đình Lập, tỉnh Lạng Sơn",
        kind: "first",
        filedOn: "2026-01-12",
        recused: [],
      },
    ],
    evidence: [
      {
        product: "20-06151-01-2026",
        family: "linkage-contract",
        state: "present",
        number: "=1+1",
        issuer: "@Công ty",
        issued: "2025-03-01",
        expires: "",
        pages: "12-15",
        note: "-cần bản gốc",
      },
    ],
  };
}

/** An empty, open sheet of the session's first product. */
export function sheetFor(set: Pick<ProductSet, "edition" | "no">): ScoreSheet {
  return {
    product: "20-06151-01-2026",
    member: "m4",
    round: 1,
    edition: set.edition,
    set: set.no,
    choices: {},
    comments: {},
    opinion: "",
    disqualifications: [],
    seal: null,
  };
}
