import { writeFileSync, readFileSync } from "node:fs";
import { createFormatter, createTranslator } from "use-intl/core";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { getPublicSite } from "@/lib/data/public/site";
import { sheetData } from "@/lib/export/pdf/sheet-data";
const compile = (await import("/work/main/lib/typesetting/compiler.mjs")).default;
const site = (await getPublicSite())!; const policy = (await getPublicPolicy("7-1-1"))!;
const texts: Record<string,string> = { han: "漢字かな交じり".repeat(1430), lat: "Unbreakable".repeat(910), bou: "ー".repeat(10000), open: "（".repeat(3000), lines: "行\n".repeat(600), words: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch and other words ".repeat(30), code: '#panic("x") #image("/etc/passwd") $x^2$ *強調* _斜体_ `code` \\ #include "a.typ" <label> @ref // c /* d */ = 見出し\n- 項目 "引用" \'q\' --- ... ~ {} []', mixed: "a\ue123b\u0000c\ud800d 👨‍👩‍👧 🇯🇵 1️⃣ ☀️ \u202eRTL\u202c שלום مرحبا 한국 葛\u{E0100} e\u0301 か\u3099 𠮷 髙 \ufeff \u2028 \t | \uffff", wj: "あ\u2060".repeat(3000), zwj: "👩\u200d".repeat(2000)+"x", zalgo: "e"+"\u0301".repeat(2000) };
const only = process.argv[2]?.split(",");
const walk = (v: unknown, s: string, k=""): unknown => typeof v === "string" ? s : Array.isArray(v) ? v.map(x=>walk(x,s)) : v;
for (const locale of ["ja","en"] as const) for (const [name, s] of Object.entries(texts)) {
  if (only && !only.includes(name)) continue;
  const messages = JSON.parse(readFileSync(`/work/main/messages/${locale}.json`,"utf8"));
  const words = { locale, t: createTranslator({ locale, messages }) as never, format: createFormatter({ locale, timeZone: "Asia/Tokyo" }) };
  const L = { ja: s, en: null };
  const e = policy.evaluations[0]!;
  const evaluation = { ...e, situation: s, nextSteps: s, outcome: s, foreseenIssues: s, futureDirection: s, explanation: s, correction: s, number: 2, progressGrade: "A" as const };
  const p = { ...policy, title: L, vision: s, chapter: {...policy.chapter, title: L}, section: {...policy.section, title: L}, divisions: { lead: {slug:"a", names:[{fromYear:2000,name:L}]}, related:[{slug:"b", names:[{fromYear:2000,name:L}]}] }, relatedPlans: [L], measures: [{title: L, intendedResult: s, projects:[L, L]}], evaluations: [evaluation], sourceNotes: policy.sourceNotes.map(n=>({...n, printed: s, reason: L})), indicators: policy.indicators.map((i,k)=>({...i, definitions: [{...i.definitions[0], name: L, unit: L},{...i.definitions[0], fromYear: 2024, name: L, unit: L, changeReason: s, baseline:{value:"12345678901234567890.123456",absence:null}, precision: 6}] as never})) };
  const sheet = sheetData({ site, policy: p, evaluation, words, portalUrl: "https://portal.example.jp" });
  const t = performance.now();
  try { const { pdf, pages } = await compile({ template: "sheet", ...sheet }); console.log(locale, name, pages, pdf.length, (performance.now()-t).toFixed(0)+"ms"); writeFileSync(`/tmp/sheet/h-${locale}-${name}.pdf`, pdf); } catch (err) { console.log(locale, name, "ERR", String(err).slice(0,600)); }
}
process.exit(0);
