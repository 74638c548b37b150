"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** New recovery codes: shown this once, to be copied or printed. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
	const t = useTranslations("accounts.recoveryCodes");
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<section className="mt-8 max-w-text border-attention border-l-4 bg-orange-50 px-4 py-3 print:bg-white">
			<h2 ref={heading} tabIndex={-1} className="font-bold text-xl">
				{t("title")}
			</h2>
			<p className="mt-2">{t("explanation")}</p>
			<ul className="mt-4 grid max-w-96 grid-cols-2 gap-x-8 gap-y-1 font-mono text-lg" translate="no">
				{codes.map((code) => (
					<li key={code}>{code}</li>
				))}
			</ul>
			<CopyAndPrint text={codes.join("\n")} />
		</section>
	);
}

/** Without JavaScript there is nothing to press: the browser's own menu copies and prints. */
function CopyAndPrint({ text }: { text: string }) {
	const t = useTranslations("accounts.recoveryCodes");
	const [isReady, setReady] = useState(false);
	const [isCopied, setCopied] = useState(false);
	useEffect(() => setReady(true), []);
	if (!isReady) return null;
	const copy = async () => {
		await navigator.clipboard?.writeText(text);
		setCopied(navigator.clipboard !== undefined);
	};
	return (
		<p className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
			<Button type="button" onClick={copy}>
				{t("copy")}
			</Button>
			<Button type="button" onClick={() => window.print()}>
				{t("print")}
			</Button>
			<span role="status">{isCopied && t("copied")}</span>
		</p>
	);
}
