import type { HostWorkbook } from "../model/workbook";
export async function openWorkbook(_bytes: Uint8Array): Promise<HostWorkbook> {
  return Promise.reject(new Error("not yet"));
}
