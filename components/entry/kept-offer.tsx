"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { InputsText } from "./inputs-text";
import type { Kept } from "./kept-input";
import { usePartName } from "./use-part-name";

type KeptOfferProps = { offered: readonly Kept[]; onGiveBack: () => void; onDiscard: () => void };

/** What was typed on an earlier visit and never reached the server: to be had back, or thrown away. */
export function KeptOffer({ offered, onGiveBack, onDiscard }: KeptOfferProps) {
	const t = useTranslations("entry.kept");
	const format = useFormatter();
	const nameOf = usePartName();
	const latest = Math.max(...offered.map(({ at }) => at));
	if (offered.length === 0) return null;
	return (
		<Notice title={t("title")} headingLevel={2}>
			<p>{t("text", { at: format.dateTime(latest, { dateStyle: "medium", timeStyle: "short" }) })}</p>
			<details>
				<summary className="py-0.5 text-accent">{t("show", { count: offered.length })}</summary>
				<dl className="mt-2 space-y-2">
					{offered.map(({ part, inputs }) => (
						<div key={part}>
							<dt className="font-bold">{nameOf(part)}</dt>
							<dd>
								<InputsText part={part} inputs={inputs} />
							</dd>
						</div>
					))}
				</dl>
			</details>
			<p className="flex flex-wrap gap-3">
				<Button type="button" onClick={onGiveBack}>
					{t("giveBack")}
				</Button>
				<Button type="button" kind="danger" onClick={onDiscard}>
					{t("discard")}
				</Button>
			</p>
		</Notice>
	);
}
