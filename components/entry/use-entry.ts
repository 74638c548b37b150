"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type EntryProgress, UNTOUCHED } from "./entry-progress";
import { type EntrySession, type SessionOptions, startEntrySession } from "./entry-session";

type EntryOptions = Omit<SessionOptions, "form" | "report"> & { form: RefObject<HTMLFormElement | null> };

const KEEP_MS = 400;

/** Starts a form's session when the page is there, and lets it know of what happens around it. */
export function useEntry({ form, ...options }: EntryOptions) {
	const [progress, setProgress] = useState<EntryProgress>(UNTOUCHED);
	const session = useRef<EntrySession>(null);
	const first = useRef(options);

	useEffect(() => {
		const element = form.current;
		if (!element) return;
		const report: SessionOptions["report"] = (change) =>
			setProgress((before) => {
				const changed = change(before);
				return Object.keys(changed).length > 0 ? { ...before, ...changed } : before;
			});
		const started = startEntrySession({ form: element, report, ...first.current });
		session.current = started;
		started.begin();
		const stopListening = listen(element, started);
		return () => {
			stopListening();
			started.end();
		};
	}, [form]);

	useEffect(() => session.current?.drawn(progress.overlays), [progress.overlays]);

	return { progress, session };
}

/** Everything by which typed text could be lost or could be saved. */
function listen(form: HTMLFormElement, session: EntrySession): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	let keepLater: ReturnType<typeof setTimeout> | undefined;
	const keepNow = () => {
		clearTimeout(keepLater);
		session.keep();
	};
	form.addEventListener(
		"input",
		() => {
			session.typed();
			clearTimeout(keepLater);
			keepLater = setTimeout(session.keep, KEEP_MS);
		},
		{ signal },
	);
	// Coming back may mean: signed in again in another tab.
	const turned = () => {
		if (document.visibilityState === "hidden") keepNow();
		session.saveNow();
	};
	document.addEventListener("visibilitychange", turned, { signal });
	window.addEventListener("pagehide", keepNow, { signal });
	window.addEventListener("online", session.saveNow, { signal });
	window.addEventListener(
		"beforeunload",
		(event) => {
			keepNow();
			if (!session.isSaved()) event.preventDefault();
		},
		{ signal },
	);
	return () => {
		keepNow();
		listening.abort();
	};
}
