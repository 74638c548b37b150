"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import type { SaveStatus, Trouble } from "./entry-progress";

type SaveBarProps = {
	status: SaveStatus;
	/** What stood there when the page came: who saved last, and when. */
	children: ReactNode;
};

/** What became of the typed text, and the button that saves it; in sight while one scrolls. It is the form's first button. */
export function SaveBar({ status, children }: SaveBarProps) {
	const t = useTranslations("entry");
	return (
		<div className="z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-y bg-white px-4 py-2 [@media(min-height:32rem)]:sticky [@media(min-height:32rem)]:top-0">
			<div className="min-w-0 flex-1 basis-48 text-sm">
				<Standing status={status}>{children}</Standing>
			</div>
			<Button aria-disabled={status.kind === "saving" || undefined}>{t("save")}</Button>
		</div>
	);
}

/** Only what needs an answer is read out by itself; that something was saved is there to be looked up. */
function Standing({ status, children }: SaveBarProps) {
	const t = useTranslations("entry.status");
	const format = useFormatter();
	const at = "at" in status ? format.dateTime(status.at, { timeStyle: "medium" }) : "";
	return (
		<>
			{status.kind === "untouched" && children}
			{(status.kind === "unsaved" || status.kind === "saving") && <p>{t(status.kind)}</p>}
			{status.kind === "saved" && <p>{t("saved", { at })}</p>}
			<div role="status">
				{status.kind === "partly" && <p className="text-error">{t("partly", { at })}</p>}
				{isTrouble(status) && (
					<p className="font-bold text-error">
						{t(status.kind)} <WayOn trouble={status.kind} />
					</p>
				)}
			</div>
		</>
	);
}

const TROUBLES: readonly SaveStatus["kind"][] = ["failed", "signedOut", "refused", "closed", "outdated"];

function isTrouble(status: SaveStatus): status is { kind: Trouble } {
	return TROUBLES.includes(status.kind);
}

/** What one can do about it, without leaving what is typed. */
function WayOn({ trouble }: { trouble: Trouble }) {
	const t = useTranslations("entry.status");
	const locale = useLocale();
	if (trouble !== "signedOut") return null;
	return (
		<a href={routes.signIn(locale, routes.staff.home(locale))} target="_blank" rel="noreferrer" className="font-normal">
			{t("signIn")}
		</a>
	);
}
