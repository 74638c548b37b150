// `npm run layers`: who may import whom, by the table in .dependency-cruiser.mjs.
import path from "node:path";
import { format } from "dependency-cruiser";
import { cruiseLayers } from "./checks/layers.mjs";

const findings = await cruiseLayers(path.resolve(import.meta.dirname, ".."));
const { output, exitCode } = await format(findings, { outputType: "err-long" });
console.log(output);
process.exitCode = exitCode;
