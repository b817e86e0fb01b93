import type { core } from "zod";

/** Lists of a document, by their key, as people count them. */
const LISTS: Readonly<Record<string, string>> = {
  members: "thành viên thứ",
  products: "sản phẩm thứ",
  evidence: "minh chứng thứ",
  sheets: "phiếu thứ",
  history: "dòng lịch sử thứ",
  disqualifications: "lý do bị loại thứ",
  recused: "người không tham gia thứ",
  officialSheets: "phiếu chính thức thứ",
  criteria: "tiêu chí thứ",
  decisions: "chỗ khác thứ",
  figures: "số điểm lấy theo tệp thứ",
  options: "mức thứ",
  notes: "ghi chú thứ",
  conclusions: "kết luận thứ",
  attendance: "người dự họp thứ",
  discussion: "phần thảo luận thứ",
  facts: "trả lời về hồ sơ thứ",
  recognitions: "quyết định công nhận thứ",
  days: "ngày nghỉ, ngày làm bù thứ",
};

const FIELDS: Readonly<Record<string, string>> = {
  session: "phiên họp",
  meeting: "thông tin cuộc họp",
  profile: "quy chế chấm",
  quorum: "tỷ lệ họp hợp lệ",
  members: "danh sách hội đồng",
  products: "danh sách sản phẩm",
  evidence: "danh sách minh chứng",
  sheets: "danh sách phiếu",
  history: "lịch sử",
  memberId: "thành viên sử dụng",
  sheet: "bản phiếu được giữ",
  choices: "mức chọn",
  comments: "nhận xét",
  opinion: "ý kiến của người đánh giá",
  disqualifications: "lý do bị loại",
  seal: "mã khoá",
  sealedAt: "lúc khoá",
  date: "ngày họp",
  filedOn: "ngày nộp hồ sơ",
  issued: "ngày cấp",
  expires: "ngày hết hạn",
  edition: "quyết định áp dụng",
  set: "bộ sản phẩm",
  code: "mã",
  id: "mã",
  product: "sản phẩm",
  member: "thành viên",
  family: "loại minh chứng",
  state: "tình trạng",
  officialSheets: "danh sách phiếu chính thức",
  fileName: "tên tệp",
  sha256: "mã SHA-256",
  loadedAt: "lúc nạp",
  criteria: "danh sách tiêu chí",
  decisions: "danh sách chỗ khác",
  facts: "trả lời về hồ sơ",
  recognitions: "quyết định công nhận",
  decidedOn: "ngày quyết định",
  question: "câu hỏi",
  answer: "câu trả lời",
  figures: "danh sách số điểm lấy theo tệp",
  name: "tên",
  producer: "chủ thể",
  address: "địa chỉ",
  phone: "điện thoại",
  round: "lượt chấm",
  minutes: "biên bản",
  openedAt: "giờ bắt đầu",
  closedAt: "giờ kết thúc",
  closedOn: "ngày kết thúc",
  supplementBy: "hạn bổ sung hồ sơ",
  attendance: "danh sách dự họp",
  discussion: "phần thảo luận",
  schedule: "lịch của phiên họp",
  dossiersSentOn: "ngày gửi hồ sơ",
  opinionsSentOn: "ngày gửi phiếu lấy ý kiến",
  days: "ngày nghỉ, ngày làm bù",
};

/** One Vietnamese sentence saying where a document is not as it should be, and how. */
export function describeIssue(issue: core.$ZodIssue): string {
  const place = placeOf(issue.path);
  return `Dữ liệu phiên họp${place === "" ? "" : `, ${place}`}: ${whatIsWrong(issue)}.`;
}

function placeOf(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((key, index) => {
    if (typeof key === "number") {
      const list = LISTS[String(path[index - 1])];
      words[words.length - 1] = `${list ?? "mục thứ"} ${key + 1}`;
    } else {
      const name = String(key);
      words.push((Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined) ?? `“${shorten(name)}”`);
    }
  });
  return words.filter((word) => word !== FIELDS["session"] || words.length === 1).join(", ");
}

function whatIsWrong(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "thiếu" : "không đúng kiểu";
    case "unrecognized_keys":
      return `có mục không nhận ra “${shorten(issue.keys.join("”, “"))}”`;
    case "too_big":
      return `vượt quá ${issue.maximum}${unitOf(issue.origin)}`;
    case "too_small":
      return issue.minimum === 1 && issue.origin !== "number" && issue.origin !== "int"
        ? "để trống"
        : `nhỏ hơn ${issue.minimum}`;
    case "invalid_format":
      return issue.format === "date" || issue.format === "datetime" ? "ngày không có thật hoặc sai dạng" : "sai dạng";
    case "invalid_union":
      return "ngày không có thật hoặc sai dạng";
    case "invalid_value":
      return "giá trị không nằm trong các giá trị cho phép";
    case "invalid_key":
      return "có tên mục trống hoặc quá dài";
    default:
      return "không hợp lệ";
  }
}

function unitOf(origin: string): string {
  if (origin === "string") return " ký tự";
  return origin === "array" ? " mục" : "";
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
