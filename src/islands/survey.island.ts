/**
 * The script of a respondent's pages. It is told by the page which one it is on:
 *
 * - `<main data-survey="quick|detailed" data-words="{…}">`: the directions. `[data-stage]` holds the
 *   current `<section data-direction>`, `<template data-waiting>` the others; `[data-of]` are marks
 *   of a direction elsewhere, `[data-state]` and `[data-saved]` say how saving goes, `[data-announce]`
 *   is read out, `dialog[data-dispute]` asks which of two answers is right.
 * - `<form data-submit>` in `<main data-words="{…}">`, with `[data-state]`: the review.
 * - `[data-submitted]`: the answers are in, perhaps from another device; nothing of them stays here.
 */
import { shelfOf } from './survey/shelf.ts';
import { startSubmit } from './survey/submit.ts';
import { startSurvey } from './survey/survey.ts';
import { token } from './survey/wire.ts';

const main = document.querySelector<HTMLElement>('main[data-survey]');
const form = document.querySelector<HTMLFormElement>('form[data-submit]');
if (main) startSurvey(main);
if (form) startSubmit(form);
if (document.querySelector('[data-submitted]')) shelfOf(token()).wipe();
